using CsCheck;
using ParquetSharp;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning.Columns;

/// <summary>Files whose columns lie in many pages, as published ones do.</summary>
public sealed class ParquetRowsTests
{
    private static readonly PartScanner Scanner = new(ScannedLines.Queries, ScannedLines.Options);

    [Theory]
    [InlineData(64, true, Compression.Snappy)]
    [InlineData(64, false, Compression.Snappy)]
    [InlineData(4096, true, Compression.Uncompressed)]
    [InlineData(100_000, false, Compression.Zstd)]
    [InlineData(1_000, true, Compression.Gzip)]
    public void Works_are_the_same_from_pages_of_any_size(
        long pageBytes,
        bool hasDictionary,
        Compression compression
    ) =>
        TypedWorks
            .Line.Array[0, 120]
            .Sample(
                lines =>
                {
                    RepagedTable pages = new()
                    {
                        PageBytes = pageBytes,
                        HasDictionary = hasDictionary,
                        Compression = compression,
                        HasChecksums = hasDictionary,
                    };
                    byte[] table = pages.Write(new WorkTable { Group = 50 }.Write(lines));
                    Assert.Equal(Lines(lines), Text(Scan(table)));
                },
                iter: 20
            );

    [Fact]
    public void More_entries_than_are_at_hand_at_once_are_read() =>
        TypedWorks
            .Line.Array[3_000]
            .Sample(
                lines =>
                {
                    byte[] table = new WorkTable { Group = 2_000 }.Write(lines);
                    string expected = Lines(lines);
                    Assert.Equal(expected, Text(Scan(table)));
                    Assert.Equal(expected, Text(Scan(new RepagedTable { PageBytes = 20_000 }.Write(table))));
                },
                iter: 2
            );

    [Fact]
    public void A_byte_changed_in_a_page_with_a_checksum_is_never_unseen()
    {
        byte[] whole = new RepagedTable { HasChecksums = true, Compression = Compression.Uncompressed }.Write(
            new WorkTable().Write(Works(60))
        );
        Assert.Equal(60, Scan(whole).Facts.Count);
        int faults = 0;
        for (int at = 0; at < whole.Length - 8; at++)
        {
            if (!whole.AsSpan(at).StartsWith("learning"u8))
            {
                continue;
            }
            byte[] damaged = [.. whole];
            damaged[at] = (byte)'y';
            try
            {
                // The word also stands beside the pages, as the least of their values: no work is read from there.
                Assert.Equal(60, Scan(damaged).Facts.Count);
            }
            catch (InvalidDataException e)
            {
                Assert.StartsWith("a.parquet: damaged or cut off after ", e.Message, StringComparison.Ordinal);
                faults++;
            }
        }
        Assert.InRange(faults, 1, 60);
    }

    [Fact]
    public void A_page_with_fewer_values_than_it_says_is_a_fault_and_no_value_comes_twice()
    {
        const int Records = 300;
        byte[] whole = new RepagedTable
        {
            IsDelta = true,
            Compression = Compression.Uncompressed,
            PageBytes = 1 << 20,
        }.Write(new WorkTable().Write(Works(Records)));
        Assert.Equal(Records, Scan(whole).Facts.Count);
        // 128 values a block, 4 small blocks, then how many: 300, which becomes 150.
        byte[] begin = [0x80, 0x01, 0x04, 0xAC, 0x02];
        int found = 0;
        for (int at = 0; at < whole.Length; at++)
        {
            if (whole.AsSpan(at).StartsWith(begin))
            {
                byte[] damaged = [.. whole];
                (damaged[at + 3], damaged[at + 4]) = (0x96, 0x01);
                InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Scan(damaged));
                Assert.StartsWith("a.parquet: damaged or cut off after ", fault.Message, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', fault.Message);
                found++;
            }
        }
        Assert.InRange(found, 5, 10);
    }

    [Fact]
    public void A_damaged_file_of_many_pages_is_a_fault_and_never_anything_else()
    {
        const int Records = 100;
        Gen.Select(TypedWorks.Line.Array[Records], Gen.Double[0, 1], Gen.Byte, Gen.Bool)
            .Sample(
                (lines, place, value, isCut) =>
                {
                    byte[] whole = new RepagedTable
                    {
                        PageBytes = 100,
                        IsDelta = value % 2 == 0,
                        Compression = value % 4 < 2 ? Compression.Uncompressed : Compression.Snappy,
                    }.Write(new WorkTable { Group = 40 }.Write(lines));
                    int at = (int)(place * (whole.Length - 1));
                    byte[] damaged = isCut ? whole[..at] : [.. whole[..at], value, .. whole[(at + 1)..]];
                    try
                    {
                        Assert.True(Scan(damaged).Records == Records && !isCut);
                    }
                    catch (InvalidDataException e)
                    {
                        Assert.StartsWith("a.parquet: ", e.Message, StringComparison.Ordinal);
                    }
                },
                iter: 400
            );
    }

    private static IEnumerable<string> Works(int count) =>
        Enumerable
            .Range(1, count)
            .Select(i =>
                FormattableString.Invariant(
                    $"{{\"id\":\"W{i}\",\"title\":\"quantum computing\",\"type\":\"article\",\"publication_year\":2010,\"cited_by_count\":{i},\"abstract_inverted_index\":{{\"deep\":[0],\"learning\":[1]}}}}"
                )
            );

    private static string Lines(string[] lines) =>
        Text(ScannedLines.ScanFast(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    private static PartScan Scan(byte[] content) => Scanner.Scan(new MemoryStream(content), "a.parquet");

    private static string Text(PartScan scan)
    {
        (scan.Bytes, scan.LongestLine) = (0, 0);
        return ScanText.Of(scan);
    }
}
