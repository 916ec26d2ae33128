using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Claims;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>The page of all claims where a store is open: a verdict for each claim and source, under the main readings.</summary>
internal static class ClaimVerdicts
{
    private const string AllSources = "All sources, each case once";

    internal static Publication Page(ImmutableArray<CheckedClaim> claims, IncidentArchive archive)
    {
        int counted = claims.Count(c => c.Definition is not null);
        return new Publication(
            "Published claims",
            Prose.Strong(
                $"{Digits.Of(counted)} of {Digits.Of(claims.Length)} statements can be counted again in incident records"
            )
                + $", in {MeasureWords.Count(archive.Snapshots.Length, "source or vintage", "sources and vintages")} of the store that is open. "
                + "A verdict is on what a source records, not on what happened.",
            [
                new Note(NoteKind.Reading, ClaimCheckWords.Whose),
                new Section(
                    "verdicts",
                    "Verdict by claim and source, main readings",
                    [Table(claims), new Paragraph(Prose.Quiet(ClaimCheckWords.Rule))]
                ),
                new Section("statements", "The statements", [new CardList([.. claims.Select(Card)])]),
                new Paragraph(
                    Prose.Quiet(IncidentWords.Rules(archive.Classifier.RulesDigest) + " " + IncidentWords.NotAspi)
                ),
            ]
        )
        {
            Kicker = "Claims",
        };
    }

    /// <summary>Colour of a verdict; its word always stands beside it.</summary>
    internal static ChartTone Tone(ClaimVerdict verdict) =>
        verdict switch
        {
            ClaimVerdict.Reproduces => ChartPalette.Present,
            ClaimVerdict.DirectionOnly => ChartPalette.Partial,
            ClaimVerdict.DoesNotReproduce => ChartPalette.Absent,
            _ => ChartPalette.NotApplicable,
        };

    private static DataTable Table(ImmutableArray<CheckedClaim> claims)
    {
        (CheckedClaim Claim, ClaimReading Reading)[] columns =
        [
            .. claims.SelectMany(c => (c.Definition?.Readings ?? []).Where(r => r.IsMain).Select(r => (c, r))),
        ];
        string[] rows =
        [
            .. columns
                .SelectMany(c => c.Claim.Findings)
                .OrderBy(f => f.Scope == ClaimScope.AllSources)
                .Select(RowOf)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        return new DataTable(
            "verdict-table",
            "What each source and vintage makes of each claim",
            [
                new("Counted in"),
                .. columns.Select(c => new DataColumn(IsOnly(c.Claim) ? c.Claim.Id : c.Claim.Id + ", " + c.Reading.Id)),
            ],
            [.. rows.Select(row => new DataRow([row, .. columns.Select(c => Cell(c.Claim, c.Reading, row))]))]
        )
        {
            Note =
                "Below each verdict the change with its 95 % interval, where there is one. What a source holds twice is counted twice here; the page of a claim has each case once beside it.",
        };
    }

    private static string? RowOf(ClaimFinding finding) =>
        finding.Scope switch
        {
            ClaimScope.AsRecorded => finding.Snapshots[0],
            ClaimScope.AllSources => AllSources,
            _ => null,
        };

    private static DataCell Cell(CheckedClaim claim, ClaimReading reading, string row)
    {
        ClaimFinding? finding = claim.Findings.FirstOrDefault(f =>
            f.Reading == reading && string.Equals(RowOf(f), row, StringComparison.Ordinal)
        );
        return finding is null
            ? "not counted"
            : new DataCell(Prose.To(ClaimCheckWords.Verdict(finding.Verdict), PageAddress.Claim(claim.Id)))
            {
                Tone = Tone(finding.Verdict),
                Detail = ClaimCheckWords.Change(finding) is { Length: > 0 } change ? (Prose)change : null,
            };
    }

    private static bool IsOnly(CheckedClaim claim) => claim.Definition!.Readings.Count(r => r.IsMain) == 1;

    private static Card Card(CheckedClaim claim) =>
        new(
            Anchor.Of(claim.Id),
            claim.Statement,
            [
                new Facts([
                    new Fact("Figure as published", claim.Value ?? "no figure"),
                    .. claim.Definition is null
                        ? new[] { new Fact("Verdict", Prose.Strong("cannot be checked") + ". " + (claim.WhyNot ?? "")) }
                        : Verdicts(claim),
                    new Fact("Published in", claim.PublishedIn ?? ClaimTables.OwnQuestion),
                    new Fact("Numbers and why", Prose.To("All readings of " + claim.Id, PageAddress.Claim(claim.Id))),
                    new Fact("Id", Prose.Code(claim.Id)),
                ]),
            ]
        )
        {
            Kicker = claim.PublishedIn ?? MeasureWords.Capital(ClaimTables.OwnQuestion),
        };

    private static IEnumerable<Fact> Verdicts(CheckedClaim claim) =>
        claim
            .Findings.Where(f => f.Scope != ClaimScope.EachCaseOnce)
            .GroupBy(f => f.Verdict)
            .OrderByDescending(g => g.Key)
            .Select(g => new Fact(
                MeasureWords.Capital(ClaimCheckWords.Verdict(g.Key)),
                string.Join(
                    "; ",
                    g.Select(f =>
                        (f.Scope == ClaimScope.AllSources ? "all sources, each case once" : f.Snapshots[0])
                        + (IsOnly(claim) ? "" : " (" + f.Reading.Id + ")")
                    )
                )
            ));
}
