using System.Collections.Immutable;
using Regalia.Construction;
using Regalia.Indices;
using Regalia.Indices.Sensitivity;
using Regalia.Indices.Uncertainty;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Construction;

/// <summary>Uncertainty and sensitivity of an index as tables.</summary>
internal static class UncertaintyFiles
{
    internal static IEnumerable<BundleFile> Of(ConstructedIndex index)
    {
        if (index.Uncertainty is { } uncertainty)
        {
            bool panel = index.Build.Given.Indicators.IsPanel;
            yield return Distributions(
                "uncertainty_scores.csv",
                panel,
                uncertainty,
                unit => unit.Nominal,
                unit => unit.Score
            );
            yield return Distributions(
                "uncertainty_ranks.csv",
                panel,
                uncertainty,
                unit => unit.NominalRank ?? double.NaN,
                unit => unit.Rank
            );
            yield return RankProbabilities(panel, uncertainty);
            if (index.Specification.Labels is { } labels)
            {
                yield return Labels(panel, uncertainty, labels);
            }

            if (uncertainty.Plan.Pairs)
            {
                yield return Pairs(panel, uncertainty);
            }

            if (index.Sensitivity is { } sensitivity)
            {
                yield return Sensitivity(panel, sensitivity);
            }

            if (!uncertainty.Failures.IsEmpty || index.Sensitivity is { Failures.IsEmpty: false })
            {
                yield return Failures(uncertainty.Failures, index.Sensitivity?.Failures ?? []);
            }
        }
    }

    private static BundleFile Distributions(
        string name,
        bool panel,
        UncertaintyResult result,
        Func<UnitDistribution, double> nominal,
        Func<UnitDistribution, DistributionSummary> summary
    )
    {
        double outside = 0.5 * (1.0 - result.Plan.Interval);
        IndexCsv csv = new(
            panel,
            "uCode",
            "iCode",
            "Nominal",
            "Mean",
            "Median",
            IndexWords.Quantile(outside),
            IndexWords.Quantile(1.0 - outside),
            "Std",
            "N"
        );
        foreach (OutputDistribution output in result.Outputs)
        {
            foreach (UnitDistribution unit in output.Units)
            {
                DistributionSummary s = summary(unit);
                csv.Unit(unit.Unit)
                    .Code(output.Code)
                    .Number(nominal(unit))
                    .Number(s.Mean)
                    .Number(s.Median)
                    .Number(s.Low)
                    .Number(s.High)
                    .Number(s.StandardDeviation)
                    .Whole(unit.Count)
                    .End();
            }
        }

        return csv.File(name);
    }

    private static BundleFile RankProbabilities(bool panel, UncertaintyResult result)
    {
        IndexCsv csv = new(panel, "uCode", "iCode", "Rank", "Probability");
        foreach (OutputDistribution output in result.Outputs)
        {
            foreach (UnitDistribution unit in output.Units)
            {
                foreach ((int place, double probability) in unit.RankProbabilities.Index())
                {
                    if (probability > 0.0)
                    {
                        csv.Unit(unit.Unit).Code(output.Code).Whole(place + 1).Number(probability).End();
                    }
                }
            }
        }

        return csv.File("uncertainty_rank_probabilities.csv");
    }

    // The cut points are those of one score: of another they would say nothing.
    private static BundleFile Labels(bool panel, UncertaintyResult result, ScoreLabels labels)
    {
        IndexCsv csv = new(panel, "uCode", "iCode", "Label", "Probability");
        foreach (OutputDistribution output in result.Outputs.Where(o => IsCode(o.Code, labels.Output)))
        {
            foreach (UnitDistribution unit in output.Units)
            {
                foreach ((int place, double probability) in unit.LabelProbabilities.Index())
                {
                    csv.Unit(unit.Unit).Code(output.Code).Words(labels.Cuts.Names[place]).Number(probability).End();
                }
            }
        }

        return csv.File("uncertainty_labels.csv");
    }

    private static BundleFile Pairs(bool panel, UncertaintyResult result)
    {
        IndexCsv csv = new(
            panel: false,
            panel
                ? ["uCode1", "Time1", "uCode2", "Time2", "iCode", "ProbabilityAbove"]
                : ["uCode1", "uCode2", "iCode", "ProbabilityAbove"]
        );
        foreach (OutputDistribution output in result.Outputs)
        {
            ImmutableArray<ImmutableArray<double>> above = output.PairProbabilities ?? [];
            for (int a = 0; a < above.Length; a++)
            {
                for (int b = 0; b < above[a].Length; b++)
                {
                    if (a != b)
                    {
                        Unit(csv, panel, output.Units[a].Unit);
                        Unit(csv, panel, output.Units[b].Unit);
                        csv.Code(output.Code).Number(above[a][b]).End();
                    }
                }
            }
        }

        return csv.File("uncertainty_pairs.csv");
    }

    private static void Unit(IndexCsv csv, bool panel, IndexUnit unit)
    {
        csv.Code(unit.Code);
        if (panel)
        {
            csv.Whole(unit.Time);
        }
    }

    private static BundleFile Sensitivity(bool panel, SensitivityResult result)
    {
        IndexCsv csv = new(panel, "iCode", "uCode", "Input", "Si", "SiLow", "SiHigh", "STi", "STiLow", "STiHigh");
        foreach (SensitivityEffect effect in result.Effects)
        {
            csv.Code(effect.Output)
                .Unit(effect.Unit)
                .Code(effect.Input)
                .Number(effect.FirstOrder)
                .Number(effect.FirstOrderLow)
                .Number(effect.FirstOrderHigh)
                .Number(effect.Total)
                .Number(effect.TotalLow)
                .Number(effect.TotalHigh)
                .End();
        }

        return csv.File("sensitivity.csv");
    }

    private static BundleFile Failures(
        ImmutableArray<UncertaintyFailure> replicates,
        ImmutableArray<UncertaintyFailure> rows
    )
    {
        IndexCsv csv = new(panel: false, "Analysis", "Reason", "Count", "First");
        foreach (
            (string analysis, UncertaintyFailure failure) in replicates
                .Select(f => ("uncertainty", f))
                .Concat(rows.Select(f => ("sensitivity", f)))
        )
        {
            csv.Code(analysis).Words(failure.Reason).Whole(failure.Count).Whole(failure.FirstReplicate).End();
        }

        return csv.File("uncertainty_failures.csv");
    }

    private static bool IsCode(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
