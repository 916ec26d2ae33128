using System.Collections.Immutable;

namespace Regalia.Indices.Tests.Reference;

/// <summary>aggregate/, pipeline/Aggregated.csv and the aggregated panel.</summary>
internal static class AggregationReference
{
    private const string Full = "aggregate/input_Treated_minmax_1_100.csv";
    private const string WithMissing = "aggregate/input_Denominated_withNA_minmax_1_100.csv";
    private const string Unequal = "aggregate/weights_unequal.csv";

    private static readonly ImmutableArray<AggregationMethod> ByLevel =
    [
        new ArithmeticMean(),
        new GeometricMean(),
        new HarmonicMean(),
    ];

    public static IEnumerable<(string File, string Reason)> NotHeld =>
        [
            (Full, "input of the others; the same as normalise/Treated_minmax_1_100.csv"),
            (WithMissing, "input of the others; the same as normalise/Denominated_minmax_1_100.csv"),
            (Unequal, "input of the others"),
        ];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            Aggregated("pipeline/Aggregated.csv", "pipeline/Normalised.csv", new Aggregation()),
            Of("full_amean", Full, new ArithmeticMean()),
            Of("full_gmean", Full, new GeometricMean()),
            Of("full_hmean", Full, new HarmonicMean()),
            Of("full_genmean_p2", Full, new GeneralisedMean(2.0)),
            Of("full_amean_unequalw", Full, new ArithmeticMean(), Unequal),
            Of("full_gmean_unequalw", Full, new GeometricMean(), Unequal),
            Of("full_hmean_unequalw", Full, new HarmonicMean(), Unequal),
            Of("full_genmean_pm1.5_unequalw", Full, new GeneralisedMean(-1.5), Unequal),
            Aggregated("aggregate/full_amean_gmean_hmean_bylevel.csv", Full, new() { Methods = ByLevel }),
            Of("full_copeland_by_level_WRAPPER", Full, new Copeland()),
            Of("full_copeland_by_level_unequalw_WRAPPER", Full, new Copeland(), Unequal),
            Aggregated(
                "aggregate/full_amean_then_copeland_top_WRAPPER.csv",
                Full,
                new() { Methods = [new ArithmeticMean(), new ArithmeticMean(), new Copeland()] }
            ),
            Of("withNA_amean", WithMissing, new ArithmeticMean()),
            Of("withNA_gmean", WithMissing, new GeometricMean()),
            Of("withNA_hmean", WithMissing, new HarmonicMean()),
            Of("withNA_genmean_p2_CORRECTED", WithMissing, new GeneralisedMean(2.0)),
            Of("withNA_amean_unequalw", WithMissing, new ArithmeticMean(), Unequal),
            Of("withNA_gmean_unequalw", WithMissing, new GeometricMean(), Unequal),
            Of("withNA_hmean_unequalw", WithMissing, new HarmonicMean(), Unequal),
            Aggregated("aggregate/withNA_amean_gmean_hmean_bylevel.csv", WithMissing, new() { Methods = ByLevel }),
            Aggregated("aggregate/withNA_amean_datthresh0.8.csv", WithMissing, new() { DataThresholds = [0.8] }),
            Aggregated(
                "aggregate/withNA_amean_datthresh_0.9_0.5_0.5.csv",
                WithMissing,
                new() { DataThresholds = [0.9, 0.5, 0.5] }
            ),
            Matrix("outrank_matrix_all_indicators_effweights", "OutrankingMatrix, effective weights", HoldShares),
            Matrix(
                "copeland_all_indicators_effweights",
                "OutrankingMatrix.CopelandScores, effective weights",
                (ours, reference, difference) => HoldScores(ours, reference, "Copeland", difference)
            ),
            Matrix("outrank_dominance", "OutrankingMatrix.DominantPairs, DominantShare", HoldDominance),
            Matrix(
                "withNA_copeland_CORRECTED_vs_COINr",
                "OutrankingMatrix.CopelandScores: column Copeland_CORRECTED",
                (ours, reference, difference) => HoldScores(ours, reference, "Copeland_CORRECTED", difference),
                WithMissing
            ),
            new("panel/purse_Aggregated_global_minmax.csv", "arithmetic, panel", 1e-12, HoldPanel),
        ];

    /// <summary>The table after an aggregation; weights of a file instead of the definition's if one is named.</summary>
    public static IndicatorTable Table(
        AsemReference asem,
        string input,
        Aggregation aggregation,
        string? weights = null
    )
    {
        StepContext context = asem.From(input);
        if (weights is not null)
        {
            context = context with { Weights = context.Weights.With(Weights(asem.Table(weights))) };
        }

        return aggregation.Apply(context).Data.Indicators;
    }

    private static IEnumerable<KeyValuePair<string, double>> Weights(ReferenceTable table) =>
        Enumerable
            .Range(0, table.RowCount)
            .Select(row => KeyValuePair.Create(table.Text(row, "iCode"), table.Number(row, "Weight")));

    private static ReferenceCase Of(string name, string input, AggregationMethod method, string? weights = null) =>
        Aggregated($"aggregate/{name}.csv", input, new() { Methods = [method] }, weights);

    private static ReferenceCase Aggregated(
        string file,
        string input,
        Aggregation aggregation,
        string? weights = null
    ) =>
        new(
            file,
            string.Join(", ", aggregation.Methods.Select(method => method.Name)),
            1e-12,
            (asem, reference, difference) =>
            {
                IndicatorTable ours = Table(asem, input, aggregation, weights);
                Assert.All(ours.Codes, code => Assert.True(reference.Has(code), code));
                difference.Table(ours, reference);
            }
        );

    private static ReferenceCase Matrix(
        string name,
        string how,
        Action<OutrankingMatrix, ReferenceTable, ReferenceDifference> hold,
        string input = Full
    ) =>
        new(
            $"aggregate/{name}.csv",
            how,
            1e-12,
            (asem, reference, difference) =>
            {
                StepContext context = asem.From(input);
                ImmutableArray<double> effective = context.Weights.Effective();
                hold(
                    OutrankingMatrix.Of(
                        context.Data.Indicators,
                        asem.Definition.Indicators.Select((v, i) => KeyValuePair.Create(v.Code, effective[i]))
                    ),
                    reference,
                    difference
                );
            }
        );

    private static void HoldShares(OutrankingMatrix ours, ReferenceTable reference, ReferenceDifference difference)
    {
        for (int unit = 0; unit < ours.Units.Length; unit++)
        {
            int row = reference.RowOf("uCode", ours.Units[unit].Code);
            for (int other = 0; other < ours.Units.Length; other++)
            {
                string code = ours.Units[other].Code;
                difference.Number($"{ours.Units[unit]} over {code}", ours[unit, other], reference.Number(row, code));
            }
        }
    }

    private static void HoldScores(
        OutrankingMatrix ours,
        ReferenceTable reference,
        string column,
        ReferenceDifference difference
    )
    {
        for (int unit = 0; unit < ours.Units.Length; unit++)
        {
            string code = ours.Units[unit].Code;
            double theirs = reference.Number(reference.RowOf("uCode", code), column);
            difference.Number(code, ours.CopelandScores[unit], theirs);
        }
    }

    private static void HoldDominance(OutrankingMatrix ours, ReferenceTable reference, ReferenceDifference difference)
    {
        difference.Number("nDominant", ours.DominantPairs, reference.Number(0, "nDominant"));
        difference.Number("fracDominant", ours.DominantShare, reference.Number(0, "fracDominant"));
    }

    /// <summary>The upper levels of the example, with the pillars as indicators.</summary>
    public static StepContext FromPillars(AsemReference asem, ReferenceTable pillars)
    {
        IndexDefinition definition = new(
            asem.Definition.Aggregates.Select(v =>
                v with
                {
                    Type = v.Level == 2 ? VariableType.Indicator : VariableType.Aggregate,
                    Level = v.Level - 1,
                }
            )
        );
        string[] codes = [.. definition.Indicators.Select(v => v.Code)];
        int[] rows = [.. asem.Data.Units.Select(unit => pillars.RowOf("uCode", unit.Code))];
        IndicatorTable table = new(
            asem.Data.Units,
            codes,
            codes.Select(code => rows.Select(row => pillars.Number(row, code)).ToArray())
        );
        return new(definition, new(table));
    }

    private static void HoldPanel(AsemReference asem, ReferenceTable reference, ReferenceDifference difference)
    {
        ReferenceTable normalised = asem.Table("panel/purse_Normalised_global.csv");
        IndicatorTable table = new(
            Enumerable
                .Range(0, normalised.RowCount)
                .Select(row => new IndexUnit(normalised.Text(row, "uCode"), (int)normalised.Number(row, "Time"))),
            asem.Definition.Indicators.Select(v => v.Code),
            asem.Definition.Indicators.Select(v => normalised.Numbers(v.Code))
        );
        IndicatorTable ours = new Aggregation().Apply(new(asem.Definition, new(table))).Data.Indicators;
        Assert.All(ours.Codes, code => Assert.True(reference.Has(code), code));
        difference.Table(ours, reference);
    }
}
