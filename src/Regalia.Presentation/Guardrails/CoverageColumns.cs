using System.Collections.Immutable;
using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Guardrails;

/// <summary>What the columns of coverage mean.</summary>
internal static class CoverageColumns
{
    private const string NoInstrument = "no instrument serves the stage";

    internal static ImmutableArray<BundleColumn> All { get; } =
    [
        BundleColumn.Text("iso3", "Country, ISO 3166-1 alpha-3."),
        BundleColumn.Text("name", "Its name."),
        BundleColumn.Text("stage", "Stage of protection.", range: string.Join(", ", CoverageStages.All)),
        Verdict("verdict", "What the instruments that hold for the country cover at this stage."),
        Verdict("at_best", "The same if all that was not read spoke for the country."),
        Verdict("verified_verdict", "The same on rows that were checked at their source alone."),
        BundleColumn.Text("instrument", "Instrument, as in instruments.csv.", NoInstrument),
        new BundleColumn("counted", "yes/no", "", "yes, no", NoInstrument, "Whether it counts for the country."),
        BundleColumn.Text(
            "not_counted_because",
            "Why it does not count.",
            "it counts",
            string.Join(", ", Enum.GetValues<UncountedReason>().Select(GuardrailWords.Code))
        ),
        BundleColumn.Text("position", "Where the country stands on it.", NoInstrument),
        BundleColumn.Text("date", "Date of the position, as exactly as it is known.", "not given"),
        BundleColumn.Text("via", "The group whose position it is.", "the country's own"),
        BundleColumn.Text("status", "Whether the position was checked.", "none", "sourced, unverified"),
        Extent("cyber_means", "Whether the instrument names cyber means."),
        Extent("know_how", "Whether it names know-how."),
        Extent("state_conduct", "Whether it restrains what states do."),
        Extent("binding", "Whether it binds."),
        BundleColumn.Text(
            "dispute_settlement",
            "Whether it provides for the settlement of disputes.",
            NoInstrument,
            "yes, weak, no, unknown"
        ),
        BundleColumn.Text("address", "What was read.", "not given"),
        BundleColumn.Text("file", "File of the release that the position rests on.", "none"),
        BundleColumn.Whole("row", "", "2 or more", "Line in that file, header = 1.", "none"),
    ];

    private static BundleColumn Verdict(string name, string description) =>
        BundleColumn.Text(
            name,
            description,
            range: string.Join(", ", Enum.GetValues<CoverageVerdict>().Select(GuardrailWords.Code))
        );

    private static BundleColumn Extent(string name, string description) =>
        BundleColumn.Text(name, description, NoInstrument, "yes, partial, no, unknown");
}
