namespace Regalia.Indices.Tests.Reference;

internal static class ImputationReference
{
    private static readonly (string File, string How, Imputation Step)[] Imputations =
    [
        ("Denominated_i_mean", "mean of the indicator", new()),
        ("Denominated_i_median", "median of the indicator", new() { Method = ImputationMethod.Median }),
        ("Denominated_i_mean_grp_EurAsia", "mean of the group", new() { Group = "EurAsia_group" }),
        ("Denominated_i_mean_grp_GDPpc", "mean of the group", new() { Group = "GDPpc_group" }),
        (
            "Denominated_i_median_grp_EurAsia",
            "median of the group",
            new() { Method = ImputationMethod.Median, Group = "EurAsia_group" }
        ),
        ("Denominated_rowmean_all", "mean of the row", new() { Along = ImputationAlong.Row }),
        (
            "Denominated_rowmean_within_pillar",
            "mean of the row within the pillar",
            new() { Along = ImputationAlong.Row, Level = 2 }
        ),
        (
            "Denominated_rowmedian_within_pillar",
            "median of the row within the pillar",
            new()
            {
                Method = ImputationMethod.Median,
                Along = ImputationAlong.Row,
                Level = 2,
            }
        ),
    ];

    private static readonly (string File, string How, Imputation Step)[] PanelImputations =
    [
        ("panel_latest", "latest earlier value", new() { Method = ImputationMethod.Latest }),
        (
            "panel_latest_maxtime1",
            "latest earlier value, one year at most",
            new() { Method = ImputationMethod.Latest, MaximumAge = 1 }
        ),
        ("panel_constant", "steps through time", new() { Method = ImputationMethod.Constant }),
        ("panel_linear-constant", "straight lines through time", new() { Method = ImputationMethod.Linear }),
    ];

    public static IEnumerable<ReferenceCase> Cases =>
        [
            new(
                "pipeline/Imputed.csv",
                "mean of the group, from Denominated",
                1e-12,
                (asem, reference, difference) =>
                    Compare(
                        new() { Group = "EurAsia_group" },
                        asem.From("pipeline/Denominated.csv"),
                        reference,
                        difference
                    )
            ),
            .. Imputations.Select(imputation => new ReferenceCase(
                $"impute/{imputation.File}.csv",
                imputation.How,
                1e-12,
                (asem, reference, difference) =>
                    Compare(imputation.Step, asem.From("pipeline/Denominated.csv"), reference, difference)
            )),
            .. PanelImputations.Select(imputation => new ReferenceCase(
                $"impute/{imputation.File}.csv",
                imputation.How,
                1e-12,
                (asem, reference, difference) => Compare(imputation.Step, Panel(asem), reference, difference)
            )),
        ];

    public static IEnumerable<(string File, string Reason)> NotHeld =>
        [("impute/panel_input.csv", "input of the other impute/panel_ files")];

    private static void Compare(
        Imputation step,
        StepContext context,
        ReferenceTable reference,
        ReferenceDifference difference
    )
    {
        ImputationResult ours = step.Apply(context);
        // A column that is compared only where it was complete would show nothing.
        Assert.NotEmpty(ours.Imputed);
        difference.Table(ours.Data.Indicators, reference);
    }

    private static StepContext Panel(AsemReference asem)
    {
        ReferenceTable input = asem.Table("impute/panel_input.csv");
        string[] codes = [.. input.Columns.Except(["uCode", "Time"], StringComparer.Ordinal)];
        IndicatorTable table = new(
            Enumerable
                .Range(0, input.RowCount)
                .Select(row => new IndexUnit(input.Text(row, "uCode"), (int)input.Number(row, "Time"))),
            codes,
            codes.Select(input.Numbers)
        );
        return new(FlatIndex.Of(codes), new IndexData(table));
    }
}
