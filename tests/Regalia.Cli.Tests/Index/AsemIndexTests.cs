using System.Globalization;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Index;

/// <summary>The ASEM example, from its tables through the program to the tables of the reference.</summary>
public sealed class AsemIndexTests : IDisposable
{
    private const double Tolerance = 1e-12;

    private const string Pipeline = """
        steps:
          - denominate
          - impute: { method: i_mean_grp, group: EurAsia_group }
          - screen: { rule: byNA, minimumAvailability: 0.9 }
          - treat: { method: winsorise-then-log, maxPoints: 5 }
          - normalise: n_minmax
          - aggregate: a_amean
        ranks: { group: EurAsia_group }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_table_holds_to_the_reference()
    {
        string? shared = Environment.GetEnvironmentVariable("REGALIA_SHARED");
        string asem = Path.Combine(shared ?? "", "reference", "asem");
        Assert.SkipUnless(shared is not null && Directory.Exists(asem), "REGALIA_SHARED has no reference/asem");
        File.WriteAllText(_folder["index.yaml"], Pipeline);
        RegaliaRun run = RegaliaEntry
            .Run(
                "index",
                "build",
                "--data",
                Path.Combine(asem, "input", "ASEM_iData.csv"),
                "--meta",
                Path.Combine(asem, "input", "ASEM_iMeta.csv"),
                "--spec",
                _folder["index.yaml"],
                "--out",
                _folder["result"]
            )
            .Ended(0);
        Assert.Contains("screen after impute", run.ErrText, StringComparison.Ordinal);
        Held("1_denominated.csv", asem, "pipeline/Denominated.csv", "uCode");
        Held("2_imputed.csv", asem, "pipeline/Imputed.csv", "uCode");
        Held("3_screened.csv", asem, "pipeline/Screened.csv", "uCode");
        Held("4_treated.csv", asem, "pipeline/Treated.csv", "uCode");
        Held("5_normalised.csv", asem, "pipeline/Normalised.csv", "uCode");
        Held("6_aggregated.csv", asem, "pipeline/Aggregated.csv", "uCode");
        Held("ranks.csv", asem, "pipeline/Aggregated_ranks.csv", "uCode");
        Held("group_ranks.csv", asem, "pipeline/Aggregated_group_ranks_EurAsia.csv", "uCode");
        Held("effective_weights.csv", asem, "weights/effective_weights.csv", "iCode");
        Held("statistics.csv", asem, "stats/stats_Raw.csv", "iCode");
        Held("statistics_denominated.csv", asem, "stats/stats_Denominated.csv", "iCode");
        Held("statistics_treated.csv", asem, "stats/stats_Treated.csv", "iCode");
        Held("statistics_normalised.csv", asem, "stats/stats_Normalised.csv", "iCode");
        HeldTreatment(asem);
    }

    public void Dispose() => _folder.Dispose();

    // Every column of ours that the reference has, row by row, joined by code.
    private void Held(string file, string asem, string reference, string key)
    {
        CsvTable ours = CsvTable.Read(Path.Combine(_folder["result"], file));
        CsvTable theirs = CsvTable.Read(Path.Combine(asem, reference));
        string[] columns = [.. ours.Header.Intersect(theirs.Header).Except([key, "uName", "Time"])];
        Assert.True(columns.Length >= 3, reference + " has no columns to compare");
        Assert.True(
            columns.Length >= ours.Header.Count - 1 || key == "iCode",
            file + " has columns that " + reference + " lacks"
        );
        int compared = 0;
        for (int row = 1; row <= ours.Count; row++)
        {
            string code = ours[row, key];
            int other = Enumerable.Range(1, theirs.Count).Single(r => theirs[r, key] == code);
            foreach (string column in columns)
            {
                Same(ours[row, column], theirs[other, column], $"{file}: {code}, {column}");
                compared++;
            }
        }

        Assert.Equal(ours.Count * columns.Length, compared);
    }

    private void HeldTreatment(string asem)
    {
        CsvTable ours = CsvTable.Read(Path.Combine(_folder["result"], "treatment.csv"));
        CsvTable theirs = CsvTable.Read(Path.Combine(asem, "pipeline", "Treated_details.csv"));
        for (int row = 1; row <= ours.Count; row++)
        {
            string code = ours[row, "iCode"];
            int other = theirs.Row(code);
            Same(ours[row, "SkewBefore"], theirs[other, "check_SkewKurt0.Skew"], code + ", skewness before");
            Same(ours[row, "KurtBefore"], theirs[other, "check_SkewKurt0.Kurt"], code + ", kurtosis before");
            string tried = theirs[other, "winsorise.nwin"];
            Assert.Equal(tried is "NA" ? "0" : tried, ours[row, "PointsTried"]);
        }
    }

    private static void Same(string ours, string theirs, string where)
    {
        if (theirs is "NA" or "NaN" or "")
        {
            Assert.True(ours == "NA", where + ": expected NA, found " + ours);
            return;
        }

        double a = double.Parse(ours, CultureInfo.InvariantCulture);
        double b = double.Parse(theirs, CultureInfo.InvariantCulture);
        Assert.True(
            Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b)),
            $"{where}: expected {theirs}, found {ours}"
        );
    }
}
