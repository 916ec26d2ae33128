using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Scenarios;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>A scenario beside the country as it is, as parts of a page.</summary>
internal static class WhatIfComparison
{
    private const string AsAssessed = "As assessed";
    private const string Assumed = "Assumed";

    internal static ImmutableArray<Block> Blocks(ViewSource source, ScenarioComparison comparison) =>
        [
            new Paragraph(Finding(comparison)),
            .. Given(source, comparison),
            .. comparison.Cautions.Select(c => new Note(NoteKind.Caution, c)),
            new Figure(
                Dots(comparison),
                "The 90 % interval first, then the median. Both rows share evidence, draws and all else that is not named above."
            ),
            Scores(comparison),
            .. Labels(comparison),
        ];

    private static Prose Finding(ScenarioComparison comparison)
    {
        ScoreEffect readiness = comparison.Outcome[CompositeCodes.Readiness];
        return Prose.Strong("Hypothetical: ")
            + "readiness would stand "
            + MeasureWords.Score(readiness.After.Low, readiness.After.Value, readiness.After.High)
            + ", instead of "
            + MeasureWords.Score(readiness.Before.Low, readiness.Before.Value, readiness.Before.High)
            + (
                string.Equals(comparison.Outcome.Label.Shown, comparison.Result.Label.Shown, StringComparison.Ordinal)
                    ? ". The label would be shown as it is: " + comparison.Result.Label.Shown
                    : ". The label would be "
                        + comparison.Outcome.Label.Shown
                        + ", instead of "
                        + comparison.Result.Label.Shown
            )
            + ". "
            + Stability(comparison.Outcome);
    }

    /// <summary>In how many draws the label stays, and which way it goes otherwise.</summary>
    internal static string Stability(ScenarioOutcome outcome) =>
        outcome.LabelStays is { } stays
            ? "Draw by draw the label stays in "
                + Figures.Percent(stays)
                + ", is less vulnerable in "
                + Figures.Percent(outcome.LabelBetter)
                + " and more in "
                + Figures.Percent(outcome.LabelWorse)
                + "."
            : "There is too little evidence on one side to compare labels.";

    private static IEnumerable<Block> Given(ViewSource source, ScenarioComparison comparison)
    {
        if (!comparison.Outcome.Scenario.Values.IsEmpty)
        {
            yield return new DataTable(
                "assumed-values",
                "What is assumed",
                [new("Indicator"), new("Evidence"), new("Assumed"), new("Score")],
                [.. comparison.Outcome.Scenario.Values.Select(v => Row(source, comparison, v))]
            )
            {
                Note =
                    "What is assumed counts as a sourced value does: a coded value may be one step off, a number is taken as exact.",
            };
        }
        AssumedWeight[] weights = [.. comparison.Weights];
        if (weights.Length > 0)
        {
            yield return new DataTable(
                "assumed-weights",
                "Weights, relative to their siblings",
                [new("Weight of"), new("As released", IsNumber: true), new("Assumed", IsNumber: true)],
                [
                    .. weights.Select(w => new DataRow([
                        Name(source, w.Code),
                        new DataCell(Figures.Raw(comparison.StatedWeight(w.Code)))
                        {
                            Number = comparison.StatedWeight(w.Code),
                        },
                        new DataCell(Figures.Raw(w.Weight)) { Number = w.Weight },
                    ])),
                ]
            );
        }
    }

