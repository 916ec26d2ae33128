namespace Regalia.Indices.Tests.Reference;

internal static class PanelReference
{
    public static IEnumerable<ReferenceCase> Cases =>
        [
            new(
                "panel/trends_CAGR_LPI_CO2.csv",
                "compound annual growth, availability, first and latest time",
                1e-12,
                (asem, reference, difference) =>
                    Compare(asem, reference, difference, "CAGR", trend => trend.CompoundGrowth)
            ),
            // In exact fractions the reference itself is 1.55e-12 away (LAO, CO2: it fits the line from its height in
            // the year 0, which costs digits), so 1e-12 cannot be asked; PanelTrendsTests holds ours to the fractions.
            new(
                "panel/trends_prc_change_LPI_CO2.csv",
                "average percentage change of the fitted line; the reference has only 1.6e-12 itself",
                2e-12,
                (asem, reference, difference) =>
                    Compare(asem, reference, difference, "prc_change", trend => trend.PercentageChange)
            ),
        ];

    public static IEnumerable<(string File, string Reason)> NotHeld => [];

    private static void Compare(
        AsemReference asem,
        ReferenceTable reference,
        ReferenceDifference difference,
        string column,
        Func<PanelTrend, double> number
    )
    {
        Dictionary<(string, string), PanelTrend> ours = PanelTrends
            .Of(asem.Panel.Indicators, ["LPI", "CO2"])
            .ToDictionary(trend => (trend.Unit.Code, trend.Code));
        Assert.Equal(reference.RowCount, ours.Count);
        for (int row = 0; row < reference.RowCount; row++)
        {
            (string unit, string code) = (reference.Text(row, "uCode"), reference.Text(row, "iCode"));
            PanelTrend trend = ours[(unit, code)];
            string name = $"{unit} {code}";
            difference.Number(name, number(trend), reference.Number(row, column));
            difference.Number($"{name} Avail", trend.Availability, reference.Number(row, "Avail"));
            difference.Number($"{name} t_first", trend.First ?? double.NaN, reference.Number(row, "t_first"));
            difference.Number($"{name} t_latest", trend.Latest ?? double.NaN, reference.Number(row, "t_latest"));
        }
    }
}
