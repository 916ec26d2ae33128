namespace Regalia.Indices.Tests.Reference;

/// <summary>Ranks, normalisation and logarithms of the small vectors in functions/normalise.csv.</summary>
internal static class VectorReference
{
    private static readonly (string Column, NormalisationMethod Method)[] Methods =
    [
        ("n_rank", new RankScore()),
        ("n_borda", new Borda()),
        ("n_prank", new PercentileRank()),
        ("n_minmax", new MinMax()),
        ("n_zscore", new ZScore()),
        ("n_dist2max", new DistanceToMaximum()),
        ("n_fracmax", new FractionOfMaximum()),
        ("n_dist2targ_5", new DistanceToTarget()),
        ("n_dist2targ_5_cap", new DistanceToTarget(Cap: true)),
        ("n_dist2ref_1", new DistanceToReference("u1")),
        ("n_goalposts_0_10_100", new GoalpostRange()),
    ];

    /// <summary>Where ours is an error: the reference unit or the target is not better than the worst unit, so that the
    /// reference divides by zero or, for v4 and the target, scores better units lower.</summary>
    private static readonly HashSet<(string Vector, string Column)> Refused =
    [
        ("v1", "n_dist2ref_1"),
        ("v3", "n_dist2ref_1"),
        ("v4", "n_dist2ref_1"),
        ("v5", "n_dist2ref_1"),
        ("v4", "n_dist2targ_5"),
        ("v4", "n_dist2targ_5_cap"),
    ];

    public static void Compare(AsemReference asem, ReferenceTable table, ReferenceDifference difference)
    {
        foreach ((string name, double[] vector) in StatisticsReference.VectorsOf(asem))
        {
            int[] rows =
            [
                .. Enumerable
                    .Range(0, table.RowCount)
                    .Where(row => string.Equals(table.Text(row, "vec"), name, StringComparison.Ordinal)),
            ];
            void Held(string column, double[] ours) =>
                difference.Column($"{name} {column}", ours, [.. rows.Select(row => table.Number(row, column))]);
            StepContext context = OneIndicator.Of(
                vector,
                new Variable("x", VariableType.Indicator)
                {
                    Target = 5.0,
                    Low = 0.0,
                    High = 10.0,
                }
            );
            Held("x", vector);
            Held("rank_min_desc", Ranking.Of(context.Data.Indicators)["x"].ToArray());
            foreach ((string column, NormalisationMethod method) in Methods)
            {
                Normalisation how = new() { Method = method };
                if (Refused.Contains((name, column)))
                {
                    Assert.Equal(
                        "x",
                        Assert.Throws<IndexFaultException>(() => how.Apply(context)).Faults.Single().Code
                    );
                }
                else
                {
                    Held(column, how.Apply(context).Data.Indicators["x"].ToArray());
                }
            }

            Treatment logarithm = new() { Forced = true, MaximumPoints = 0 };
            Held("log_CT", logarithm.Apply(context).Data.Indicators["x"].ToArray());
            logarithm = logarithm with { Transformation = TreatmentTransformation.LogarithmBySkewness };
            Held("log_CT_plus", logarithm.Apply(context).Data.Indicators["x"].ToArray());
        }
    }
}
