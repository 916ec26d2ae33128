using System.Collections.Immutable;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>What the instruments cover over all countries, and what they leave open, as parts of a page.</summary>
internal static class GuardrailFinding
{
    internal static ImmutableArray<Section> Sections(CoverageAnalysis analysis, IReadOnlyCollection<string> codes) =>
        [Covered(analysis, codes), NotCovered(analysis)];

    /// <summary>Something binding, something voluntary, or nothing; the words say which.</summary>
    internal static ChartTone Tone(CoverageVerdict verdict) =>
        verdict switch
        {
            CoverageVerdict.Binding or CoverageVerdict.BindingStatesNotFullyRestrained => ChartPalette.Present,
            CoverageVerdict.Voluntary or CoverageVerdict.InPieces => ChartPalette.Partial,
            _ => ChartPalette.Absent,
        };

    /// <summary>A verdict with what qualifies it: unverified, or better if what was not read spoke for the country.</summary>
    internal static Prose Verdict(StageCoverage stage) =>
        GuardrailWords.Of(stage.Verdict)
        + (stage.IsVerified ? Prose.None : ", " + Prose.Strong("unverified"))
        + (stage.AtBest > stage.Verdict ? (Prose)(" (at best " + GuardrailWords.Of(stage.AtBest) + ")") : Prose.None);

    private static Section Covered(CoverageAnalysis analysis, IReadOnlyCollection<string> codes)
    {
        CoverageFinding finding = analysis.Finding;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph(FindingText.Headline(finding)));
        blocks.Add(new Paragraph(FindingText.Exceptions(finding)));
        if (!finding.StatesNotFullyRestrained.IsEmpty)
        {
            blocks.Add(Exceptions(finding));
        }
        blocks.Add(
            new Paragraph(
                finding.Voluntary.IsEmpty
                    ? "No voluntary text names all three either."
                    : "Voluntary texts that name all three: "
                        + Prose.Join(
                            "; ",
                            finding.Voluntary.Select(r =>
                                Instrument(r.Reading.Instrument)
                                + " ("
                                + MeasureWords.Count(r.Countries.Length, "country", "countries")
                                + ")"
                            )
                        )
                        + "."
            )
        );
        blocks.Add(new Paragraph(FindingText.Open(finding)));
        blocks.Add(Verdicts(analysis, codes));
        blocks.Add(
            new BulletList([
                .. Enum.GetValues<CoverageVerdict>()
                    .OrderDescending()
                    .Select(v =>
                        Prose.Strong(MeasureWords.Capital(GuardrailWords.Of(v))) + ": " + GuardrailWords.Meaning(v)
                    ),
            ])
        );
        return new Section("coverage", "What they cover", blocks.ToImmutable());
    }

    private static DataTable Exceptions(CoverageFinding finding) =>
        new(
            "exceptions",
            "Binding instruments that join cyber means and know-how",
            [
                new("Instrument"),
                new("Stages"),
                new("Cyber means"),
                new("Conduct of states"),
                new("Countries", IsNumber: true),
            ],
            [
                .. finding.StatesNotFullyRestrained.Select(reach => new DataRow([
                    Instrument(reach.Reading.Instrument),
                    GuardrailWords.Stages(reach.Reading.Instrument.Stages),
                    GuardrailWords.Of(reach.Reading.CyberMeans),
                    GuardrailWords.Of(reach.Reading.StateConduct),
                    new DataCell(FindingText.Countries(reach)) { Number = reach.Countries.Length },
                ])),
            ]
        );

    private static DataTable Verdicts(CoverageAnalysis analysis, IReadOnlyCollection<string> codes) =>
        new(
            "verdicts",
            "What covers each country at each stage",
            [new("Country"), .. CoverageStages.All.Select(s => new DataColumn(MeasureWords.Capital(s)))],
            [
                .. analysis
                    .Countries.Where(c => codes.Count == 0 || codes.Contains(c.Country.Code, StringComparer.Ordinal))
                    .Select(c => new DataRow([
                        Prose.To(c.Country.Name, PageAddress.Coverage(Iso3.Parse(c.Country.Code))),
                        .. c.Stages.Select(s => new DataCell(Verdict(s)) { Tone = Tone(s.Verdict) }),
                    ])),
            ]
        );

    private static Section NotCovered(CoverageAnalysis analysis)
    {
        StageCoverage[] pairs = [.. analysis.Countries.SelectMany(c => c.Stages)];
        return new Section(
            "not-covered",
            "What they do not cover",
            [
                new Paragraph(
                    "Counted over "
                        + MeasureWords.Count(pairs.Length, "pair", "pairs")
                        + " of country and stage; a country's own page has each of them."
                ),
                new DataTable(
                    "open",
                    "What is left open, the most frequent first",
                    [new("Left open"), new("Pairs of country and stage", IsNumber: true)],
                    [
                        .. pairs
                            .SelectMany(p => p.Gaps)
                            .GroupBy(g => g)
                            .OrderByDescending(g => g.Count())
                            .ThenBy(g => g.Key)
                            .Select(g => new DataRow([
                                GuardrailWords.Of(g.Key),
                                new DataCell(FormattableString.Invariant($"{g.Count()} of {pairs.Length}"))
                                {
                                    Number = g.Count(),
                                },
                            ])),
                    ]
                ),
                .. NotCounted(analysis.Finding),
            ]
        );
    }

    private static IEnumerable<Block> NotCounted(CoverageFinding finding)
    {
        if (!finding.NotCounted.IsEmpty)
        {
            yield return new Paragraph("Instruments that do not count in this:");
            yield return new BulletList([
                .. finding
                    .NotCounted.GroupBy(r => r.Uncounted!.Value)
                    .OrderBy(g => g.Key)
                    .Select(g =>
                        MeasureWords.Capital(GuardrailWords.Of(g.Key))
                        + ": "
                        + Prose.Join(", ", g.Select(r => Instrument(r.Instrument)))
                    ),
            ]);
        }
    }

    private static Prose Instrument(Instrument instrument) =>
        Prose.To(instrument.Name, PageAddress.Instrument(instrument.Id));
}
