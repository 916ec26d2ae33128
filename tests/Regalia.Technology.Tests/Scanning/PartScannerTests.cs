using System.IO.Compression;
using System.Text;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning;

public sealed class PartScannerTests
{
    private const string Work =
        "{\"id\":\"W12\",\"title\":\"quantum computing\",\"type\":\"article\",\"publication_year\":2010}";
    private static readonly PartScanner Scanner = new(ScannedLines.Queries, ScannedLines.Options);

    [Fact]
    public void Packed_and_plain_and_several_members_give_the_same()
    {
        byte[] plain = Lines(500);
        byte[] half = plain[..(plain.Length / 2)];
        byte[] packed = Packed(plain);
        byte[] members = [.. Packed(half), .. Packed(plain[half.Length..])];
        string expected = ScanText.Of(Scan(plain, "a.jsonl"));
        Assert.Equal(expected, ScanText.Of(Scan(packed, "a.gz")));
        Assert.Equal(expected, ScanText.Of(Scan(members, "a.gz")));
        Assert.Equal(expected, ScanText.Of(Scan(packed, "part_0000")));
        Assert.StartsWith("500 ", expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.999)]
    public void A_part_cut_short_is_named_with_the_records_read_before(double share)
    {
        byte[] packed = Packed(Lines(20_000));
        byte[] cut = packed[..(int)(packed.Length * share)];
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Scan(cut, "works/part_0007.gz"));
        Assert.StartsWith("works/part_0007.gz: damaged or cut off after ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("fetch the file again", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_without_its_last_bytes_is_a_fault()
    {
        byte[] packed = Packed(Lines(3_000));
        for (int missing = 1; missing <= 9; missing++)
        {
            Assert.Throws<InvalidDataException>(() => Scan(packed[..^missing], "a.gz"));
        }
    }

    [Fact]
    public void A_wrong_checksum_is_a_fault()
    {
        byte[] packed = Packed(Lines(3_000));
        packed[^6] ^= 1;
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Scan(packed, "a.gz"));
        Assert.Contains("records (what is packed is not what was written);", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("after 0 records", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no gzip")]
    public void What_should_be_packed_and_is_not_is_a_fault(string content) =>
        Assert.Throws<InvalidDataException>(() => Scan(Encoding.UTF8.GetBytes(content), "a.gz"));

    [Fact]
    public void A_packed_part_with_nothing_in_it_has_no_records() =>
        Assert.Equal(
            (0L, 0L),
            Scan(Convert.FromHexString("1F8B080000000000000303000000000000000000"), "a.gz") is var scan
                ? (scan.Records, scan.Bytes)
                : default
        );

    [Fact]
    public void Something_behind_the_packed_content_is_a_fault() =>
        Assert.Throws<InvalidDataException>(() => Scan([.. Packed(Lines(10)), 1, 2, 3], "a.gz"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n\n \t\r\n", 0)]
    [InlineData(Work, 1)]
    [InlineData(Work + "\r\n\r\n" + Work, 2)]
    [InlineData("\uFEFF" + Work + "\n", 1)]
    [InlineData("\n\n" + Work + "\n\n", 1)]
    public void Ends_of_lines_and_a_byte_order_mark_are_no_records(string content, int records)
    {
        PartScan scan = Scan(Encoding.UTF8.GetBytes(content), "a.jsonl");
        Assert.Equal((records, records, 0), (scan.Records, scan.Facts.Count, scan.HandedOver));
        Assert.Empty(scan.Faults);
    }

    [Fact]
    public void A_faulty_line_is_told_by_its_number_and_the_scan_goes_on()
    {
        PartScan scan = Scan(Encoding.UTF8.GetBytes($"{Work}\n\n{{\"id\":\n{Work}\n\uFEFF{Work}"), "a.jsonl");
        Assert.Equal([3L, 5L], scan.Faults.Select(f => f.Line));
        Assert.Equal((4, 2, 2), (scan.Records, scan.Facts.Count, scan.Skipped[(int)SkipReason.Malformed]));
    }

    [Fact]
    public void Long_lines_are_read_and_too_long_ones_are_faults()
    {
        byte[] content =
        [
            .. Encoding.UTF8.GetBytes(Work + "\n"),
            .. Padded(5_000_000),
            .. Padded(PartScanner.LongestLine + 1),
            .. Padded(100),
        ];
        PartScan scan = Scan(content, "a.jsonl");
        Assert.Equal((4, 3, 1), (scan.Records, scan.Facts.Count, scan.Faults.Count));
        Assert.Equal(3, scan.Faults[0].Line);
        Assert.Equal(PartScanner.LongestLine + 1, scan.LongestLine);
        Assert.Equal(content.Length, scan.Bytes);
    }

    [Fact]
    public void The_longest_line_allowed_is_read() =>
        Assert.Single(Scan(Padded(PartScanner.LongestLine), "a.jsonl").Facts);

    [Fact]
    public void A_line_of_200_MB_takes_no_more_than_the_window()
    {
        long before = Environment.WorkingSet;
        PartScan scan = Scanner.Scan(
            new LongLine(200_000_000),
            "a.jsonl",
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal((1, 200_000_000), (scan.Faults.Count, (int)scan.LongestLine));
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 120_000_000);
    }

    [Fact]
    public void Progress_adds_to_the_size_of_the_file()
    {
        byte[] packed = Packed(Lines(5_000));
        long told = 0;
        Scanner.Scan(
            new MemoryStream(packed),
            "a.gz",
            bytes => told += bytes,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(packed.Length, told);
    }

    [Fact]
    public void Stages_add_to_the_whole_and_change_nothing()
    {
        byte[] plain = Lines(300);
        StageTimes times = new();
        PartScan scan = Scanner.Scan(
            new MemoryStream(plain),
            "a.jsonl",
            times: times,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(ScanText.Of(Scan(plain, "a.jsonl")), ScanText.Of(scan));
        Assert.True(times.Scan > TimeSpan.Zero && times.Match > TimeSpan.Zero && times.Decompression > TimeSpan.Zero);
        Assert.Equal(times.Total, times.Decompression + times.Scan + times.Match + times.Rest);
    }

    [Fact]
    public void Records_of_each_type_asked_for_are_counted_searched_or_not()
    {
        string[] lines =
        [
            Work,
            "{\"id\":\"W1\",\"type\":\"article\",\"is_xpac\":true}",
            "{\"id\":\"W2\",\"type\":\"article\",\"publication_year\":1900}",
            // Escapes are read the ordinary way.
            "{\"id\":\"W3\",\"type\":\"revie\\u0077\",\"publication_year\":2010}",
            "{\"id\":\"W4\",\"type\":\"dataset\",\"publication_year\":2010}",
            "{\"id\":\"W5\",\"publication_year\":2010}",
            "{\"type\":\"article\"}",
        ];
        byte[] content = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        PartScan fast = ScannedLines.ScanFast(content);
        Assert.Equal(
            [("article", 3), ("book-chapter", 0), ("review", 1)],
            fast.Types.Select(t => (t.Key, (int)t.Value.Records))
        );
        Assert.Equal(ScanText.Of(ScannedLines.ScanOrdinary(content)), ScanText.Of(fast));
    }

    [Fact]
    public void A_cancelled_scan_ends() =>
        Assert.Throws<OperationCanceledException>(() =>
            Scanner.Scan(new MemoryStream(Lines(1_000)), "a.jsonl", cancellation: new CancellationToken(true))
        );

    [Fact]
    public void Countries_are_looked_for_in_affiliations_where_asked()
    {
        const string Author =
            "\"authorships\":[{\"countries\":[],\"institutions\":[],\"raw_affiliation_strings\":[\"Univ., Ruritania\",\"Elsewhere\"]}]";
        byte[] line = Encoding.UTF8.GetBytes(Work.Replace("\"type\"", Author + ",\"type\"", StringComparison.Ordinal));
        PartScanner finder = new(
            ScannedLines.Queries,
            ScannedLines.Options with
            {
                FindsCountriesInText = true,
            },
            text => text.EndsWith("Ruritania", StringComparison.Ordinal) ? CountryCode.Parse("RU") : CountryCode.None
        );
        Assert.Equal(
            "RU",
            finder
                .Scan(new MemoryStream(line), "a.jsonl", cancellation: TestContext.Current.CancellationToken)
                .Facts.Single()
                .Credits.Single()
                .Country.ToString()
        );
        Assert.True(Scan(line, "a.jsonl").Facts.Single().Credits.Single().Country.IsNone);
    }

    private static PartScan Scan(byte[] content, string name) =>
        Scanner.Scan(new MemoryStream(content), name, cancellation: TestContext.Current.CancellationToken);

    private static byte[] Lines(int count)
    {
        StringBuilder text = new();
        for (int i = 1; i <= count; i++)
        {
            text.Append(Work.Replace("W12", FormattableString.Invariant($"W{i * 7919L}"), StringComparison.Ordinal))
                .Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Padded(int length)
    {
        byte[] line = new byte[length + 1];
        Array.Fill(line, (byte)'x');
        byte[] head = Encoding.UTF8.GetBytes(Work[..^1] + ",\"x\":\"");
        (head.Length < length ? head : []).CopyTo(line, 0);
        if (head.Length >= length)
        {
            return Encoding.UTF8.GetBytes(Work + "\n");
        }

        "\"}\n"u8.CopyTo(line.AsSpan(length - 2));
        return line;
    }

    private static byte[] Packed(byte[] content)
    {
        MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.Fastest))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
