using System.Collections.Immutable;
using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>What international commitments cover, stage by stage, in short.</summary>
internal static class GuardrailsSection
{
    internal static Section Of(ReportScope scope) =>
        new(
            "guardrails",
            "Guardrails: what commitments cover",
            [
                new Paragraph(
                    "Whether commitments that hold for the country name cyber means, know-how and the conduct of states. "
                        + FindingText.Headline(scope.Coverage.Finding)
                ),
                new DataTable(
                    "guardrails-table",
                    "Coverage of " + scope.Country.Name + " by stage of protection",
                    [
                        new DataColumn("Stage"),
                        new DataColumn("Covered"),
                        new DataColumn("By instruments that count"),
                        new DataColumn("Left open"),
                    ],
                    [.. Stages(scope).Select(Row)]
                )
                {
                    IsSortable = false,
                    Note =
                        string.Join(
                            ". ",
                            Stages(scope)
                                .Select(s => s.Verdict)
                                .Distinct()
                                .OrderDescending()
                                .Select(v => Capital(GuardrailWords.Of(v)) + ": " + Meaning(v))
                        ) + ".",
                },
            ]
        );

    private static ImmutableArray<StageCoverage> Stages(ReportScope scope) =>
        scope
            .Coverage.Countries.First(c =>
                string.Equals(c.Country.Code, scope.Country.Code.ToString(), StringComparison.Ordinal)
            )
            .Stages;

    private static DataRow Row(StageCoverage stage) =>
        new([
            Capital(stage.Stage),
            new DataCell(GuardrailWords.Of(stage.Verdict)) { Detail = Doubt(stage) is { } doubt ? (Prose)doubt : null },
            stage.Counted.IsEmpty
                ? "none"
                : string.Join(
                    "; ",
                    stage.Counted.Select(i => i.Cell.Instrument.Name + " (" + GuardrailWords.Of(i.Cell) + ")")
                ),
            stage.Gaps.IsEmpty
                ? "nothing of what is looked at"
                : string.Join(". ", stage.Gaps.Select(GuardrailWords.Of)) + ".",
        ]);

    private static string? Doubt(StageCoverage stage) =>
        !stage.IsVerified ? "unverified; verified rows alone: " + GuardrailWords.Of(stage.VerifiedVerdict)
        : stage.AtBest > stage.Verdict ? "at best " + GuardrailWords.Of(stage.AtBest) + ": something was not read"
        : null;

    // The letters of the table on the screen are not used here.
    private static string Meaning(CoverageVerdict verdict) =>
        verdict is CoverageVerdict.InPieces
            ? "some of the three are there, apart from one another"
            : GuardrailWords.Meaning(verdict);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
