namespace Regalia.Indices.Tests.Reference;

/// <summary>Descriptive statistics and availability.</summary>
internal static class StatisticsReference
{
    /// <summary>Files that are not held: none.</summary>
    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            new("functions/vectors.csv", "the vectors themselves, by number of values and units", 0.0, Vectors),
            new("functions/stats.csv", "mean, sd, median, skewness, kurtosis, quantiles", 1e-12, Functions),
            .. new[] { "Raw", "Denominated", "Treated", "Normalised" }.Select(stage => new ReferenceCase(
                $"stats/stats_{stage}.csv",
                "statistics, counts, shares and flags of each indicator",
                1e-12,
                (asem, table, difference) => Columns(asem.From($"pipeline/{stage}.csv"), table, difference)
            )),
            new("stats/data_avail_Raw_summary.csv", "availability of each unit", 1e-12, Availability),
            new(
                "stats/data_avail_Raw_bygroup.csv",
                "availability of each unit below each aggregate",
                1e-12,
                (asem, table, difference) =>
                    difference.Table(DataAvailability.Of(asem.Definition, asem.Data.Indicators).ByAggregate, table)
            ),
        ];

    /// <summary>The small vectors of the reference, by name.</summary>
    public static IReadOnlyDictionary<string, double[]> VectorsOf(AsemReference asem)
    {
        ReferenceTable table = asem.Table("functions/vectors.csv");
        return table
            .Texts("vec")
            .Zip(table.Numbers("x"))
            .GroupBy(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    private static void Vectors(AsemReference asem, ReferenceTable table, ReferenceDifference difference)
    {
        ReferenceTable stats = asem.Table("functions/stats.csv");
        foreach ((string name, double[] vector) in VectorsOf(asem))
        {
            IndicatorTable one = new(
                vector.Select((_, i) => new IndexUnit(FormattableString.Invariant($"{i}"))),
                [name],
                [vector]
            );
            double count = stats.Number(stats.RowOf("vec", name), "n");
            difference.Number($"{name} n", ColumnStatistics.Of(one).Single().Available, count);
        }
    }

    private static void Functions(AsemReference asem, ReferenceTable table, ReferenceDifference difference)
    {
        foreach ((string name, double[] vector) in VectorsOf(asem))
        {
            int row = table.RowOf("vec", name);
            void Held(string column, double ours) =>
                difference.Number($"{name} {column}", ours, table.Number(row, column));
            Held("mean", Descriptive.Mean(vector));
            Held("sd", Descriptive.StandardDeviation(vector));
            Held("median", Descriptive.Median(vector));
            Held("skew", Descriptive.Skewness(vector));
            Held("kurt", Descriptive.Kurtosis(vector));
            Held("q05", Descriptive.Quantile(vector, 0.05));
            Held("q25", Descriptive.Quantile(vector, 0.25));
            Held("q75", Descriptive.Quantile(vector, 0.75));
            Held("q95", Descriptive.Quantile(vector, 0.95));
        }
    }

    private static void Columns(StepContext stage, ReferenceTable table, ReferenceDifference difference)
    {
        ColumnStatistics[] ours = [.. ColumnStatistics.Of(stage.Data.Indicators)];
        int[] rows = [.. ours.Select(column => table.RowOf("iCode", column.Code))];
        void Held(string name, Func<ColumnStatistics, double> value) =>
            difference.Column(name, [.. ours.Select(value)], [.. rows.Select(row => table.Number(row, name))]);
        Held("Min", column => column.Minimum);
        Held("Max", column => column.Maximum);
        Held("Mean", column => column.Mean);
        Held("Median", column => column.Median);
        Held("Std", column => column.StandardDeviation);
        Held("Skew", column => column.Skewness);
        Held("Kurt", column => column.Kurtosis);
        Held("N.Avail", column => column.Available);
        Held("N.NonZero", column => column.NonZero);
        Held("N.Unique", column => column.Unique);
        Held("N.Same", column => column.Same);
        Held("Frc.Avail", column => column.AvailableShare);
        Held("Frc.NonZero", column => column.NonZeroShare);
        Held("Frc.Unique", column => column.UniqueShare);
        Held("Frc.Same", column => column.SameShare);
        for (int i = 0; i < ours.Length; i++)
        {
            ColumnStatistics column = ours[i];
            void Flag(string name, bool flagged, string word) =>
                difference.Same($"{column.Code} {name}", flagged ? word : "ok", table.Text(rows[i], name));
            Flag("Flag.Avail", column.HasFewValues, "LOW");
            Flag("Flag.NonZero", column.HasFewNonZeros, "LOW");
            Flag("Flag.Unique", column.HasFewUnique, "LOW");
            Flag("Flag.SkewKurt", column.IsOutlying, "OUT");
        }
    }

    private static void Availability(AsemReference asem, ReferenceTable table, ReferenceDifference difference)
    {
        foreach (UnitAvailability unit in DataAvailability.Of(asem.Definition, asem.Data.Indicators).Units)
        {
            int row = table.RowOf("uCode", unit.Unit.Code);
            void Held(string name, double ours) =>
                difference.Number($"{unit.Unit} {name}", ours, table.Number(row, name));
            Held("N_missing", unit.Missing);
            Held("N_zero", unit.Zero);
            Held("N_miss_or_zero", unit.MissingOrZero);
            Held("Dat_Avail", unit.AvailableShare);
            Held("Non_Zero", unit.NonZeroShare);
        }
    }
}
