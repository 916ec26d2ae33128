using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;
using Regalia.Cli.Tests.SameBytes;

namespace Regalia.Cli.Tests.Index;

public sealed class IndexBuildTests : IDisposable
{
    private const int Interrupt = 2;
    private readonly IndexFolder _index = new();

    [Fact]
    public void The_example_leaves_a_table_for_every_step()
    {
        RegaliaRun run = _index.Build("--replicates", "200").Ended(0);
        Assert.Contains("regalia: wrote", run.ErrText, StringComparison.Ordinal);
        string[] expected =
        [
            "1_screened.csv",
            "2_denominated.csv",
            "3_imputed.csv",
            "4_treated.csv",
            "5_normalised.csv",
            "6_weights.csv",
            "7_aggregated.csv",
            "effective_weights.csv",
            "group_ranks.csv",
            "imputed_values.csv",
            "index.json",
            "labels.csv",
            "manifest.json",
            "ranks.csv",
            "screening.csv",
            "sensitivity.csv",
            "statistics.csv",
            "statistics_aggregated.csv",
            "statistics_denominated.csv",
            "statistics_imputed.csv",
            "statistics_normalised.csv",
            "statistics_screened.csv",
            "statistics_treated.csv",
            "treatment.csv",
            "treatment_points.csv",
            "uncertainty_labels.csv",
            "uncertainty_rank_probabilities.csv",
            "uncertainty_ranks.csv",
            "uncertainty_scores.csv",
        ];
        Assert.Equal(
            expected,
            Directory.EnumerateFiles(_index.Result).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        );
        CsvTable scores = _index.Table("7_aggregated.csv");
        Assert.Equal(
            [
                "uCode",
                "Doctors",
                "LifeExp",
                "Smoking",
                "Schooling",
                "Dropout",
                "Patents",
                "Health",
                "Learning",
                "Wellbeing",
            ],
            scores.Header
        );
        CsvTable raw = _index.Table("1_screened.csv");
        Assert.Equal("NA", raw[raw.Row("FEN"), "Smoking"]);
        Assert.Equal(12, _index.Table("ranks.csv").Cells("Wellbeing").Count());
        CsvTable spread = _index.Table("uncertainty_scores.csv");
        Assert.Equal(["uCode", "iCode", "Nominal", "Mean", "Median", "Q5", "Q95", "Std", "N"], spread.Header);
        Assert.Equal(scores[scores.Row("IRD"), "Wellbeing"], spread[spread.Row("IRD"), "Nominal"]);
    }

    [Fact]
    public void Json_is_the_file_and_says_what_it_was_made_from()
    {
        RegaliaRun run = _index.Build("--replicates", "50", "--seed", "7", "--json").Ended(0);
        Assert.Equal(File.ReadAllBytes(Path.Combine(_index.Result, "index.json")), run.Out);
        using var json = JsonDocument.Parse(run.Out);
        JsonElement root = json.RootElement;
        Assert.True(root.At("complete").GetBoolean());
        Assert.Equal("Wellbeing", root.Text("index"));
        Assert.Equal(["data", "meta", "specification"], root.List("inputs").Select(i => i.Text("role")));
        Assert.All(root.List("inputs"), input => Assert.Matches("^[0-9a-f]{64}$", input.Text("sha256")));
        Assert.DoesNotContain(_index.Path, run.OutText, StringComparison.Ordinal);
        Assert.Equal(7, root.List("steps").Length);
        Assert.Equal(12, root.List("units").Length);
        Assert.Equal((50.0, 7.0), (root.At("uncertainty").Number("replicates"), root.At("uncertainty").Number("seed")));
        Assert.NotEmpty(root.At("sensitivity").List("effects"));
    }

    [Fact]
    public void The_same_bytes_under_every_culture_and_number_of_threads()
    {
        _index.Build("--replicates", "100", "--threads", "1").Ended(0);
        SortedDictionary<string, byte[]> first = FolderBytes.Of(_index.Result);
        foreach (string culture in Cultures.All)
        {
            RegaliaProgram
                .Run(
                    [
                        "index",
                        "build",
                        .. _index.Options,
                        "--out",
                        _index.Result,
                        "--replicates",
                        "100",
                        "--threads",
                        "3",
                    ],
                    Cultures.Environment(culture)
                )
                .Ended(0);
            FolderBytes.AssertSame(first, FolderBytes.Of(_index.Result));
        }
    }

