namespace Regalia.Indices.Tests.Reference;

/// <summary>Treatment of outlying values: columns, what was done to each, and every point that was changed.</summary>
internal static class TreatmentReference
{
    private const string Screened = "pipeline/Screened.csv";
    private const string Denominated = "pipeline/Denominated.csv";

    private static readonly Treatment OnlyWinsorise = new() { Transformation = TreatmentTransformation.None };

    private static readonly (string Stem, string Input, Treatment How)[] Runs =
    [
        ("pipeline/Treated", Screened, new Treatment()),
        ("treat/Screened_default", Screened, new Treatment()),
        ("treat/Screened_winmax1_then_log_CT", Screened, new Treatment { MaximumPoints = 1 }),
        ("treat/Screened_winmax2_then_log_CT", Screened, new Treatment { MaximumPoints = 2 }),
        ("treat/Screened_winmax3_then_log_CT", Screened, new Treatment { MaximumPoints = 3 }),
        ("treat/Screened_winmax4_then_log_CT", Screened, new Treatment { MaximumPoints = 4 }),
        (
            "treat/Screened_winmax1_then_log_CT_orig",
            Screened,
            new Treatment { MaximumPoints = 1, Transformation = TreatmentTransformation.LogarithmPlusOne }
        ),
        (
            "treat/Screened_winmax1_then_log_CT_plus",
            Screened,
            new Treatment { MaximumPoints = 1, Transformation = TreatmentTransformation.LogarithmBySkewness }
        ),
        ("treat/Screened_winmax1000_unlimited", Screened, OnlyWinsorise with { MaximumPoints = null }),
        ("treat/Screened_skew1_kurt1", Screened, new Treatment { SkewnessLimit = 1.0, KurtosisLimit = 1.0 }),
        (
            "treat/Screened_skew1_kurt1_combine",
            Screened,
            new Treatment
            {
                SkewnessLimit = 1.0,
                KurtosisLimit = 1.0,
                MaximumPoints = 2,
                Combined = true,
            }
        ),
        ("treat/Denominated_withNA_default", Denominated, new Treatment()),
        ("treat/Denominated_withNA_winmax1_log_CT", Denominated, new Treatment { MaximumPoints = 1 }),
    ];

    private static readonly (string File, Treatment How)[] Functions =
    [
        ("winsorise_force_winmax3", OnlyWinsorise with { MaximumPoints = 3 }),
        ("log_CT", Of(TreatmentTransformation.Logarithm)),
        ("log_CT_plus", Of(TreatmentTransformation.LogarithmBySkewness)),
        ("log_CT_orig", Of(TreatmentTransformation.LogarithmPlusOne)),
        ("boxcox_0", Of(TreatmentTransformation.BoxCox)),
        ("boxcox_0.5", Of(TreatmentTransformation.BoxCox) with { BoxCoxExponent = 0.5 }),
    ];