    private static string Name(ViewSource source, string code) =>
        source.Framework.Composites.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.Ordinal))?.Name
        ?? source.Release.Indicator(code)?.Name
        ?? code;

    private static DataRow Row(ViewSource source, ScenarioComparison comparison, AssumedValue value)
    {
        Indicator indicator = source.Release.Indicator(value.Indicator)!;
        IndicatorScore? before = comparison.Before(value.Indicator);
        IndicatorScore? after = comparison.Outcome.Indicators.FirstOrDefault(i => i.Indicator == indicator);
        return new DataRow([
            new DataCell(Prose.To(indicator.Name, PageAddress.Evidence(comparison.Result.Country.Code, indicator.Id)))
            {
                Detail = indicator.Unit is { } unit ? (Prose)unit : null,
            },
            ChangeFigures.Evidence(before),
            ChangeFigures.Assumed(value),
            Of(before) + " → " + Of(after),
        ]);
    }

    private static string Of(IndicatorScore? score) => score?.AsCoded is { } points ? Figures.Score(points) : "none";

    private static Chart Dots(ScenarioComparison comparison) =>
        IntervalDotsChart.Of(
            new ChartHead(
                "whatif-scores",
                "As assessed and as assumed: " + comparison.Result.Country.Name,
                "Hypothetical. Readiness as assessed "
                    + MeasureWords.Score(
                        comparison.Outcome[CompositeCodes.Readiness].Before.Low,
                        comparison.Outcome[CompositeCodes.Readiness].Before.Value,
                        comparison.Outcome[CompositeCodes.Readiness].Before.High
                    )
                    + "; assumed "
                    + MeasureWords.Score(
                        comparison.Outcome[CompositeCodes.Readiness].After.Low,
                        comparison.Outcome[CompositeCodes.Readiness].After.Value,
                        comparison.Outcome[CompositeCodes.Readiness].After.High
                    )
                    + "."
            ),
            [
                .. CompositeCodes
                    .Shown.Select(code => comparison.Outcome[code])
                    .SelectMany(e =>
                        (IntervalDot[])[Dot(AsAssessed, e.Before, e.Before.Name), Dot(Assumed, e.After, e.Before.Name)]
                    ),
            ]
        );

    private static IntervalDot Dot(string name, CompositeScore score, string group) =>
        new(
            name,
            score is { Low: { } low, Value: { } value, High: { } high } ? new ScoreInterval(low, value, high) : null
        )
        {
            Group = group,
            Remark = score.Value is null ? "no evidence" : null,
        };

    private static DataTable Scores(ScenarioComparison comparison) =>
        new(
            "score-table",
            "Scores, 0 to 100",
            [
                new("Score"),
                new(AsAssessed, IsNumber: true),
                new(Assumed, IsNumber: true),
                new("Change", IsNumber: true) { Description = "Median within the same draw, with its 90 % interval." },
            ],
            [
                .. comparison.Outcome.Effects.Select(effect => new DataRow([
                    effect.Before.Name,
                    Score(effect.Before),
                    Score(effect.After),
                    new DataCell(effect.Change is null ? "none" : ChangeFigures.Of(effect)) { Number = effect.Change },
                ])),
            ]
        )
        {
            IsSortable = false,
            Note =
                "The change is taken within the same draw, so that its interval is narrower than the difference of the two.",
        };

    private static DataCell Score(CompositeScore score) =>
        new(MeasureWords.Score(score.Low, score.Value, score.High))
        {
            Number = score.Value,
            Interval = score is { Low: { } low, Value: { } value, High: { } high }
                ? new ScoreInterval(low, value, high)
                : null,
        };

    private static IEnumerable<Block> Labels(ScenarioComparison comparison)
    {
        (LabelOutcome before, LabelOutcome after) = (comparison.Result.Label, comparison.Outcome.Label);
        yield return new Figure(
            LabelProbabilityChart.Of(
                new ChartHead(
                    "whatif-labels",
                    "Probability of each label: " + comparison.Result.Country.Name,
                    "Hypothetical. As assessed: " + before.Shown + ". Assumed: " + after.Shown + "."
                ),
                [new LabelShares(AsAssessed, before.Probabilities), new LabelShares(Assumed, after.Probabilities)]
            ),
            "Share of the draws that gave each label. " + ReleaseLine.NotAspi
        );
        yield return new DataTable(
            "label-table",
            "Probability of each label",
            [
                new("Label"),
                new(AsAssessed, IsNumber: true),
                new(Assumed, IsNumber: true),
                new("Percentage points", IsNumber: true),
            ],
            [
                .. comparison.Result.Framework.Labels.Names.Select(
                    (name, place) =>
                    {
                        double? was = ChangeFigures.Probability(before, place);
                        double? would = ChangeFigures.Probability(after, place);
                        return new DataRow([
                            name,
                            new DataCell(Share(was)) { Number = was },
                            new DataCell(Share(would)) { Number = would },
                            new DataCell(was is null || would is null ? "none" : ChangeFigures.Points(was, would))
                            {
                                Number = 100 * (would - was),
                            },
                        ]);
                    }
                ),
            ]
        )
        {
            IsSortable = false,
            Note = "Percentage points are taken before rounding, and need not be the difference of the rounded shares.",
        };
    }

    private static string Share(double? share) =>
        share is null ? LabelOutcome.InsufficientEvidence : Figures.Percent(share);
}
