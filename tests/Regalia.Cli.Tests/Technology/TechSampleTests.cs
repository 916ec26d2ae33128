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
