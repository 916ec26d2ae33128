using System.Collections.Immutable;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Cases;

/// <summary>What the columns of case tables mean.</summary>
internal static class CaseColumns
{
    internal static ImmutableArray<BundleColumn> OfList { get; } =
    [
        BundleColumn.Text("case", "Id of the case: that of its first record."),
        BundleColumn.Text("title", "Title of its fullest record.", "no record has one"),
        BundleColumn.Text(
            "level",
            "What most of its records stand for.",
            range: "report, victim-impact, incident, campaign, actor"
        ),
        BundleColumn.List("records", "Its records, by source and id."),
        BundleColumn.List("sources", "Their sources."),
        BundleColumn.Text("started", "When it started, by its records; the earliest and the latest.", "no record says"),
        BundleColumn.List("victim_countries", "ISO 3166-1 alpha-3 of the victims' countries.", "none is given"),
        BundleColumn.List("contradictions", "On what its records contradict one another.", "on nothing"),
        BundleColumn.List("parts", "Cases that are a part of it.", "none"),
        BundleColumn.List("wholes", "Cases of which it is a part.", "none"),
        BundleColumn.List("related", "Cases that belong together with it.", "none"),
        BundleColumn.List("licences", "Licences of its sources."),
        BundleColumn.YesNo("may_be_passed_on", "Whether all of its sources allow giving it to others."),
    ];

    internal static ImmutableArray<BundleColumn> OfCase { get; } =
    [
        BundleColumn.Text("case", "Id of the case."),
        BundleColumn.Text("matter", "What the statement is about."),
        BundleColumn.Text("record", "Who says so: source, vintage and id; of a link, both records."),
        BundleColumn.Text("says", "What it says, in its own values."),
    ];
}
