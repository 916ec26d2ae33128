using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Scenarios;

/// <summary>A scenario beside the country as it is, on the terminal.</summary>
internal static class ScenarioTable
{
    /// <summary>Narrower than this the columns would break inside words.</summary>
    private const int NarrowBelow = 110;

    public static void Write(IAnsiConsole console, ScenarioComparison comparison)
    {
        WriteAssumed(console, comparison);
        WriteLabels(console, comparison);
        WriteScores(console, comparison);
        console.Line(
            "Median of the draws and 90 % interval. Change: within the same draw, so that its interval is narrower than the"
                + " difference of the two. Both sides share evidence, draws and all else that is not named above."
        );
    }

    private static void WriteAssumed(IAnsiConsole console, ScenarioComparison comparison)
    {
        Scenario scenario = comparison.Outcome.Scenario;
        if (!scenario.Values.IsEmpty)
        {
            console.Heading("Assumed");
            Table table = Screen.Table("Id", "Indicator", "Evidence", "Assumed", "Score");
            table.Columns[0].NoWrap();
            table.Columns[3].NoWrap();
            foreach (AssumedValue value in scenario.Values)
            {
                Indicator indicator = comparison.Result.Release.Indicator(value.Indicator)!;
                IndicatorScore? before = comparison.Before(value.Indicator);
                IndicatorScore? after = comparison.Outcome.Indicators.FirstOrDefault(i => i.Indicator == indicator);
                table.AddRow(
                    Screen.Plain(indicator.Id),
                    Screen.Plain(indicator.Name),
                    Screen.Plain(ChangeFigures.Evidence(before)),
                    Screen.Plain(ChangeFigures.Assumed(value)),
                    Screen.Plain(Figures.Score(before?.AsCoded) + " → " + Figures.Score(after?.AsCoded))
                );
            }
            console.Write(table);
            console.Line(
                "What is assumed counts as a sourced value does: a flag may be one step off, a number is taken as exact."
            );
        }
        AssumedWeight[] weights = [.. comparison.Weights];
        if (weights.Length > 0)
        {
            console.Heading("Weights, relative to their siblings");
            Table table = Screen.Table("Code", "Stated", "Assumed");
            foreach (AssumedWeight weight in weights)
            {
                table.AddRow(
                    Screen.Plain(weight.Code),
                    Screen.Plain(Figures.Raw(comparison.StatedWeight(weight.Code))),
                    Screen.Plain(Figures.Raw(weight.Weight))
                );
            }
            console.Write(table);
        }
        foreach (string caution in comparison.Cautions)
        {
            console.Line("Note: " + caution);
        }
    }

    private static void WriteLabels(IAnsiConsole console, ScenarioComparison comparison)
    {
        (ScenarioResult result, ScenarioOutcome outcome) = (comparison.Result, comparison.Outcome);
        console.Heading("Label");
        Table table = Screen.Table("", "As assessed", "Assumed", "Points");
        foreach (int number in (ReadOnlySpan<int>)[1, 2, 3])
        {
            table.Columns[number].RightAligned();
        }
        for (int place = 0; place < result.Framework.Labels.Names.Length; place++)
        {
            double? before = ChangeFigures.Probability(result.Label, place);
            double? after = ChangeFigures.Probability(outcome.Label, place);
            table.AddRow(
                Screen.Plain(result.Framework.Labels.Names[place]),
                Screen.Plain(Figures.Percent(before)),
                Screen.Plain(Figures.Percent(after)),
                Screen.Plain(ChangeFigures.Points(before, after))
            );
        }
        console.Write(table);
        console.Line("Shown: " + result.Label.Shown + " → " + outcome.Label.Shown);
        console.Line(
            outcome.LabelStays is { } stays
                ? $"The label stays in {Figures.Percent(stays)} of the draws; it is better in "
                    + $"{Figures.Percent(outcome.LabelBetter)}, worse in {Figures.Percent(outcome.LabelWorse)}."
                : "Too little evidence on one side to compare labels."
        );
    }

    private static void WriteScores(IAnsiConsole console, ScenarioComparison comparison)
    {
        console.Heading("Scores (0 to 100)");
        int indent = console.Profile.Width < NarrowBelow ? 1 : 2;
        Table table = Screen.Table("", "As assessed", "Assumed", "Change");
        table.Columns[0].NoWrap();
        table.Columns[^1].NoWrap().PadRight(0);
        foreach (ScoreEffect effect in comparison.Outcome.Effects)
        {
            int depth = Depth(comparison.Result.Framework, effect.Before.Code);
            table.AddRow(
                Screen.Plain(new string(' ', indent * depth) + effect.Before.Name),
                Score(effect.Before),
                Score(effect.After),
                Screen.Plain(ChangeFigures.Of(effect))
            );
        }
        console.Write(table);
    }

    private static int Depth(AssessmentFramework framework, string code)
    {
        string? parent = framework.Composites.First(c => string.Equals(c.Code, code, StringComparison.Ordinal)).Parent;
        return parent is null ? 0 : 1 + Depth(framework, parent);
    }

    private static Text Score(CompositeScore score) =>
        Screen.Plain(Figures.Score(score.Value).PadLeft(3) + " (" + Figures.Interval(score) + ")");
}
