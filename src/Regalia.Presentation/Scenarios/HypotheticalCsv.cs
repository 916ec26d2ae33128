using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Scenarios;

/// <summary>Scenarios as CSV; every row says that it is hypothetical.</summary>
internal static class HypotheticalCsv
{
    /// <summary>One row for each value and weight that is assumed, each score, each label, and what the draws do.</summary>
    public static string Of(ScenarioComparison comparison)
    {
        (ScenarioResult result, ScenarioOutcome outcome) = (comparison.Result, comparison.Outcome);
        var csv = new CsvText(HypotheticalColumns.Comparison);
        void Row(
            string kind,
            string item,
            string? status,
            (double? Value, double? Low, double? High) before,
            (double? Value, double? Low, double? High) after,
            (double? Value, double? Low, double? High) change
        )
        {
            Begin(csv, result).Text(kind).Text(item).Text(status);
            csv.Number(before.Value).Number(before.Low).Number(before.High);
            csv.Number(after.Value).Number(after.Low).Number(after.High);
            csv.Number(change.Value).Number(change.Low).Number(change.High);
            csv.EndRow();
        }
        (double?, double?, double?) Only(double? value) => (value, null, null);
        foreach (AssumedValue value in outcome.Scenario.Values)
        {
            IndicatorScore? before = comparison.Before(value.Indicator);
            Row(
                "value",
                value.Indicator,
                ChangeFigures.Status(before),
                Only(before?.Raw),
                Only(value.Value),
                Only(value.Value - before?.Raw)
            );
        }
        foreach (AssumedWeight weight in comparison.Weights)
        {
            double stated = comparison.StatedWeight(weight.Code);
            Row("weight", weight.Code, null, Only(stated), Only(weight.Weight), Only(weight.Weight - stated));
        }
        foreach (ScoreEffect e in outcome.Effects)
        {
            Row(
                "score",
                e.Before.Code,
                null,
                (e.Before.Value, e.Before.Low, e.Before.High),
                (e.After.Value, e.After.Low, e.After.High),
                (e.Change, e.Low, e.High)
            );
        }
        for (int place = 0; place < result.Framework.Labels.Names.Length; place++)
        {
            double? before = ChangeFigures.Probability(result.Label, place);
            double? after = ChangeFigures.Probability(outcome.Label, place);
            string name = result.Framework.Labels.Names[place];
            Row("label_probability", name, null, Only(before), Only(after), Only(after - before));
        }
        foreach (
            (string item, double? share) in ((string, double?)[])
                [
                    ("label_stays", outcome.LabelStays),
                    ("label_better", outcome.LabelBetter),
                    ("label_worse", outcome.LabelWorse),
                ]
        )
        {
            Row("share_of_draws", item, null, Only(null), Only(share), Only(null));
        }
        return csv.ToString();
    }

    /// <summary>One row a bar, in their order.</summary>
    public static string Of(Tornado tornado)
    {
        ScenarioResult result = tornado.Result;
        ImmutableArray<string> labels = result.Framework.Labels.Names;
        var csv = new CsvText(HypotheticalColumns.Tornado(labels));
        foreach ((int place, TornadoBar bar) in tornado.Bars.Index())
        {
            ScenarioOutcome outcome = bar.Outcome;
            ScoreEffect readiness = outcome[CompositeCodes.Readiness];
            Begin(csv, result)
                .List(tornado.Weights.Select(w => w.Code + "=" + Digits.Of(w.Weight)))
                .Whole(place + 1)
                .Text(bar.Indicator.Id)
                .Text(bar.Indicator.Name);
            csv.Text(bar.InFull ? "in full" : "not at all").Text(ChangeFigures.Status(bar.Before));
            csv.Number(bar.Before.Raw).Number(bar.Value).Number(bar.RankChange);
            csv.Number(readiness.Change).Number(readiness.Low).Number(readiness.High);
            csv.Number(outcome.LabelStays).Number(outcome.LabelBetter).Number(outcome.LabelWorse);
            for (int l = 0; l < labels.Length; l++)
            {
                csv.Number(ChangeFigures.Probability(result.Label, l));
                csv.Number(ChangeFigures.Probability(outcome.Label, l));
            }
            csv.EndRow();
        }
        return csv.ToString();
    }

    private static CsvText Begin(CsvText csv, ScenarioResult result) =>
        csv.Text("yes").Text(result.Release.Version).Text(result.Country.Code.ToString());
}