    [Fact]
    public void A_folder_of_somebody_else_is_left_alone()
    {
        Directory.CreateDirectory(_index.Result);
        string mine = Path.Combine(_index.Result, "thesis.txt");
        File.WriteAllText(mine, "mine");
        Assert.Contains("thesis.txt", _index.Build().Refused(9), StringComparison.Ordinal);
        Assert.Equal([mine], Directory.EnumerateFileSystemEntries(_index.Result));
    }

    [Fact]
    public void A_run_that_fails_leaves_the_earlier_result()
    {
        _index.Build("--replicates", "20").Ended(0);
        SortedDictionary<string, byte[]> before = FolderBytes.Of(_index.Result);
        _index.Text("index.yaml", "lower: 1, upper: 100 }\n\n", "lower: -50, upper: 100 }\n\n");
        string message = _index.Build().Refused(4);
        Assert.StartsWith("regalia: the index cannot be built: ", message, StringComparison.Ordinal);
        Assert.Contains("aggregate, variable ", message, StringComparison.Ordinal);
        FolderBytes.AssertSame(before, FolderBytes.Of(_index.Result));
        Assert.Equal([_index.Result], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_index.Result)!));
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are Unix's");
        string[] args = ["index", "build", .. _index.Options, "--out", _index.Result, "--replicates", "50000000"];
        using Process process = RegaliaProgram.Start(args);
        string parent = Path.GetDirectoryName(_index.Result)!;
        while (!process.HasExited && !(Directory.Exists(parent) && Directory.EnumerateDirectories(parent).Any()))
        {
            Thread.Yield();
        }

        Assert.False(process.HasExited, "the run ended before it could be stopped");
        Assert.Equal(0, Kill(process.Id, Interrupt));
        Assert.Contains("interrupted", RegaliaProgram.Finish(process, args).Refused(130), StringComparison.Ordinal);
        Assert.False(Directory.Exists(parent));
    }

    [Fact]
    public void Every_fault_is_named_in_one_run()
    {
        _index
            .Text("data.csv", "81.9", "\"81,9\"")
            .Text("meta.csv", "Smoking,Adults who smoke,1,Health,-1", "Smoking,Adults who smoke,1,Helth,0");
        string message = _index.Build().Refused(4);
        Assert.StartsWith("regalia: 3 faults", message, StringComparison.Ordinal);
        Assert.Contains("meta.csv row 4, column Direction: \"0\"", message, StringComparison.Ordinal);
        Assert.Contains("did you mean \"Health\"?", message, StringComparison.Ordinal);
        Assert.Contains("data.csv row 3, column LifeExp: \"81,9\"", message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_index.Result));
    }

    [Fact]
    public void A_file_that_is_not_there()
    {
        File.Delete(_index["meta.csv"]);
        Assert.Contains("there is no such file", _index.Build().Refused(3), StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_has_its_time_in_every_table()
    {
        string[] lines = File.ReadAllLines(_index["data.csv"]);
        File.WriteAllLines(
            _index["data.csv"],
            [
                "Time," + lines[0],
                .. lines[1..].Select(line => "2020," + line),
                .. lines[1..].Select(line => "2021," + line),
            ]
        );
        File.WriteAllText(_index["index.yaml"], "steps: [impute, treat, normalise, aggregate]\n");
        _index.Build().Ended(0);
        foreach (string table in (string[])["1_imputed.csv", "4_aggregated.csv", "ranks.csv"])
        {
            CsvTable rows = _index.Table(table);
            Assert.Equal(["uCode", "Time"], rows.Header.Take(2));
            Assert.Equal(24, rows.Count);
        }

        Assert.Equal("Time", _index.Table("treatment.csv").Header[1]);
        int best = _index.Table("ranks.csv").Cells("Wellbeing").Count(rank => rank == "1");
        Assert.Equal(2, best);
    }

    public void Dispose() => _index.Dispose();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
