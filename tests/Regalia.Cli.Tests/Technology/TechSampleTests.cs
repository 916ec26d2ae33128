using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

/// <summary><c>regalia tech sample</c> as its users run it.</summary>
public sealed class TechSampleTests : IDisposable
{
    private const string Definition =
        "id: paper-kites\nname: Paper kites\ncategory: Flight\nstatus: draft\nscope: Kites.\nleft_out: Moths.\n"
        + "query: |\n  \"paper kite*\" OR kiteflying\n";

    private readonly TemporaryFolder folder = new();

    public TechSampleTests()
    {
        Directory.CreateDirectory(folder["definitions"]);
        File.WriteAllText(folder["definitions/paper-kites.yaml"], Definition);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_sample_is_scanned_like_a_snapshot_and_its_results_say_that_it_is_made_up()
    {
        RegaliaRun sample = Sample("a", "--records", "900", "--seed", "3", "--part-records", "400").Quiet();
        Assert.Contains("900 made-up records in 3 parts", sample.OutText, StringComparison.Ordinal);
        Assert.Contains("Synthetic", sample.OutText, StringComparison.Ordinal);

        RegaliaRun scan = RegaliaProgram
            .Run([
                "tech",
                "scan",
                "--snapshot",
                folder["a"],
                "--technologies",
                folder["definitions"],
                "--out",
                folder["out"],
            ])
            .Quiet();
        Assert.Matches(@"read +900 ", scan.OutText);
        Assert.Matches(@"- malformed +0 ", scan.OutText);
        Assert.Matches(@"paper-kites +[1-9]", scan.OutText);
        Assert.Contains("SYNTHETIC", scan.OutText, StringComparison.Ordinal);

        RegaliaRun found = RegaliaProgram
            .Run([
                "tech",
                "scan",
                "--snapshot",
                folder["a"],
                "--technologies",
                folder["definitions"],
                "--out",
                folder["found"],
                "--find-countries",
            ])
            .Quiet();
        Assert.Matches(@"paper-kites +[1-9]", found.OutText);
        // Authors without institution whose affiliation names a country have one now.
        Assert.NotEqual(
            File.ReadAllBytes(folder["out/facts/paper-kites.facts"]),
            File.ReadAllBytes(folder["found/facts/paper-kites.facts"])
        );
    }

    [Fact]
    public void A_small_sample_ranks_every_finished_technology_and_has_leaders_and_risks_of_every_kind()
    {
        RegaliaProgram.Run("tech", "sample", "--records", "20000", "--out", folder["s"]).Quiet();
        RegaliaProgram.Run("tech", "scan", "--snapshot", folder["s"], "--out", folder["f"]).Quiet();
        JsonElement[] technologies =
        [
            .. RegaliaProgram
                .Run("tech", "rank", "--facts", folder["f"], "--replicates", "0", "--json")
                .Json()
                .GetProperty("technologies")
                .EnumerateArray(),
        ];
        Assert.Equal(74, technologies.Length);
        Assert.All(
            technologies,
            t => Assert.True(Works(t) >= (Text(t, "status") is "draft" ? 1 : 60), Text(t, "technology"))
        );
        JsonElement[] finished = [.. technologies.Where(t => Text(t, "status") is not "draft")];
        Assert.Equal(["high", "low", "medium"], finished.Select(t => Text(t, "monopolyRisk")).Distinct().Order());
        Assert.True(technologies.Select(t => t.GetProperty("leaders")[0].GetString()).Distinct().Count() > 30);
        // Rates differ.
        Assert.True(finished.Max(Works) > 1.3 * finished.Min(Works));

        static int Works(JsonElement technology) =>
            technology.GetProperty("thresholds").EnumerateArray().Sum(t => t.GetProperty("works").GetInt32());

        static string Text(JsonElement of, string key) => of.GetProperty(key).GetString()!;
    }

    [Fact]
    public void What_it_cannot_do_is_said()
    {
        Sample("a", "--records", "5").Quiet();
        Assert.Contains("is not empty", Sample("a", "--records", "5").Refused(9), StringComparison.Ordinal);
        Assert.Contains("expected a whole number", Sample("b", "--records", "0").Refused(2), StringComparison.Ordinal);
        Assert.Contains(
            "expected jsonl or parquet",
            Sample("b", "--records", "5", "--format", "xml").Refused(2),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "there is no such file or folder",
            RegaliaProgram
                .Run("tech", "sample", "--records", "5", "--technologies", "nothing", "--out", folder["b"])
                .Refused(3),
            StringComparison.Ordinal
        );
    }

    private RegaliaRun Sample(string name, params string[] options) =>
        RegaliaProgram.Run([
            "tech",
            "sample",
            "--out",
            folder[name],
            "--technologies",
            folder["definitions"],
            .. options,
        ]);
}
