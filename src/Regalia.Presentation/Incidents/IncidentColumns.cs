using System.Collections.Immutable;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Incidents;

/// <summary>What the columns of incident tables mean.</summary>
internal static class IncidentColumns
{
    internal static ImmutableArray<BundleColumn> OfList(IEnumerable<string> criteria) =>
        [
            BundleColumn.Text("snapshot", "Source and vintage."),
            BundleColumn.Text("id", "Id in the source."),
            BundleColumn.Text(
                "level",
                "What the record stands for.",
                range: "report, victim-impact, incident, campaign, actor"
            ),
            BundleColumn.Text("title", "Title in the source.", "the source gives none"),
            BundleColumn.Text("started", "When it started, as exactly as it is known.", "not given"),
            BundleColumn.Text("known", "When it became known: disclosed, else reported.", "not given"),
            BundleColumn.List("victim_countries", "ISO 3166-1 alpha-3 of the victims' countries.", "none is given"),
            .. criteria.Select(c => BundleColumn.Text(c, "What the rules say.", range: "yes, no, unknown")),
            BundleColumn.Text("licence", "Licence of the source."),
            BundleColumn.YesNo("may_be_passed_on", "Whether the record may be given to others."),
        ];

    internal static ImmutableArray<BundleColumn> OfRecord { get; } =
    [
        BundleColumn.Text("snapshot", "Source and vintage."),
        BundleColumn.Text("id", "Id in the source."),
        BundleColumn.Text("field", "Field of the source."),
        BundleColumn.Text("text", "What stands there."),
    ];

    internal static ImmutableArray<BundleColumn> OfNote { get; } = [BundleColumn.Text("note", "Why there is nothing.")];
}
