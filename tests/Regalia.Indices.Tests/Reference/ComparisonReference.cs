namespace Regalia.Indices.Tests.Reference;

/// <summary>compare/: other normalisation, other aggregation, fewer indicators.</summary>
internal static class ComparisonReference
{
    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            new(
                "compare/three_coins_scores.csv",
                "IndexComparison.Scores",
                1e-12,
                (asem, reference, difference) => difference.Table(Three(asem).Scores, reference)
            ),
            new(
                "compare/three_coins_ranks.csv",
                "IndexComparison.Ranks",
                0.0,
                (asem, reference, difference) => difference.Table(Three(asem).Ranks, reference)
            ),
            new("compare/minmax_vs_zscore_ranks.csv", "IndexComparison.Ranks, RankChanges", 0.0, HoldPair),
            new(
                "compare/dropped_LPI_CO2_Aggregated.csv",
                "arithmetic, a definition without LPI and CO2",
                1e-12,
                HoldDropped
            ),
        ];

    private static IndexComparison Three(AsemReference asem) =>
        IndexComparison.Of("Index", Base(asem), ZScore(asem), GeometricMean(asem));

    private static IndexVersion Base(AsemReference asem) =>
        new("base", AggregationReference.Table(asem, "pipeline/Normalised.csv", new()));

    private static IndexVersion ZScore(AsemReference asem) =>
        new("zscore", AggregationReference.Table(asem, "normalise/Treated_zscore_10_2.csv", new()));

    private static IndexVersion GeometricMean(AsemReference asem) =>
        new(
            "gmean",
            AggregationReference.Table(
                asem,
                "normalise/Treated_minmax_1_100.csv",
                new() { Methods = [new GeometricMean()] }
            )
        );

    private static void HoldPair(AsemReference asem, ReferenceTable reference, ReferenceDifference difference)
    {
        IndexComparison ours = IndexComparison.Of("Index", Base(asem), ZScore(asem));
        Assert.Equal(reference.RowCount, ours.Ranks.Units.Length);
        for (int unit = 0; unit < ours.Ranks.Units.Length; unit++)
        {
            string code = ours.Ranks.Units[unit].Code;
            int row = reference.RowOf("uCode", code);
            difference.Number($"{code} first", ours.Ranks["base"][unit], reference.Number(row, "coin.1"));
            difference.Number($"{code} second", ours.Ranks["zscore"][unit], reference.Number(row, "coin.2"));
            difference.Number($"{code} change", ours.RankChanges["zscore"][unit], reference.Number(row, "Diff"));
            difference.Number(
                $"{code} size of the change",
                Math.Abs(ours.RankChanges["zscore"][unit]),
                reference.Number(row, "Abs.diff")
            );
        }
    }

    private static void HoldDropped(AsemReference asem, ReferenceTable reference, ReferenceDifference difference)
    {
        IndexDefinition fewer = new(asem.Definition.Variables.Where(v => v.Code is not ("LPI" or "CO2")));
        IndicatorTable ours = new IndexPlan(new Aggregation())
            .Build(fewer, asem.From("pipeline/Normalised.csv").Data)
            .Result.Indicators;
        Assert.Equal(47 + 11, ours.Codes.Length);
        Assert.All(ours.Codes, code => Assert.True(reference.Has(code), code));
        difference.Table(ours, reference);
    }
}
