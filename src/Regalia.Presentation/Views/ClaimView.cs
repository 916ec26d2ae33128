using System.Collections.Immutable;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Claims;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>One claim: each reading, source and vintage with numbers, intervals, verdict and why; before and after linking.</summary>
public static class ClaimView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source, PublishedClaim published)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(published);
        CheckedClaim claim = published.Check(source.Incidents, mainOnly: false);
        string rules = (source.Incidents?.Classifier ?? Classifier.Bundled).RulesDigest;
        var report = new ClaimCheckReport(source.Release, [claim], rules);
        return new View(
            "claim-" + Anchor.Of(claim.Id),
            new Publication(
                claim.Statement,
                Finding(claim),
                [
                    About(claim),
                    .. claim.Definition is null ? []
                    : claim.Findings.IsEmpty ? Unchecked(claim)
                    : Counted(claim, source.Incidents!),
                    new Note(NoteKind.Reading, ClaimCheckWords.Whose),
                    new Paragraph(Prose.Quiet(IncidentWords.Rules(rules) + " " + IncidentWords.NotAspi)),
                ]
            )
            {
                Kicker = "Claim " + claim.Id,
            },
            report.Csv,
            report.Json,
            ClaimCheckReport.Columns
        )
        {
            Command = "regalia claim check " + ShellWord.Quoted(claim.Id) + " --readings all --store DIR --csv",
        };
    }

    private static Prose Finding(CheckedClaim claim)
    {
        if (claim.WhyNot is { } why)
        {
            return Prose.Strong("Cannot be checked here. ") + why;
        }
        ClaimFinding[] main = [.. claim.Findings.Where(f => f.Reading.IsMain && f.Scope == ClaimScope.AsRecorded)];
        int readings = main.Select(f => f.Reading.Id).Distinct(StringComparer.Ordinal).Count();
        return $"In {MeasureWords.Count(main.Length / Math.Max(1, readings), "source or vintage", "sources and vintages")}, by "
            + (readings == 1 ? "the main reading: " : $"{Digits.Of(readings)} main readings each: ")
            + Prose.Join(
                ", ",
                main.GroupBy(f => f.Verdict)
                    .OrderByDescending(g => g.Key)
                    .Select(g => Prose.Strong(ClaimCheckWords.Verdict(g.Key)) + " " + Digits.Of(g.Count()))
            )
            + "."
            + string.Concat(
                claim
                    .Findings.Where(f => f.Reading.IsMain && f.Scope == ClaimScope.AllSources)
                    .Select(f =>
                        " All sources together, each case once"
                        + (readings == 1 ? ": " : " (" + f.Reading.Id + "): ")
                        + ClaimCheckWords.Verdict(f.Verdict)
                        + (ClaimCheckWords.Change(f) is { Length: > 0 } change ? ", " + change : "")
                        + "."
                    )
            );
    }

    private static Facts About(CheckedClaim claim) =>
        new([
            new Fact("Figure as published", claim.Value ?? "no figure"),
            .. claim.Definition is { } definition
                ? new[]
                {
                    new Fact("Claimed, as numbers", ClaimCheckWords.Claimed(definition)),
                    new Fact("Compared", ClaimTables.Compared(definition)),
                }
                : [],
            new Fact("Published in", claim.PublishedIn ?? ClaimTables.OwnQuestion),
            new Fact("Id", Prose.Code(claim.Id)),
            new Fact("Others", Prose.To("All claims", PageAddress.Claims)),
        ]);

    private static ImmutableArray<Block> Unchecked(CheckedClaim claim) =>
        [
            new Note(
                NoteKind.Empty,
                "To count it, read a source with "
                    + Prose.Code("regalia incidents import")
                    + " and start "
                    + Prose.Code("regalia serve --incidents DIR")
                    + "."
            ),
            ClaimTables.Readings(claim.Definition!),
        ];

    private static ImmutableArray<Block> Counted(CheckedClaim claim, IncidentArchive archive)
    {
        ClaimFinding[] telling = [.. ClaimCheckReport.Telling(claim)];
        ClaimTables tables = new(archive);
        return
        [
            .. Picture(claim),
            new Section(
                "verdicts",
                "Main reading, before and after linking",
                [
                    tables.Main([.. claim.Findings.Where(f => f.Reading.IsMain)]),
                    .. ClaimTables.Cautions(claim),
                    new Paragraph(Prose.Quiet(ClaimCheckWords.Rule)),
                ]
            ),
            new Section(
                "others",
                "Other reasonable readings",
                [tables.Others([.. telling.Where(f => !f.Reading.IsMain)])]
            ),
            ClaimTables.Readings(claim.Definition!),
            new Section(
                "records",
                "The records that were counted",
                [.. ClaimRecordList.Of([.. claim.Findings.Where(f => f.Reading.IsMain)])]
            ),
        ];
    }

    private static IEnumerable<Block> Picture(CheckedClaim claim) =>
        claim.Findings.Any(f => f.Reading.IsMain && f.Scope != ClaimScope.EachCaseOnce && f.Value is not null)
        && ClaimChart.Of(claim) is { } chart
            ?
            [
                new Figure(
                    chart,
                    "Main readings with 95 % intervals against what is claimed (dashed). Sources that cannot say are in the table with why."
                ),
            ]
            : [new Note(NoteKind.Empty, "Nothing to draw: by the main reading no source can say.")];
}
