using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Tests.Snapshots;

/// <summary>What is a snapshot, which files are its parts, and what its manifest says of them.</summary>
public sealed class SnapshotFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("regalia-snapshot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void As_published_only_works_are_read()
    {
        Put("jsonl/works/updated_date=2024-02-01/part_0000.gz", "ab");
        Put("jsonl/works/updated_date=2024-01-01/part_0001.gz", "abc");
        Put("jsonl/authors/updated_date=2024-01-01/part_0000.gz", "x");
        Put("jsonl/works/deleted_ids.csv", "work_id,deleted_date\n");
        Put(
            "jsonl/works/manifest.json",
            """
            {"date":"2024-02-02","entity":"works","files":[
              {"url":"s3://b/data/jsonl/works/updated_date=2024-01-01/part_0001.gz","meta":{"content_length":3,"record_count":7}},
              {"url":"s3://b/data/jsonl/works/updated_date=2024-02-01/part_0000.gz","meta":{"content_length":2}}]}
            """
        );
        foreach (string named in new[] { "", "jsonl/works" })
        {
            SnapshotFolder snapshot = SnapshotFolder.Open(In(named));
            Assert.Equal(
                [("updated_date=2024-01-01/part_0001.gz", 3, 7L), ("updated_date=2024-02-01/part_0000.gz", 2, null)],
                snapshot.Parts.Select(p => (p.Name, p.Length, p.Records))
            );
            Assert.All(snapshot.Parts, p => Assert.Null(p.Problem));
            Assert.Equal("works 2024-02-02", snapshot.Name);
            Assert.False(snapshot.IsSynthetic);
            Assert.Equal(In("jsonl/works/deleted_ids.csv"), snapshot.DeletedIds);
        }
    }

    [Fact]
    public void Two_copies_of_the_works_are_not_one_snapshot()
    {
        Put("jsonl/works/a.gz", "a");
        Put("parquet/works/a.parquet", "a");
        Assert.Matches("holds 2 copies of the works .*; name one$", Refused(""));
        Put("mixed/a.gz", "a");
        Put("mixed/b.parquet", "a");
        Assert.Matches("holds JSON lines and Parquet.*name a folder of one$", Refused("mixed"));
    }

    [Fact]
    public void Any_folder_of_files_is_a_snapshot()
    {
        Put("deep/er/b.jsonl", "1");
        Put("a.json", "1");
        Put("B.JSONL.GZ", "1");
        Put("notes.txt", "1");
        Put("other.csv.gz", "1");
        SnapshotFolder snapshot = SnapshotFolder.Open(In(""));
        Assert.Equal(["B.JSONL.GZ", "a.json", "deep/er/b.jsonl"], snapshot.Parts.Select(p => p.Name));
        Assert.Equal(_folder.Name, snapshot.Name);
    }

    [Fact]
    public void What_does_not_match_the_manifest_is_said()
    {
        Put("works/cut.gz", "ab");
        Put("works/extra.gz", "ab");
        Put(
            "works/manifest.json",
            """{"synthetic":true,"entries":[{"url":"works/cut.gz","meta":{"content_length":5}},{"url":"gone.gz","meta":{"content_length":9}}]}"""
        );
        SnapshotFolder snapshot = SnapshotFolder.Open(In(""));
        Assert.True(snapshot.IsSynthetic);
        Assert.Equal(
            [
                ("cut.gz", 5, "has 2 bytes, expected 5 by manifest.json; download it again"),
                ("gone.gz", 9, "is named in manifest.json, but is not there; download it"),
            ],
            snapshot.Parts.Select(p => (p.Name, p.Length, p.Problem))
        );
        Assert.Equal(
            ["extra.gz: is not named in manifest.json and is not read; left over from an earlier release?"],
            snapshot.Warnings
        );
    }

    [Theory]
    [InlineData("[]", "expected an object with a list \"files\"")]
    [InlineData("{", "expected a manifest in JSON")]
    [InlineData("""{"entity":"authors","files":[]}""", "\"entity\" is \"authors\": expected \"works\"")]
    [InlineData("""{"files":[{"url":"a.gz"},{"meta":{}}]}""", "file 2: expected an object with a \"url\"")]
    [InlineData(
        """{"files":[{"url":"a.gz","meta":{"content_length":"1"}}]}""",
        "file 1: \"content_length\" is \"1\": expected a whole number from 0"
    )]
    [InlineData(
        """{"files":[{"url":"a.gz","meta":{"record_count":-1}}]}""",
        "file 1: \"record_count\" is -1: expected a whole number from 0"
    )]
    [InlineData("""{"synthetic":"yes","files":[{"url":"a.gz"}]}""", "\"synthetic\" is \"yes\": expected true or false")]
    public void A_manifest_that_is_none_is_one_clear_error(string manifest, string expected)
    {
        Put("works/a.gz", "a");
        Put("works/manifest.json", manifest);
        Assert.Contains(expected, Refused(""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_linked_folder_is_read_and_one_that_leads_back_is_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Not everybody may make links there.");
        Put("elsewhere/c.gz", "1");
        Put("works/a/b.gz", "1");
        Directory.CreateSymbolicLink(In("works/linked"), In("elsewhere"));
        Directory.CreateSymbolicLink(In("works/a/loop"), In("works"));
        Directory.CreateSymbolicLink(In("works/self"), In(""));
        Assert.Equal(["a/b.gz", "linked/c.gz"], SnapshotFolder.Open(In("works")).Parts.Select(p => p.Name));
    }

    [Fact]
    public void A_folder_without_parts_or_no_folder_is_one_clear_error()
    {
        Put("notes.txt", "a");
        Assert.Contains("expected part files", Refused(""), StringComparison.Ordinal);
        Assert.EndsWith(": there is no such folder", Refused("none"), StringComparison.Ordinal);
        Assert.EndsWith(": is a file; name its folder", Refused("notes.txt"), StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private void Put(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), content);
    }

    private string Refused(string name) =>
        Assert.Throws<SnapshotException>(() => SnapshotFolder.Open(In(name))).Message;
}
