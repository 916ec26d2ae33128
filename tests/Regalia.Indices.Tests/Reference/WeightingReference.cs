namespace Regalia.Indices.Tests.Reference;

/// <summary>Effective weights, and optimised weights by what they reach: weights/.</summary>
internal static class WeightingReference
{
    private const double Correlated = 1e-10;

    // How near to the optimum a share of correlation must come.
    private const double Optimal = 1e-11;

    public static IEnumerable<ReferenceCase> Cases =>
        [
            Effective("weights/effective_weights.csv", null),
            Effective("weights/effective_weights_unequal.csv", "aggregate/weights_unequal.csv"),
            .. Optimised("L2_balance_equal_default_tol", 2, WeightObjective.Balance),
            .. Optimised("L2_balance_equal_tight", 2, WeightObjective.Balance),
            .. Optimised("L2_infomax_tight", 2, WeightObjective.Information),
            .. Optimised("L3_balance_equal_default_tol", 3, WeightObjective.Balance),
            .. Optimised("L3_balance_equal_tight", 3, WeightObjective.Balance),
            OptimumOfLevel3(),
        ];

    public static IEnumerable<(string File, string Reason)> NotHeld =>
        [
            .. new[] { "L2_balance_equal_default_tol", "L3_balance_equal_default_tol" }.Select(run =>
                (
                    $"weights/opt_{run}_weights.csv",
                    "stopped after a few steps by the tolerance of the reference tool; input of the comparison of its "
                        + "correlations and objective"
                )
            ),
            (
                "weights/opt_L2_balance_equal_tight_weights.csv",
                "has negative weights and is not converged; input of the comparison of its correlations and objective"
            ),
            (
                "weights/opt_L2_infomax_tight_weights.csv",
                "weights of two sub-indices have no common scale, and the optimum is flat: the objective is held; input "
                    + "of the comparison of its correlations and objective"
            ),
        ];

    private static StepContext Normalised(AsemReference asem) => asem.From("pipeline/Normalised.csv");

    private static ReferenceCase Effective(string file, string? weights) =>
        new(
            file,
            "IndexWeights.Effective",
            1e-12,
            (asem, table, difference) =>
            {
                IndexWeights ours = IndexWeights.Given(asem.Definition);
                if (weights is not null)
                {
                    ReferenceTable unequal = asem.Table(weights);
                    ours = ours.With(unequal.Texts("iCode").Zip(unequal.Numbers("Weight"), KeyValuePair.Create));
                }

                Assert.Equal(ours.Values.Length, table.RowCount);
                var effective = ours.Effective();
                foreach (int row in Enumerable.Range(0, table.RowCount))
                {
                    string code = table.Text(row, "iCode");
                    difference.Number(code, ours[code], table.Number(row, "Weight"));
                    difference.Number(code, effective[ours.Structure.NumberOf(code)], table.Number(row, "EffWeight"));
                }
            }
        );

    private static IEnumerable<ReferenceCase> Optimised(string run, int level, WeightObjective objective)
    {
        yield return new(
            $"weights/opt_{run}_correlations_at_optimum.csv",
            "correlations and their shares at the reference's weights",
            Correlated,
            (asem, table, difference) =>
            {
                double[] ours = CorrelationsAt(asem, run, level, table.Texts("iCode"));
                difference.Column("Correlation", ours, table.Numbers("Correlation"));
                difference.Column("CorrNorm", [.. ours.Select(r => r / ours.Sum())], table.Numbers("CorrNorm"));
            }
        );
        yield return new(
            $"weights/opt_{run}_info.csv",
            "objective at the reference's weights; ours must not be worse",
            Correlated,
            (asem, table, difference) =>
            {
                string[] codes = asem.Table($"weights/opt_{run}_correlations_at_optimum.csv").Texts("iCode");
                double[] at = CorrelationsAt(asem, run, level, codes);
                double theirs = table.Number(0, "objective");
                WeightOptimisation ours = new OptimisedWeights(level, objective).Optimise(Normalised(asem));
                difference.Same("converged", ours.Converged, true);
                if (objective == WeightObjective.Information)
                {
                    difference.Number("objective", -at.Sum(), theirs);
                    difference.Same("not worse", ours.Objective >= -theirs - 1e-12, true);
                    return;
                }

                // The reference minimises the logarithm of the mean square, which is but rounding where all is
                // balanced: the root mean square is compared, beside shares that add up to 1.
                double mean = at.Sum(r => Math.Pow((r / at.Sum()) - (1.0 / at.Length), 2.0)) / at.Length;
                double rootOfTheirs = Math.Exp(0.5 * theirs);
                difference.Number("objective", Math.Sqrt(mean), rootOfTheirs, 1.0);
                if (!HasNegativeWeights(asem, run))
                {
                    difference.Same("not worse", ours.Objective <= rootOfTheirs + Optimal, true);
                }
            }
        );
    }

    private static ReferenceCase OptimumOfLevel3() =>
        new(
            "weights/opt_L3_balance_equal_tight_weights.csv",
            "OptimisedWeights",
            Correlated,
            (asem, table, difference) =>
            {
                IndexWeights ours = new OptimisedWeights(3).Weights(Normalised(asem));
                foreach (string code in ours.Structure.Codes)
                {
                    difference.Number(code, ours[code], table.Number(table.RowOf("iCode", code), "Weight"));
                }
            }
        );

    private static bool HasNegativeWeights(AsemReference asem, string run) =>
        asem.Table($"weights/opt_{run}_weights.csv").Numbers("Weight").Any(weight => weight < 0.0);

    // Some of the weights are negative, which ours refuse: the means are done here.
    private static double[] CorrelationsAt(AsemReference asem, string run, int level, string[] codes)
    {
        ReferenceTable table = asem.Table($"weights/opt_{run}_weights.csv");
        IndicatorTable given = AggregatedReference.Scores(asem);
        Dictionary<string, double[]> scores = given.Codes.ToDictionary(
            code => code,
            code => given[code].ToArray(),
            StringComparer.Ordinal
        );
        foreach (Variable aggregate in asem.Definition.Aggregates.Where(aggregate => aggregate.Level > level))
        {
            (double[] Scores, double Weight)[] children =
            [
                .. asem
                    .Definition.Variables.Where(variable =>
                        string.Equals(variable.Parent, aggregate.Code, StringComparison.Ordinal)
                    )
                    .Select(child => (scores[child.Code], table.Number(table.RowOf("iCode", child.Code), "Weight"))),
            ];
            scores[aggregate.Code] =
            [
                .. given.Units.Select(
                    (_, row) =>
                        children.Sum(child => child.Weight * child.Scores[row]) / children.Sum(child => child.Weight)
                ),
            ];
        }

        return [.. codes.Select(code => Correlation.Of(scores[code], scores[asem.Definition.Root.Code]).Coefficient)];
    }
}