    /// <summary>Files that are not held: none.</summary>
    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            .. Runs.SelectMany(run =>
                new[]
                {
                    new ReferenceCase(
                        run.Stem + ".csv",
                        "treated columns",
                        1e-12,
                        (asem, table, difference) =>
                            difference.Table(run.How.Apply(asem.From(run.Input)).Data.Indicators, table)
                    ),
                    new ReferenceCase(
                        run.Stem + "_details.csv",
                        "passed, skewness, kurtosis and points winsorised at each stage",
                        1e-12,
                        (asem, table, difference) => Details(run.How.Apply(asem.From(run.Input)), table, difference)
                    ),
                    new ReferenceCase(
                        run.Stem + "_points.csv",
                        "what was done to each value; the points winsorised before a logarithm started again, from a run without it",
                        0.0,
                        (asem, table, difference) => Points(asem.From(run.Input), run.How, table, difference)
                    ),
                }
            ),
            .. Functions.Select(function => new ReferenceCase(
                $"treat/fn_{function.File}_all_columns.csv",
                "the function forced on every column",
                1e-12,
                (asem, table, difference) =>
                    difference.Table(
                        (function.How with { Forced = true }).Apply(asem.From(Screened)).Data.Indicators,
                        table
                    )
            )),
            new(
                "treat/fn_log_GII_CORRECTED_all_columns.csv",
                "the function forced on columns whose highest value is above 1; the others are an error of ours",
                1e-12,
                OfRange
            ),
            new(
                "panel/purse_Treated.csv",
                "treated columns, each year by itself, of the units that were left after screening",
                1e-12,
                (asem, table, difference) =>
                    difference.Table(new Treatment().Apply(Purse(asem, table)).Data.Indicators, table)
            ),
        ];

    /// <summary>The rows of the panel that a reference table has too.</summary>
    public static StepContext Purse(AsemReference asem, ReferenceTable table)
    {
        HashSet<IndexUnit> kept =
        [
            .. Enumerable
                .Range(0, table.RowCount)
                .Select(row => new IndexUnit(table.Text(row, "uCode"), (int)table.Number(row, "Time"))),
        ];
        return new(
            asem.Definition,
            asem.Panel.Rows([.. asem.Panel.Units.Index().Where(p => kept.Contains(p.Item)).Select(p => p.Index)])
        );
    }

    private static Treatment Of(TreatmentTransformation transformation) =>
        new() { MaximumPoints = 0, Transformation = transformation };

    private static void Details(TreatmentResult result, ReferenceTable table, ReferenceDifference difference)
    {
        int[] rows = [.. result.Columns.Select(column => table.RowOf("iCode", column.Code))];
        void Held(string name, Func<TreatedColumn, double> ours)
        {
            if (table.Has(name))
            {
                difference.Column(
                    name,
                    [.. result.Columns.Select(ours)],
                    [.. rows.Select(row => table.Number(row, name))]
                );
            }
        }

        void Passed(string name, Func<TreatedColumn, bool?> ours)
        {
            foreach ((TreatedColumn column, int row) in result.Columns.Zip(rows).Where(_ => table.Has(name)))
            {
                string word = ours(column) switch
                {
                    true => "TRUE",
                    false => "FALSE",
                    null => "NA",
                };
                difference.Same($"{column.Code} {name}", word, table.Text(row, name));
            }
        }

        Passed("check_SkewKurt0.Pass", column => column.PassedBefore);
        Held("check_SkewKurt0.Skew", column => column.SkewnessBefore);
        Held("check_SkewKurt0.Kurt", column => column.KurtosisBefore);
        Held("winsorise.nwin", column => column.PassedWinsorised is null ? double.NaN : column.PointsWinsorised);
        Passed("check_SkewKurt1.Pass", column => column.PassedWinsorised);
        Held("check_SkewKurt1.Skew", column => column.SkewnessWinsorised);
        Held("check_SkewKurt1.Kurt", column => column.KurtosisWinsorised);
        Passed("check_SkewKurt2.Pass", column => Transformed(column) ? column.PassedAfter : null);
        Held("check_SkewKurt2.Skew", column => Transformed(column) ? column.SkewnessAfter : double.NaN);
        Held("check_SkewKurt2.Kurt", column => Transformed(column) ? column.KurtosisAfter : double.NaN);
    }

    private static bool Transformed(TreatedColumn column) => column.Transformation != TreatmentTransformation.None;

    /// <summary>The reference also marks points whose winsorising was undone when the logarithm started again from the
    /// untreated column; ours records what is in the result, and finds those in a run without the logarithm.</summary>
    private static void Points(StepContext stage, Treatment how, ReferenceTable table, ReferenceDifference difference)
    {
        // The variant that looks at the sign of skewness goes by the name of the plain one in the reference.
        string name = how.Transformation == TreatmentTransformation.LogarithmPlusOne ? "+log_CT_orig" : "+log_CT";
        TreatmentResult result = how.Apply(stage);
        Dictionary<(IndexUnit, string), TreatedPoint> points = result.Points.ToDictionary(p => (p.Unit, p.Code));
        Dictionary<(IndexUnit, string), TreatedPoint> winsorised = (
            how with
            {
                Transformation = TreatmentTransformation.None,
            }
        )
            .Apply(stage)
            .Points.ToDictionary(p => (p.Unit, p.Code));
        IndicatorTable treated = result.Data.Indicators;
        foreach ((int number, string code) in treated.Codes.Index())
        {
            foreach ((int row, IndexUnit unit) in treated.Units.Index())
            {
                // The reference marks missing values of a transformed column too; ours were not changed.
                if (!double.IsNaN(treated.Column(number)[row]))
                {
                    TreatedPoint? point = points.GetValueOrDefault((unit, code));
                    bool logarithm = point is not null && point.Transformation != TreatmentTransformation.None;
                    int end = winsorised.GetValueOrDefault((unit, code))?.Winsorised ?? 0;
                    int kept = logarithm && !how.Combined ? 0 : end;
                    difference.Same($"{unit} {code} in the result", point?.Winsorised ?? 0, kept);
                    difference.Same(
                        $"{unit} {code}",
                        (
                            end > 0 ? "winhi"
                            : end < 0 ? "winlo"
                            : ""
                        ) + (logarithm ? name : ""),
                        table.Text(table.RowOf("uCode", unit.Code), code)
                    );
                }
            }
        }
    }

    private static void OfRange(AsemReference asem, ReferenceTable table, ReferenceDifference difference)
    {
        Treatment how = Of(TreatmentTransformation.LogarithmOfRange) with { Forced = true };
        StepContext screened = asem.From(Screened);
        string[] undefined =
        [
            .. ColumnStatistics.Of(screened.Data.Indicators).Where(c => c.Maximum <= 1.0).Select(c => c.Code),
        ];
        IndexFaultException fault = Assert.Throws<IndexFaultException>(() => how.Apply(screened));
        Assert.Equal(undefined, fault.Faults.Select(f => f.Code!), StringComparer.Ordinal);
        how = how with
        {
            ByIndicator = undefined.Aggregate(how.ByIndicator, (others, code) => others.SetItem(code, null)),
        };
        IndicatorTable ours = how.Apply(screened).Data.Indicators;
        string[] held = [.. ours.Codes.Except(undefined, StringComparer.Ordinal)];
        difference.Table(new(ours.Units, held, held.Select(code => ours[code].ToArray())), table);
    }
}
