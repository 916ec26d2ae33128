using System.Text;
using CsCheck;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>The same works as JSON lines and as Parquet give the same scan.</summary>
public sealed class ParquetPartTests
{
    private const string Work = """
        {"id":"W12","title":"quantum computing","type":"article","publication_year":2010,"updated_date":"2025-11-06"}
        """;

    private static readonly PartScanner Scanner = new(ScannedLines.Queries, ScannedLines.Options);

    [Fact]
    public void Json_and_parquet_of_the_same_works_give_the_same() =>
        Gen.Select(TypedWorks.Line.Array[0, 40], Gen.Int[1, 50])
            .Sample((lines, group) => AssertSame(lines, new WorkTable { Group = group }), iter: 200);

    [Theory]
    [InlineData("element", "list", typeof(int), typeof(string))]
    [InlineData("item", "list", typeof(long), typeof(string))]
    [InlineData("array", "bag", typeof(long), typeof(byte[]))]
    [InlineData("array_element", "bag", typeof(int), typeof(string))]
    public void Names_within_lists_and_widths_of_numbers_may_differ(
        string entry,
        string container,
        Type numbers,
        Type texts
    ) =>
        TypedWorks
            .Line.Array[20]
            .Sample(
                lines =>
                    AssertSame(
                        lines,
                        new WorkTable
                        {
                            Entry = entry,
                            Container = container,
                            Numbers = numbers,
                            Texts = texts,
                        }
                    ),
                iter: 30
            );

    [Fact]
    public void Countries_are_sought_in_the_same_affiliations() =>
        TypedWorks
            .Line.Array[20]
            .Sample(
                lines =>
                {
                    PartScanner scanner = new(
                        ScannedLines.Queries,
                        ScannedLines.Options with
                        {
                            FindsCountriesInText = true,
                        },
                        text => CountryCode.Parse(text.Length % 2 == 0 ? "BR" : "KE")
                    );
                    Assert.Equal(
                        Text(scanner.Scan(new MemoryStream(Lines(lines)), "a.jsonl")),
                        Text(scanner.Scan(new MemoryStream(new WorkTable().Write(lines)), "a.parquet"))
                    );
                },
                iter: 50
            );

