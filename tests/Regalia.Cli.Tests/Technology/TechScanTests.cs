using System.Globalization;
using System.IO.Compression;
using System.Text;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Technology;

/// <summary><c>regalia tech scan</c> and <c>merge</c> as their users run them.</summary>
public sealed class TechScanTests : IDisposable
{
    private const string Definition =
        "id: clay-tablets\nname: Clay tablets\ncategory: Writing\nstatus: draft\nscope: Writing on clay.\nleft_out: Paper.\n"
        + "query: |\n  \"clay tablet*\" OR stylus\n";

    private readonly TemporaryFolder folder = new();

    public TechScanTests()
    {
        Directory.CreateDirectory(folder["definitions"]);
        File.WriteAllText(folder["definitions/clay-tablets.yaml"], Definition);
        Directory.CreateDirectory(folder["snapshot"]);
        for (int part = 0; part < 3; part++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"snapshot/part_{part}.gz");
            Pack(folder[name], Works(part));
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_scan_says_what_it_read_and_leaves_results()
    {
        RegaliaRun run = Scan("out").Quiet();
        Assert.Contains("3 of 3 part files read.", run.OutText, StringComparison.Ordinal);
        Assert.Matches(@"read +12 ", run.OutText);
        Assert.Matches(@"- malformed +3 ", run.OutText);
        Assert.Matches(@"- of another type +3 ", run.OutText);
        Assert.Contains("  part_0.gz line 3: ", run.OutText, StringComparison.Ordinal);
        Assert.Matches(@"clay-tablets +3 +draft", run.OutText);
        Assert.Contains("draft: a first query", run.OutText, StringComparison.Ordinal);
        Assert.Equal(
            ["technology,year,citations,works", "clay-tablets,2011,5,3"],
            File.ReadAllLines(folder["out/histogram.csv"])
        );
        Assert.Equal(
            $"regalia: {folder["out"]}: holds a scan already; add --resume to go on with it, or choose an empty folder",
            Scan("out").Refused(9).TrimEnd()
        );
        Assert.Contains("3 of them taken up", Scan("out", "--resume").Quiet().OutText, StringComparison.Ordinal);
        Assert.Contains(
            "Different (there, and now): years 2003..9999 and 2010..2012",
            Scan("out", "--resume", "--years", "2010..2012").Refused(4),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_type_that_no_record_has_is_said_and_stops_nobody()
    {
        RegaliaRun run = Scan("out", "--types", "artcle,dataset,foo");
        Assert.Equal(0, run.ExitCode);
        string[] said = run.ErrText.TrimEnd().Split('\n');
        Assert.Equal(4, said.Length);
        Assert.Equal(
            "regalia: --types \"artcle\": not among the types of OpenAlex that are known here; did you mean article? It is searched for all the same, for it may be a new one.",
            said[0]
        );
        Assert.Contains("these are article, book, book-chapter,", said[1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "regalia: no record has the type \"artcle\" of --types",
                "regalia: no record has the type \"foo\" of --types",
            ],
            said[2..]
        );
        Assert.Matches(
            "\"types\": \\{\\s+\"artcle\": 0,\\s+\"dataset\": 3,\\s+\"foo\": 0\\s+\\}",
            File.ReadAllText(folder["out/results.json"])
        );

        Scan("a", "--shard", "1/2", "--types", "foo").Ended(0);
        RegaliaRun shard = Scan("b", "--shard", "2/2", "--types", "foo").Ended(0);
        Assert.EndsWith(
            "no record of this shard has the type \"foo\" of --types\n",
            shard.ErrText,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "regalia: no record has the type \"foo\" of --types\n",
            RegaliaProgram.Run("tech", "merge", folder["a"], folder["b"], "--out", folder["merged"]).Ended(0).ErrText
        );
    }

    [Fact]
    public void A_fault_in_the_list_of_deleted_works_leaves_no_folder()
    {
        File.WriteAllText(
            folder["snapshot/deleted_ids.csv"],
            "work_id,deleted_date\nhttps://openalex.org/A01,2024-01-01\n"
        );
        Assert.EndsWith(
            "deleted_ids.csv line 2: \"https://openalex.org/A01\": expected the id of a work, e.g. https://openalex.org/W123; download it again",
            Scan("out").Refused(4).TrimEnd(),
            StringComparison.Ordinal
        );
        Assert.False(Path.Exists(folder["out"]));
        File.Delete(folder["snapshot/deleted_ids.csv"]);
        Pack(folder["snapshot/deleted_ids.csv.gz"], "work_id,deleted_date\nhttps://openalex.org/W01,2024-01-01\n");
        Assert.Contains("1 works dropped as deleted", Scan("out").Quiet().OutText, StringComparison.Ordinal);
    }

    [Fact]
    public void Shards_are_merged_to_the_bytes_of_one_scan()
    {
        Scan("one", "--threads", "2").Quiet();
        Scan("a", "--shard", "1/2").Quiet();
        Assert.Contains(
            "1 of 2 shards missing: 2/2",
            RegaliaProgram.Run("tech", "merge", folder["a"], "--out", folder["none"]).Refused(4),
            StringComparison.Ordinal
        );
        Scan("b", "--shard", "2/2").Quiet();
        RegaliaProgram.Run("tech", "merge", folder["b"], folder["a"], "--out", folder["merged"]).Quiet();
        foreach (string file in Directory.GetFiles(folder["merged"], "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(folder["merged"], file);
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder["one"], name)), File.ReadAllBytes(file));
        }
        Assert.True(File.Exists(folder["merged/results.json"]));
    }

    [Fact]
    public void A_part_that_is_cut_off_is_named_and_mended_by_a_resume()
    {
        Scan("whole").Quiet();
        byte[] good = File.ReadAllBytes(folder["snapshot/part_1.gz"]);
        byte[] bad = [.. good];
        Array.Clear(bad, bad.Length - 8, 8);
        File.WriteAllBytes(folder["snapshot/part_1.gz"], bad);
        RegaliaRun run = Scan("out").Ended(4);
        Assert.Contains(
            "regalia: 1 part file could not be read:\n  part_1.gz: ",
            run.ErrText,
            StringComparison.Ordinal
        );
        Assert.Contains("2 of 3 part files read.", run.OutText, StringComparison.Ordinal);
        Assert.Contains("\"complete\": false", File.ReadAllText(folder["out/results.json"]), StringComparison.Ordinal);
        File.WriteAllBytes(folder["snapshot/part_1.gz"], good);
        Scan("out", "--resume").Quiet();
        Assert.Equal(File.ReadAllBytes(folder["whole/results.json"]), File.ReadAllBytes(folder["out/results.json"]));
    }

    [Fact]
    public void A_manifest_decides_what_is_read()
    {
        File.WriteAllText(
            folder["snapshot/manifest.json"],
            "{\"date\":\"2024-01-01\",\"synthetic\":true,\"files\":[{\"url\":\"part_0.gz\",\"meta\":{\"record_count\":9}},{\"url\":\"gone.gz\"}]}"
        );
        RegaliaRun run = Scan("out").Ended(4);
        Assert.Contains("part_2.gz: is not named in manifest.json", run.ErrText, StringComparison.Ordinal);
        Assert.Contains("gone.gz: is named in manifest.json, but is not there", run.ErrText, StringComparison.Ordinal);
        Assert.Contains("part_0.gz: has 4 records, 9 by manifest.json", run.OutText, StringComparison.Ordinal);
        Assert.Contains("SYNTHETIC: this snapshot is made up", run.OutText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--shard", "3/2", "expected which of how many")]
    [InlineData(2, "--shard", "x", "expected which of how many")]
    [InlineData(2, "--years", "2020..2010", "expected two years")]
    [InlineData(2, "--years", "20", "expected two years")]
    [InlineData(2, "--types", "Article", "expected types in lower-case letters")]
    [InlineData(2, "--threads", "0", "expected a whole number")]
    [InlineData(3, "--technologies", "no-such-technology", "no definition of this id")]
    public void What_cannot_be_asked_is_said(int exitCode, string option, string value, string expected)
    {
        string[] usual = option == "--technologies" ? [] : ["--technologies", folder["definitions"]];
        RegaliaRun run = RegaliaProgram.Run([
            "tech",
            "scan",
            "--snapshot",
            folder["snapshot"],
            "--out",
            folder["out"],
            .. usual,
            option,
            value,
        ]);
        Assert.Contains(expected, run.Refused(exitCode), StringComparison.Ordinal);
        Assert.False(Path.Exists(folder["out"]));
    }

    [Fact]
    public void Folders_that_cannot_be_used_are_said()
    {
        Assert.Contains(
            ": there is no such folder",
            RegaliaProgram.Run("tech", "scan", "--snapshot", folder["none"], "--out", folder["out"]).Refused(3),
            StringComparison.Ordinal
        );
        File.WriteAllText(folder["file"], "");
        Assert.Contains("is a file; name a folder", Scan("file").Refused(9), StringComparison.Ordinal);
        Assert.Contains("lies within the snapshot", Scan("snapshot/out").Refused(4), StringComparison.Ordinal);
        Assert.Contains(
            ": there is no such folder",
            RegaliaProgram.Run("tech", "merge", folder["none"], "--out", folder["out"]).Refused(3),
            StringComparison.Ordinal
        );
    }

    private RegaliaRun Scan(string output, params string[] more) =>
        RegaliaProgram.Run([
            "tech",
            "scan",
            "--snapshot",
            folder["snapshot"],
            "--technologies",
            folder["definitions"],
            "--out",
            folder[output],
            .. more,
        ]);

    private static string Works(int part) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"id":"https://openalex.org/W{{part}}1","title":"Clay tablets","publication_year":2011,"type":"article","authorships":[],"cited_by_count":5,"updated_date":"2024-01-02T00:00:00"}
            {"id":"https://openalex.org/W{{part}}2","title":"Wax","publication_year":2012,"type":"review","authorships":[],"cited_by_count":1,"updated_date":"2024-01-02T00:00:00"}
            no json
            {"id":"https://openalex.org/W{{part}}3","title":"Stylus","publication_year":2012,"type":"dataset","authorships":[],"cited_by_count":1,"updated_date":"2024-01-02T00:00:00"}

            """
        );

    private static void Pack(string path, string text)
    {
        using GZipStream to = new(File.Create(path), CompressionLevel.Fastest);
        to.Write(Encoding.UTF8.GetBytes(text));
    }
}
