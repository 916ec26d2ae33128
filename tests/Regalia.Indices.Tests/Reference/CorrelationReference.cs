namespace Regalia.Indices.Tests.Reference;

/// <summary>Correlations, their p-values and flags, and Cronbach's alpha: multivar/.</summary>
internal static class CorrelationReference
{
    private const double Correlated = 1e-10;
    private const double Probable = 1e-9;

    public static IEnumerable<ReferenceCase> Cases =>
        [
            Matrix("Normalised", CorrelationKind.Pearson),
            Matrix("Normalised", CorrelationKind.Spearman),
            Matrix("Normalised", CorrelationKind.Kendall),
            Matrix("Denominated", CorrelationKind.Pearson),
            Matrix("Denominated", CorrelationKind.Spearman),
            Matrix("Denominated", CorrelationKind.Kendall),
            new(
                "multivar/corr_pvalues_Normalised_pearson.csv",
                "CorrelationMatrix, p-values",
                Probable,
                (asem, table, difference) =>
                {
                    CorrelationMatrix ours = CorrelationMatrix.Of(Indicators(asem, "Normalised"));
                    Compare(table, difference, (row, column) => ours[row, column].PValue);
                }
            ),
            new(
                "multivar/corr_aggregates_pearson.csv",
                "CorrelationMatrix of the aggregates",
                Correlated,
                (asem, table, difference) =>
                {
                    CorrelationMatrix ours = CorrelationMatrix.Of(
                        AggregatedReference.Scores(asem),
                        asem.Definition.Aggregates.Select(aggregate => aggregate.Code)
                    );
                    Compare(table, difference, (row, column) => ours[row, column].Coefficient);
                }
            ),
            Family("multivar/corr_family_L1.csv", 1.0),
            Family("multivar/corr_family_L1_pval0.05.csv", 0.05),
            Flags(
                "multivar/corr_flags_high_0.75.csv",
                asem => CorrelationFlags.High(asem.Definition, Indicators(asem, "Normalised"), 0.75)
            ),
            Flags(
                "multivar/corr_flags_low_-0.4.csv",
                asem => CorrelationFlags.Low(asem.Definition, Indicators(asem, "Normalised"))
            ),
            new(
                "multivar/denom_corr_Raw_0.7.csv",
                "CorrelationFlags.WithDenominators",
                Correlated,
                (asem, table, difference) =>
                    Pairs(table, difference, "Ind", "Denom", [.. CorrelationFlags.WithDenominators(asem.Data)])
            ),
            new(
                "multivar/cronbach_alpha.csv",
                "CronbachAlpha, all stages, groups and levels",
                Correlated,
                (asem, table, difference) =>
                {
                    foreach (int row in Enumerable.Range(0, table.RowCount))
                    {
                        string stage = table.Text(row, "dset");
                        IndicatorTable values =
                            string.Equals(stage, "Aggregated", StringComparison.Ordinal)
                                ? AggregatedReference.Scores(asem)
                            : string.Equals(stage, "Raw", StringComparison.Ordinal) ? asem.Data.Indicators
                            : Indicators(asem, stage);
                        int level = (int)table.Number(row, "Level");
                        string group = table.Text(row, "group");
                        difference.Number(
                            $"{stage} {group}",
                            CronbachAlpha.Of(asem.Definition, values, group, level),
                            table.Number(row, "alpha")
                        );
                    }
                }
            ),
        ];

    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    private static IndicatorTable Indicators(AsemReference asem, string stage) =>
        asem.From($"pipeline/{stage}.csv").Data.Indicators;

    private static ReferenceCase Matrix(string stage, CorrelationKind kind) =>
        new(
            $"multivar/corr_{stage}_{(kind == CorrelationKind.Pearson ? "pearson" : kind == CorrelationKind.Spearman ? "spearman" : "kendall")}.csv",
            $"CorrelationMatrix, {kind}",
            Correlated,
            (asem, table, difference) =>
            {
                CorrelationMatrix ours = CorrelationMatrix.Of(Indicators(asem, stage), kind);
                Compare(table, difference, (row, column) => ours[row, column].Coefficient);
            }
        );

    private static void Compare(ReferenceTable table, ReferenceDifference difference, Func<string, string, double> ours)
    {
        string[] rows = table.Texts("iCode");
        Assert.Equal(
            rows.Order(StringComparer.Ordinal),
            table.Columns.Except(["iCode"], StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        foreach (string column in rows)
        {
            difference.Column(column, [.. rows.Select(row => ours(row, column))], table.Numbers(column));
        }
    }

    private static ReferenceCase Family(string file, double level) =>
        new(
            file,
            level < 1.0 ? "CorrelationWithAncestor, blank unless significant" : "CorrelationWithAncestor",
            Correlated,
            (asem, table, difference) =>
            {
                var ours = CorrelationWithAncestor.Of(asem.Definition, AggregatedReference.Scores(asem));
                Assert.Equal(table.RowCount, ours.Length);
                foreach (int row in Enumerable.Range(0, table.RowCount))
                {
                    int above = 2 + Array.IndexOf(["Pillar", "Sub-index", "Index"], table.Text(row, "Var1"));
                    Correlation correlation = ours.Single(found =>
                        string.Equals(found.Code, table.Text(row, "Var2"), StringComparison.Ordinal)
                        && found.Level == above
                    ).Correlation;
                    difference.Number(
                        table.Text(row, "Var2"),
                        correlation.IsSignificantAt(level) ? correlation.Coefficient : double.NaN,
                        table.Number(row, "Correlation"),
                        1.0
                    );
                }
            }
        );

    private static ReferenceCase Flags(string file, Func<AsemReference, IEnumerable<CorrelationFlag>> flags) =>
        new(
            file,
            "CorrelationFlags within pillars",
            Correlated,
            (asem, table, difference) =>
            {
                CorrelationFlag[] ours = [.. flags(asem)];
                Pairs(table, difference, "Ind1", "Ind2", ours);
                foreach (int row in Enumerable.Range(0, table.RowCount))
                {
                    CorrelationFlag flag = Flag(ours, table.Text(row, "Ind1"), table.Text(row, "Ind2"));
                    difference.Same(table.Text(row, "Ind1"), flag.Group, table.Text(row, "Group"));
                }
            }
        );

    private static void Pairs(
        ReferenceTable table,
        ReferenceDifference difference,
        string first,
        string second,
        CorrelationFlag[] ours
    )
    {
        difference.Same("number of flags", ours.Length, table.RowCount);
        foreach (int row in Enumerable.Range(0, table.RowCount))
        {
            CorrelationFlag flag = Flag(ours, table.Text(row, first), table.Text(row, second));
            difference.Number(flag.First, flag.Correlation.Coefficient, table.Number(row, "Corr"));
        }
    }

    private static CorrelationFlag Flag(CorrelationFlag[] flags, string one, string other) =>
        flags.Single(flag =>
            new HashSet<string>([one, other], StringComparer.Ordinal).SetEquals([flag.First, flag.Second])
        );
}
