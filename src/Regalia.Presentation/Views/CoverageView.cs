using System.Collections.Immutable;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>What international commitments cover a country, and what they leave open.</summary>
public static class CoverageView
{
    /// <summary>Makes the view.</summary>
    /// <exception cref="InvalidOperationException">The release does not assess the country.</exception>
    public static View Of(ViewSource source, Country country)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(country);
        string code = country.Code.ToString();
        var analysis = CoverageAnalysis.Of(GuardrailEvidence.Of(source.Release, source.Result.Selection.VerifiedOnly));
        var report = new CoverageReport(source.Release, analysis, [code]);
        CountryCoverage coverage = analysis.Countries.First(c =>
            string.Equals(c.Country.Code, code, StringComparison.Ordinal)
        );
        return new View(
            "coverage-" + code,
            new Publication(
                "What covers " + country.Name,
                Standfirst(country, coverage),
                [
                    new Section(
                        "elements",
                        "Five elements at four stages",
                        [
                            Elements(coverage),
                            new Paragraph(
                                "The best of all instruments that count for the country; one of them alone need not have all. Whether "
                                    + "any joins them stands in the last row."
                            ),
                        ]
                    ),
                    .. coverage.Stages.Select(Stage),
                    new Paragraph(
                        Prose.To("All countries and instruments", PageAddress.Guardrails)
                            + " · "
                            + Prose.To("Profile of " + country.Name, PageAddress.Country(country.Code))
                    ),
                ]
            )
            {
                Kicker = "International commitments",
            },
            report.Csv,
            report.Json,
            CoverageColumns.All
        )
        {
            Command = "regalia norm coverage " + code + MeasureWords.Options(source.Result) + " --csv",
        };
    }

    private static Prose Standfirst(Country country, CountryCoverage coverage) =>
        "For "
        + country.Name
        + ": "
        + string.Join(
            "; ",
            coverage
                .Stages.GroupBy(s => s.Verdict)
                .OrderByDescending(g => g.Key)
                .Select(g => GuardrailWords.Of(g.Key) + " at " + MeasureWords.List(g.Select(s => s.Stage)))
        )
        + ". "
        + (
            coverage.Stages.Any(s => s.Verdict == CoverageVerdict.Binding)
                ? "Where it says binding, one instrument in force names cyber means, know-how and the conduct of states together."
                : "No binding instrument in force names cyber means, know-how and the conduct of states together."
        );

    private static DataTable Elements(CountryCoverage coverage) =>
        new(
            "element-table",
            "What the instruments that count have, by stage",
            [new("Element"), .. coverage.Stages.Select(s => new DataColumn(MeasureWords.Capital(s.Stage)))],
            [
                .. Enum.GetValues<CoverageElement>()
                    .Select(e => new DataRow([
                        InstrumentView.Name(e),
                        .. coverage.Stages.Select(s => new DataCell(GuardrailWords.Of(s.Together(e), e))
                        {
                            Tone = Tone(s.Together(e)),
                        }),
                    ])),
                new DataRow([
                    "Together",
                    .. coverage.Stages.Select(s => new DataCell(GuardrailFinding.Verdict(s))
                    {
                        Tone = GuardrailFinding.Tone(s.Verdict),
                    }),
                ]),
            ]
        )
        {
            IsSortable = false,
        };

    private static ChartTone Tone(Extent extent) =>
        extent switch
        {
            Extent.Yes => ChartPalette.Present,
            Extent.Partial => ChartPalette.Partial,
            Extent.No => ChartPalette.Absent,
            _ => ChartPalette.Unknown,
        };

    private static Section Stage(StageCoverage stage)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(
            new Paragraph(
                Prose.Strong(MeasureWords.Capital(GuardrailWords.Of(stage.Verdict)))
                    + ": "
                    + GuardrailWords.Meaning(stage.Verdict)
                    + "."
                    + (
                        stage.IsVerified
                            ? Prose.None
                            : " "
                                + Prose.Strong("Unverified")
                                + ": on rows that were checked alone it would be "
                                + GuardrailWords.Of(stage.VerifiedVerdict)
                                + "."
                    )
                    + (
                        stage.AtBest > stage.Verdict
                            ? (Prose)(
                                " It could be "
                                + GuardrailWords.Of(stage.AtBest)
                                + ": something of an instrument that holds was not read."
                            )
                            : Prose.None
                    )
            )
        );
        if (!stage.Counted.IsEmpty)
        {
            blocks.Add(Counted(stage));
        }
        blocks.Add(
            new BulletList(
                stage.Gaps.IsEmpty
                    ? ["Nothing of what this analysis looks at is left open."]
                    : [.. stage.Gaps.Select(g => (Prose)("Not covered: " + GuardrailWords.Of(g) + "."))]
            )
        );
        if (!stage.NotCounted.IsEmpty)
        {
            blocks.Add(
                new Paragraph(
                    "Not counted: "
                        + Prose.Join(
                            "; ",
                            stage.NotCounted.Select(i =>
                                Instrument(i.Cell.Instrument)
                                + " ("
                                + GuardrailWords.Of(i.Cell)
                                + ": "
                                + GuardrailWords.Of(i.Uncounted!.Value)
                                + ")"
                            )
                        )
                        + "."
                )
            );
        }
        if (!stage.Unknown.IsEmpty)
        {
            blocks.Add(
                new Paragraph(
                    "Position unknown: " + Prose.Join("; ", stage.Unknown.Select(c => Instrument(c.Instrument))) + "."
                )
            );
        }
        return new Section(stage.Stage, MeasureWords.Capital(stage.Stage), blocks.ToImmutable());
    }

    private static DataTable Counted(StageCoverage stage) =>
        new(
            stage.Stage + "-instruments",
            "Instruments that count at this stage: " + stage.Stage,
            [
                new("Instrument"),
                new("Position"),
                .. Enum.GetValues<CoverageElement>().Select(e => new DataColumn(InstrumentView.Name(e))),
                new("Source"),
            ],
            [
                .. stage.Counted.Select(i => new DataRow([
                    Instrument(i.Cell.Instrument),
                    new DataCell(GuardrailWords.Of(i.Cell)) { Detail = i.Cell.Date is { } date ? (Prose)date : null },
                    .. Enum.GetValues<CoverageElement>()
                        .Select(e => new DataCell(GuardrailWords.Of(i.Reading[e], e)) { Tone = Tone(i.Reading[e]) }),
                    MeasureWords.Source(i.Cell.Address),
                ])),
            ]
        );

    private static Prose Instrument(Instrument instrument) =>
        Prose.To(instrument.Name, PageAddress.Instrument(instrument.Id));
}
