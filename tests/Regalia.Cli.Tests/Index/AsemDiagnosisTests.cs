using System.Globalization;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Index;

/// <summary>The ASEM example: what the commands on its diagnosis write holds to the tables of the reference.</summary>
public sealed class AsemDiagnosisTests : IDisposable
{
    private const double OfCorrelations = 1e-10;
    private const double OfProbabilities = 1e-9;
    private const double OfNumbers = 1e-12;

    // The reference has no more itself: it fits the line from its height in the year 0 (see PanelReference).
    private const double OfLines = 2e-12;

    private const string Pipeline = """
        steps:
          - denominate
          - impute: { method: i_mean_grp, group: EurAsia_group }
          - treat: { method: winsorise-then-log, maxPoints: 5 }
          - normalise: n_minmax
          - aggregate: a_amean
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _asem = Path.Combine(
        Environment.GetEnvironmentVariable("REGALIA_SHARED") ?? "",
        "reference",
        "asem"
    );

    public AsemDiagnosisTests() => File.WriteAllText(_folder["index.yaml"], Pipeline);

    [Fact]
    public void Diagnosis()
    {
        Available();
        Run("diagnose", "ASEM_iData.csv", "--high", "0.75", "--kinds", "all", "--out", _folder["diagnosis"]).Ended(0);
        CsvTable pairs = Written("correlations_normalised.csv");
        Assert.Equal(3 * 49 * 48 / 2, pairs.Count);
        CsvTable p = Reference("multivar/corr_pvalues_Normalised_pearson.csv");
        foreach (string kind in (string[])["pearson", "spearman", "kendall"])
        {
            Matrix(pairs, kind, Reference($"multivar/corr_Normalised_{kind}.csv"), "Coefficient", OfCorrelations);
        }

        Matrix(pairs, "pearson", p, "P", OfProbabilities);
        Flags("high", "multivar/corr_flags_high_0.75.csv");
        Flags("low", "multivar/corr_flags_low_-0.4.csv");
        Denominators();
        Alphas();
        MeanShifts();
    }

    [Fact]
    public void One_unit()
    {
        Available();
        CsvTable ours = CsvTable.Parse(Run("unit", "ASEM_iData.csv", "AUT", "--csv").Quiet().Out);
        CsvTable theirs = Reference("units/AUT_summary.csv");
        Assert.True(theirs.Count >= 11);
        for (int row = 1; row <= theirs.Count; row++)
        {
            string code = theirs[row, "Code"];
            Close(ours[ours.Row(code), "Score"], theirs[row, "Score"], OfNumbers, code);
            Assert.Equal(theirs[row, "Rank"], ours[ours.Row(code), "Rank"]);
        }
    }

    [Fact]
    public void Trends_of_a_panel()
    {
        Available();
        byte[] csv = RegaliaEntry
            .Run(
                "index",
                "trends",
                "--data",
                Path.Combine(_asem, "input", "ASEM_iData_p.csv"),
                "--meta",
                Path.Combine(_asem, "input", "ASEM_iMeta.csv"),
                "--codes",
                "LPI",
                "CO2",
                "--csv"
            )
            .Quiet()
            .Out;
        CsvTable ours = CsvTable.Parse(csv);
        CsvTable growth = Reference("panel/trends_CAGR_LPI_CO2.csv");
        CsvTable change = Reference("panel/trends_prc_change_LPI_CO2.csv");
        Assert.Equal(growth.Count, ours.Count);
        for (int row = 1; row <= ours.Count; row++)
        {
            string[] key = [ours[row, "uCode"], ours[row, "iCode"]];
            string where = string.Join(", ", key);
            Close(ours[row, "CompoundGrowth"], growth[growth.Row(key), "CAGR"], OfNumbers, where);
            Close(ours[row, "PercentageChange"], change[change.Row(key), "prc_change"], OfLines, where);
        }
    }

    public void Dispose() => _folder.Dispose();

    private void Available() => Assert.SkipUnless(Directory.Exists(_asem), "REGALIA_SHARED has no reference/asem");

    private RegaliaRun Run(string command, string data, params string[] more) =>
        RegaliaEntry.Run([
            "index",
            command,
            .. more,
            "--data",
            Path.Combine(_asem, "input", data),
            "--meta",
            Path.Combine(_asem, "input", "ASEM_iMeta.csv"),
            "--spec",
            _folder["index.yaml"],
        ]);

    private CsvTable Written(string file) => CsvTable.Read(Path.Combine(_folder["diagnosis"], file));

    private CsvTable Reference(string file) => CsvTable.Read(Path.Combine(_asem, file));

    private static void Matrix(CsvTable pairs, string kind, CsvTable matrix, string column, double tolerance)
    {
        int compared = 0;
        Dictionary<string, int> rows = Enumerable
            .Range(1, matrix.Count)
            .ToDictionary(row => matrix[row, matrix.Header[0]], StringComparer.Ordinal);
        for (int row = 1; row <= pairs.Count; row++)
        {
            if (pairs[row, "Kind"] == kind)
            {
                string first = pairs[row, "iCode1"];
                string second = pairs[row, "iCode2"];
                Close(pairs[row, column], matrix[rows[first], second], tolerance, $"{kind} of {first} and {second}");
                compared++;
            }
        }

        Assert.Equal(49 * 48 / 2, compared);
    }

    private void Flags(string flag, string file)
    {
        CsvTable ours = Written("correlation_flags.csv");
        CsvTable theirs = Reference(file);
        int[] rows =
        [
            .. Enumerable
                .Range(1, ours.Count)
                .Where(row => ours[row, "Flag"] == flag && ours[row, "Group"] is not ("Conn" or "Sust" or "Index")),
        ];
        Assert.Equal(
            Enumerable.Range(1, theirs.Count).Select(row => Pair(theirs[row, "Ind1"], theirs[row, "Ind2"])).Order(),
            rows.Select(row => Pair(ours[row, "iCode1"], ours[row, "iCode2"])).Order()
        );
    }

    private void Denominators()
    {
        CsvTable ours = Written("correlation_flags.csv");
        CsvTable theirs = Reference("multivar/denom_corr_Raw_0.7.csv");
        Assert.Equal(theirs.Count, ours.Cells("Flag").Count(flag => flag == "denominator"));
        for (int row = 1; row <= theirs.Count; row++)
        {
            int found = ours.Row("denominator", "given", "NA", theirs[row, "Ind"], theirs[row, "Denom"]);
            Close(ours[found, "Coefficient"], theirs[row, "Corr"], OfCorrelations, theirs[row, "Ind"]);
        }
    }

    private void Alphas()
    {
        CsvTable ours = Written("cronbach_alpha.csv");
        CsvTable theirs = Reference("multivar/cronbach_alpha.csv");
        int compared = 0;
        for (int row = 1; row <= theirs.Count; row++)
        {
            string stage = theirs[row, "dset"].ToLowerInvariant();
            if (stage is "normalised" or "aggregated")
            {
                int found = ours.Row(theirs[row, "group"], theirs[row, "Level"], stage);
                Close(ours[found, "Alpha"], theirs[row, "alpha"], OfNumbers, theirs[row, "group"]);
                compared++;
            }
        }

        Assert.Equal(15, compared);
    }

    private void MeanShifts()
    {
        CsvTable ours = Written("leave_one_out.csv");
        for (int level = 1; level <= 3; level++)
        {
            CsvTable theirs = Reference(FormattableString.Invariant($"sensitivity/remove_L{level}_meanabsdiff.csv"));
            for (int row = 2; row <= theirs.Count; row++)
            {
                string code = theirs[row, "removed"];
                Close(ours[ours.Row(code), "MeanShift"], theirs[row, "MeanAbsRankDiff"], OfNumbers, code);
            }
        }
    }

    private static string Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? a + " " + b : b + " " + a;

    private static void Close(string ours, string theirs, double tolerance, string where)
    {
        if (theirs is "NA" or "NaN" or "" || ours == "NA")
        {
            Assert.True(ours == "NA" && theirs is "NA" or "NaN" or "", $"{where}: expected {theirs}, found {ours}");
            return;
        }

        double a = double.Parse(ours, CultureInfo.InvariantCulture);
        double b = double.Parse(theirs, CultureInfo.InvariantCulture);
        Assert.True(
            Math.Abs(a - b) <= tolerance * Math.Max(Math.Abs(a), Math.Abs(b)),
            $"{where}: expected {theirs}, found {ours}"
        );
    }
}
