using System.IO.Compression;
using System.Text;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Tests.Snapshots;

/// <summary>Works that were taken out of the database, in a file that is packed or not.</summary>
public sealed class DeletedWorksTests : IDisposable
{
    private const string Some = "work_id,deleted_date\nhttps://openalex.org/W12,2024-01-01\r\n\"W7\",\n\nw3\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("regalia-deleted-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Works_are_read_whatever_way_they_are_written()
    {
        File.WriteAllText(Plain, Some);
        Assert.Equal([12, 7, 3], DeletedWorks.Read(Plain));
        File.WriteAllText(Plain, "W1\nA2\n");
        Assert.Contains(
            "deleted_ids.csv line 2: \"A2\": expected the id of a work",
            Fault(Plain),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Some)]
    [InlineData("W5")]
    [InlineData("work_id\n")]
    public void Packed_they_are_the_same_works_with_the_same_digest(string content)
    {
        File.WriteAllText(Plain, content);
        File.WriteAllBytes(Packed, Pack(content));
        Assert.Equal(DeletedWorks.Read(Plain), DeletedWorks.Read(Packed));
        Assert.Equal(DeletedWorks.Digest(Plain), DeletedWorks.Digest(Packed));
        Assert.NotEqual("", DeletedWorks.Digest(Packed));

        // What a file is called does not make it another one.
        File.WriteAllBytes(Plain, Pack(content));
        Assert.Equal(DeletedWorks.Read(Packed), DeletedWorks.Read(Plain));
        Assert.Equal(DeletedWorks.Digest(Packed), DeletedWorks.Digest(Plain));
    }

    [Fact]
    public void A_fault_in_a_packed_file_names_its_line()
    {
        File.WriteAllBytes(Packed, Pack("W1\nW2\nA3\n"));
        Assert.Contains("deleted_ids.csv.gz line 3: \"A3\": expected", Fault(Packed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_that_is_damaged_or_cut_off_is_refused()
    {
        byte[] whole = Pack(
            string.Concat(Enumerable.Range(1, 5000).Select(i => FormattableString.Invariant($"W{i}\n")))
        );
        foreach (int left in new[] { 15, whole.Length / 2, whole.Length - 9, whole.Length - 8, whole.Length - 1 })
        {
            File.WriteAllBytes(Packed, whole[..left]);
            Assert.EndsWith("; download it again", Fault(Packed), StringComparison.Ordinal);
        }
        whole[^6] ^= 1;
        File.WriteAllBytes(Packed, whole);
        Assert.Matches(@"deleted_ids\.csv\.gz: damaged or cut off after line \d+; download it again$", Fault(Packed));
        File.WriteAllText(Packed, "W1\n");
        Assert.EndsWith(
            "deleted_ids.csv.gz: it does not begin as a gzip file does; download it again",
            Fault(Packed),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_snapshot_has_one_such_file_or_none()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "part.jsonl"), "{}");
        Assert.Null(SnapshotFolder.Open(_folder.FullName).DeletedIds);
        File.WriteAllBytes(Packed, Pack(Some));
        SnapshotFolder opened = SnapshotFolder.Open(_folder.FullName);
        Assert.Equal(Packed, opened.DeletedIds);
        Assert.Equal(["part.jsonl"], opened.Parts.Select(p => p.Name));
        File.WriteAllText(Plain, Some);
        Assert.EndsWith(
            ": holds deleted_ids.csv and deleted_ids.csv.gz; nothing says which of them counts: keep one",
            Assert.Throws<SnapshotException>(() => SnapshotFolder.Open(_folder.FullName)).Message,
            StringComparison.Ordinal
        );
        File.Delete(Packed);
        Assert.Equal(Plain, SnapshotFolder.Open(_folder.FullName).DeletedIds);
    }

    private string Plain => Path.Combine(_folder.FullName, "deleted_ids.csv");

    private string Packed => Path.Combine(_folder.FullName, "deleted_ids.csv.gz");

    private static string Fault(string path) =>
        Assert.Throws<SnapshotException>(() => DeletedWorks.Digest(path)).Message;

    private static byte[] Pack(string content)
    {
        MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
        return packed.ToArray();
    }
}
