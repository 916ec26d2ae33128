using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Claims;

/// <summary>Checked claims as CSV: a row a finding; a claim that cannot be checked at all has one too.</summary>
internal static class ClaimCheckCsv
{
    private const string NotCounted = "nothing could be counted";

    internal static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("claim", "Id of the claim."),
        BundleColumn.Text("kind", "What it states.", "it has no readings", "share, ratio, rate"),
        BundleColumn.Text("reading", "Id of the reading.", "it has no readings"),
        BundleColumn.YesNo("main", "Whether the reading is nearest to the words of the claim."),
        BundleColumn.Text(
            "scope",
            "What is counted once.",
            "it has no readings",
            "as-recorded, each-case-once, all-sources"
        ),
        BundleColumn.List("snapshots", "Sources and vintages that were counted.", "none covers both ends"),
        BundleColumn.Text("level", "Records of which level.", "it has no readings", "incident, own, every-row"),
        BundleColumn.Text(
            "by_date",
            "Date by which records fall into windows.",
            "it has no readings",
            "usual, started, disclosed"
        ),
        BundleColumn.Text("filter", "Which records are counted; of a share, the whole.", "it has no readings"),
        BundleColumn.Text("or_unknown", "A question that may be unknown.", "none"),
        BundleColumn.Text("part", "Of a share, which records are in the part.", "no share"),
        BundleColumn.YesNo("places_from_text", "Whether places are also taken from title and text."),
        .. Window("first", "first"),
        .. Window("second", "second"),
        BundleColumn.Number(
            "value",
            "",
            "",
            "Ratio of the two rates; of a share, second share - first share.",
            NotCounted + ", or without end"
        ),
        BundleColumn.Number("low", "", "", "Lower end of its 95 % interval.", NotCounted),
        BundleColumn.Number("high", "", "", "Upper end.", NotCounted + ", or without end"),
        BundleColumn.Number(
            "claimed_before",
            "",
            "0 to 1",
            "Of a share, the share claimed at the beginning.",
            "none is"
        ),
        BundleColumn.Number("claimed", "", "", "Ratio claimed, or the share at the end.", "none is"),
        BundleColumn.Text(
            "verdict",
            "The verdict.",
            range: "reproduces, direction-only, does-not-reproduce, cannot-be-checked"
        ),
        BundleColumn.Text("why", "Why, in a sentence."),
        BundleColumn.List("cautions", "What must be said beside it.", "nothing"),
        BundleColumn.Text("rules_sha256", "Digest of the classification rules."),
    ];

    internal static string Of(ClaimCheckReport report)
    {
        var rows = new CsvText(Columns);
        foreach (CheckedClaim claim in report.Claims)
        {
            foreach (ClaimFinding finding in claim.Findings)
            {
                Row(rows, finding, report.RulesDigest);
            }
            if (claim.WhyNot is { } why)
            {
                Unread(rows, claim.Id, why, report.RulesDigest);
            }
        }
        return rows.ToString();
    }

    private static void Row(CsvText rows, ClaimFinding finding, string rules)
    {
        ClaimReading reading = finding.Reading;
        rows.Text(finding.Claim.Id)
            .Text(finding.Claim.Kind.Word())
            .Text(reading.Id)
            .YesNo(reading.IsMain)
            .Text(finding.Scope.Word())
            .List(finding.Snapshots)
            .Text(reading.Level.Word())
            .Text(Basis(reading))
            .Text(reading.Filter)
            .Text(reading.OrUnknown)
            .Text(reading.Part)
            .YesNo(reading.PlacesFromText);
        Window(rows, finding.First);
        Window(rows, finding.Second);
        rows.Number(Finite(finding.Value))
            .Number(finding.Lower)
            .Number(Finite(finding.Upper))
            .Number(finding.Claim.ClaimedBefore)
            .Number(finding.Claim.Claimed)
            .Text(finding.Verdict.Word())
            .Text(finding.Why)
            .List(finding.Cautions)
            .Text(rules)
            .EndRow();
    }

    private static void Unread(CsvText rows, string id, string why, string rules)
    {
        foreach (BundleColumn column in Columns)
        {
            _ = column.Name switch
            {
                "claim" => rows.Text(id),
                "main" or "places_from_text" => rows.YesNo(yes: false),
                "verdict" => rows.Text(ClaimVerdict.CannotBeChecked.Word()),
                "why" => rows.Text(why),
                "rules_sha256" => rows.Text(rules),
                _ => rows.Text(null),
            };
        }
        rows.EndRow();
    }

    private static void Window(CsvText rows, ClaimCount? count) =>
        rows.Text(count?.Window.ToString())
            .Whole(count?.Count)
            .Whole(count?.Most)
            .Whole(count?.Share?.Of)
            .Number(count?.Share?.Share)
            .Number(count?.Share?.Lower)
            .Number(count?.Share?.Upper)
            .Whole(count?.Unknown)
            .Whole(count?.Unlocated);

    private static IEnumerable<BundleColumn> Window(string prefix, string which) =>
        [
            BundleColumn.Text(prefix + "_window", $"The {which} window: years or months.", NotCounted),
            BundleColumn.Whole(
                prefix + "_count",
                "records",
                "0 up",
                "Records counted; of a share, those of the part.",
                NotCounted
            ),
            BundleColumn.Whole(
                prefix + "_most",
                "records",
                "0 up",
                "The same with those of which only the year is known, and it lies in the window in part.",
                NotCounted
            ),
            BundleColumn.Whole(prefix + "_of", "records", "0 up", "Of a share, the whole.", "no share"),
            BundleColumn.Number(prefix + "_share", "", "0 to 1", "The share.", "no share, or of nothing"),
            BundleColumn.Number(prefix + "_low", "", "0 to 1", "Lower end of its 95 % interval (Wilson).", "no share"),
            BundleColumn.Number(prefix + "_high", "", "0 to 1", "Upper end.", "no share"),
            BundleColumn.Whole(
                prefix + "_unknown",
                "records",
                "0 up",
                "Records of which the filter is unknown; not counted.",
                "not known by month"
            ),
            BundleColumn.Whole(
                prefix + "_unlocated",
                "records",
                "0 up",
                "Records of which the part is unknown.",
                NotCounted
            ),
        ];

    internal static string Basis(ClaimReading reading) =>
        reading.Basis switch
        {
            YearBasis.Started => "started",
            YearBasis.Disclosed => "disclosed",
            _ => "usual",
        };

    internal static double? Finite(double? number) => number is { } n && double.IsFinite(n) ? n : null;
}