    [Theory]
    [InlineData(typeof(DateTime), "2025-11-06T03:46:38.306776", 1762400798306776)]
    [InlineData(typeof(DateTime), "1969-12-31T03:46:38.5", 0)]
    [InlineData(typeof(DateOnly), "2025-11-06", 1762387200000000)]
    [InlineData(typeof(string), "2025-11-06", 1762387200000000)]
    public void Times_may_be_texts_timestamps_or_dates(Type type, string time, long microseconds)
    {
        foreach (string culture in UnderCulture.Names)
        {
            using UnderCulture under = new(culture);
            PartScan scan = Scan(
                new WorkTable { Times = type }.Write(
                    Work.Replace("2025-11-06", time, StringComparison.Ordinal),
                    """{"id":"W1","updated_date":null}"""
                )
            );
            Assert.Equal([(12L, microseconds), (1L, 0L)], scan.Seen);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("nope")]
    [InlineData("{\"a\":[0]")]
    [InlineData("{},\"id\":\"W5\"")]
    [InlineData("{},\"x\":{}")]
    [InlineData("{}}\n{\"id\":\"W7\"")]
    [InlineData("{\"a\":[0]} {}")]
    [InlineData("{\"a\\ud800\":[0]}")]
    public void An_abstract_that_is_no_json_makes_the_record_malformed(string inverted)
    {
        foreach (string type in new[] { "article", "dataset" })
        {
            string faulty =
                Work.Replace("article", type, StringComparison.Ordinal).TrimEnd()[..^1]
                + $",\"abstract_inverted_index\":{System.Text.Json.JsonSerializer.Serialize(inverted)}}}";
            PartScan scan = Scan(new WorkTable { Group = 2 }.Write(Work, Work, faulty, Work));
            Assert.Equal((4, 3, 1), (scan.Records, scan.Facts.Count, scan.Skipped[(int)SkipReason.Malformed]));
            PartFault fault = Assert.Single(scan.Faults);
            Assert.Equal(3, fault.Line);
            Assert.StartsWith("abstract_inverted_index: ", fault.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_abstract_with_blanks_between_its_values_is_read()
    {
        string spaced =
            "{\"id\":\"W1\",\"type\":\"article\",\"publication_year\":2010,\"abstract_inverted_index\":\"{ \\\"Deep\\\" : [1],\\n \\\"learning\\\": [2] }\"}";
        PartScan scan = Scan(new WorkTable().Write(spaced));
        Assert.Single(scan.Facts);
        Assert.Equal(1, scan.HandedOver);
    }

    [Fact]
    public void A_text_that_is_not_utf_8_makes_the_record_malformed()
    {
        PartScan scan = Scan(
            new WorkTable { Texts = typeof(byte[]) }.Write(
                Work,
                Work.Replace("quantum", "qu\uE000antum", StringComparison.Ordinal),
                Work
            )
        );
        Assert.Equal((3, 2), (scan.Records, scan.Facts.Count));
        Assert.Equal(
            new PartFault(2, "not valid UTF-8; expected one JSON object a line in UTF-8"),
            scan.Faults.Single()
        );
    }

    [Fact]
    public void Nothing_at_all_is_read_as_missing()
    {
        AssertSame(
            ["{}", "{\"id\":\"W1\"}", "{\"id\":\"W2\",\"type\":\"article\",\"publication_year\":2000}"],
            new WorkTable()
        );
        AssertSame(
            ["{\"id\":\"W2\",\"type\":\"article\",\"publication_year\":2000,\"authorships\":[null],\"topics\":[null]}"],
            new WorkTable()
        );
    }

    [Fact]
    public void A_file_without_rows_has_no_records()
    {
        PartScan scan = Scan(new WorkTable().Write());
        Assert.Equal((0L, 0L), (scan.Records, scan.Bytes));
        Assert.Empty(scan.Seen);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("is_xpac")]
    [InlineData("publication_year")]
    [InlineData("updated_date")]
    [InlineData("abstract_inverted_index")]
    [InlineData("authorships", "authorships.institutions.id")]
    [InlineData("keywords", "keywords.display_name")]
    public void A_missing_column_is_named(string missing, string? named = null)
    {
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() =>
            Scan(new WorkTable { Without = missing }.Write(Work))
        );
        Assert.StartsWith(
            $"a.parquet: no column {named ?? missing}; expected ",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_column_of_another_type_is_named()
    {
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() =>
            Scan(new WorkTable { Numbers = typeof(double) }.Write(Work))
        );
        Assert.Equal(
            "a.parquet: column publication_year holds Double; expected whole numbers of 32 or 64 bits",
            fault.Message
        );
    }

    [Fact]
    public void A_damaged_file_is_a_fault_and_never_anything_else()
    {
        byte[] whole = new WorkTable { Group = 20 }.Write(Enumerable.Repeat(Work, 50));
        string expected = Text(Scan(whole));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Bool)
            .Sample(
                (at, value, isCut) =>
                {
                    byte[] damaged = isCut ? whole[..at] : [.. whole[..at], value, .. whole[(at + 1)..]];
                    try
                    {
                        // A byte of a text, or of what nobody reads, may be changed unseen.
                        Assert.True(Scan(damaged).Records == 50 && !isCut);
                    }
                    catch (InvalidDataException e)
                    {
                        Assert.StartsWith("a.parquet: ", e.Message, StringComparison.Ordinal);
                    }
                },
                iter: 400
            );
        Assert.StartsWith("50 ", expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x7FFFFFFFu)]
    [InlineData(0xFFFFFFFFu)]
    [InlineData(0x40000000u)]
    public void A_footer_that_says_it_is_huge_is_a_fault_and_no_want_of_memory(uint length)
    {
        byte[] damaged = new WorkTable().Write([Work]);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(damaged.AsSpan(damaged.Length - 8), length);
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Scan(damaged));
        Assert.Equal(
            "a.parquet: damaged or cut off after 0 records (its footer does not fit into it); fetch the file again",
            fault.Message
        );
    }

    [Fact]
    public void Damage_anywhere_in_the_footer_is_a_fault_or_unseen_and_never_anything_else()
    {
        byte[] whole = new WorkTable().Write([Work]);
        int footer = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(whole.AsSpan(whole.Length - 8));
        // Some of it, and all of its end, where what is read may run past it.
        for (int at = whole.Length - 8 - footer; at < whole.Length; at += at < whole.Length - 40 ? 13 : 1)
        {
            foreach (byte value in (byte[])[0xFF, 0xFC, (byte)(whole[at] ^ 1), 0])
            {
                byte[] damaged = [.. whole];
                damaged[at] = value;
                try
                {
                    Assert.Equal(1, Scan(damaged).Records);
                }
                catch (InvalidDataException e)
                {
                    Assert.StartsWith("a.parquet: ", e.Message, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":\"W1\"}\n")]
    public void What_is_named_parquet_and_is_not_is_a_fault(string content)
    {
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Scan(Encoding.UTF8.GetBytes(content)));
        Assert.StartsWith("a.parquet: damaged or cut off after 0 records (", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_adds_to_the_file()
    {
        byte[] content = new WorkTable { Group = 300 }.Write(Enumerable.Repeat(Work, 1000));
        long told = 0;
        Scanner.Scan(
            new MemoryStream(content),
            "part",
            bytes => told += bytes,
            cancellation: TestContext.Current.CancellationToken
        );
        Assert.Equal(content.Length, told);
    }

    [Fact]
    public void A_scan_can_be_ended()
    {
        byte[] content = new WorkTable().Write(Enumerable.Repeat(Work, 1000));
        using CancellationTokenSource ended = new();
        Assert.Throws<OperationCanceledException>(() =>
            Scanner.Scan(new MemoryStream(content), "a.parquet", _ => ended.Cancel(), cancellation: ended.Token)
        );
    }

    [Fact]
    public void Real_works_give_the_same_and_few_are_handed_over()
    {
        string[] lines = [.. RealWorks.Lines(every: 10).Select(Encoding.UTF8.GetString)];
        WorkTable table = new() { Group = 100 };
        AssertSame(lines, table);
        PartScan rows = Scan(table.Write(lines));
        Assert.InRange(rows.HandedOver, 0, lines.Length / 100);
        Assert.NotEmpty(rows.Facts);
    }

    private static void AssertSame(string[] lines, WorkTable table)
    {
        PartScan rows = Scan(table.Write(lines));
        Assert.Equal(Text(ScannedLines.ScanFast(Lines(lines))), Text(rows));
        Assert.Equal(lines.Length, rows.Records);
    }

    private static byte[] Lines(string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    private static PartScan Scan(byte[] content) => Scanner.Scan(new MemoryStream(content), "a.parquet");

    private static string Text(PartScan scan)
    {
        (scan.Bytes, scan.LongestLine) = (0, 0);
        return ScanText.Of(scan);
    }
}
