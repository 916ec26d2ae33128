using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CsCheck;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Json;

namespace Regalia.Incidents.Tests.Reading.Json;

public sealed class JsonItemReaderTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly ReadLimits Small = new(1 << 20, 10, 8, 200);

    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab{}[]\",:\\ \nzü€"], 0, 12];

    private static readonly Gen<object?> Value = Gen.Recursive<object?>(
        (depth, value) =>
            depth > 4
                ? Text.Select(text => (object?)text)
                : Gen.Frequency(
                    (3, Text.Select(text => (object?)text)),
                    (1, Gen.Int.Select(number => (object?)number)),
                    (1, Gen.Bool.Select(flag => (object?)flag)),
                    (1, Gen.Bool.Select(_ => (object?)null)),
                    (1, value.Array[0, 3].Select(all => (object?)all)),
                    (2, Gen.Dictionary(Text, value)[0, 3].Select(all => (object?)all))
                )
    );

    [Fact]
    public void Items_of_any_array_are_those_that_a_strict_parser_finds_however_the_bytes_arrive() =>
        Gen.Select(Value.Array[0, 9], Gen.Bool, Gen.OneOf(Gen.Int[1, 40], Gen.Int[64, 2000]), Gen.Bool)
            .Sample(
                (values, isIndented, chunk, isWrapped) =>
                {
                    string json = JsonSerializer.Serialize(
                        isWrapped
                            ? new Dictionary<string, object?>
                            {
                                ["before"] = values.Length,
                                ["objects"] = values,
                                ["after"] = "}]",
                            }
                            : (object)values,
                        isIndented ? Indented : JsonSerializerOptions.Default
                    );
                    byte[] bytes = Encoding.UTF8.GetBytes(json);
                    using JsonDocument document = JsonDocument.Parse(bytes);
                    JsonElement array = isWrapped ? document.RootElement.GetProperty("objects") : document.RootElement;
                    string[] expected = [.. array.EnumerateArray().Select(element => element.GetRawText())];
                    (List<string> items, List<string> faults) = Read(new Trickle(bytes, chunk), ReadLimits.Default);
                    Assert.Empty(faults);
                    Assert.Equal(expected, items);
                }
            );

    [Fact]
    public void A_file_cut_off_anywhere_gives_the_items_before_the_cut_and_one_fault()
    {
        byte[] whole = """{"a":[1,{"b":"x]}"}],"objects":[{"n":1},{"n":"two \" }"},[3],{"n":4}],"z":0}"""u8.ToArray();
        (List<string> all, _) = Read(new MemoryStream(whole), ReadLimits.Default);
        Assert.Equal(4, all.Count);
        for (int length = 1; length < whole.Length; length++)
        {
            (List<string> items, List<string> faults) = Read(new MemoryStream(whole, 0, length), ReadLimits.Default);
            Assert.Equal(all[..items.Count], items);
            string fault = Assert.Single(faults);
            Assert.Contains("ends at byte " + length, fault, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Whatever_byte_is_broken_every_item_has_bytes_or_a_reason()
    {
        byte[] whole =
            """[{"n":1,"t":"a\"b"},{"n":2},{"m":[1,2,{"x":null}]},7,{"n":5},{"long":"enough for [blocks] of {bytes} and more of \" them","n":[[6]]},{"n":7}]"""u8.ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte)
            .Sample(
                (at, value) =>
                {
                    byte[] broken = [.. whole];
                    broken[at] = value;
                    try
                    {
                        (List<string> items, List<string> faults) = Read(new MemoryStream(broken), ReadLimits.Default);
                        Assert.True(items.Count + faults.Count is > 0 and < 60);
                    }
                    catch (UnreadableFileException)
                    {
                        // A zero behind the first byte is how UTF-16 begins.
                        Assert.True(at == 0 || (at == 1 && value == 0));
                    }
                },
                iter: 3000
            );
    }

    [Fact]
    public void A_malformed_record_does_not_take_those_after_it_along()
    {
        (List<string> items, List<string> faults) = Read(
            """[{"a":[1,2},{"b":2},{"c":"open,""" + "\n" + """ "x":1},{"d":4} {"e":5},,{"f":6}}},{"g":7}]"""
        );
        Assert.Equal(
            ["""{"a":[1,2}""", """{"b":2}""", """{"d":4}""", """{"e":5}""", """{"f":6}""", """{"g":7}"""],
            items.Where(item => !item.Contains("open", StringComparison.Ordinal))
        );
        Assert.Equal(2, faults.Count);
        Assert.All(faults, fault => Assert.Contains("expected a record", fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[{\"a\":1},\n{\"b\":2,\n{\"c\":3},\n{\"d\":4}]\n", "goes on over 2 more lines (24 bytes)")]
    [InlineData("[{\"a\":1},{\"b\":2,{\"c\":3},{\"d\":4}]", "may be lost in its 22 bytes")]
    public void A_broken_record_says_what_it_may_have_taken_along(string text, string expected)
    {
        using JsonItemReader reader = new(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            "made.json",
            ReadLimits.Default
        );
        Assert.True(reader.Read());
        Assert.True(reader.Read());
        RejectedRecord rejected = reader.RejectBroken("broken");
        Assert.Equal(2, rejected.Number);
        Assert.StartsWith("broken; ", rejected.Reason, StringComparison.Ordinal);
        Assert.Contains(expected, rejected.Reason, StringComparison.Ordinal);
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_broken_line_among_lines_took_nothing_along()
    {
        using JsonItemReader reader = new(
            new MemoryStream("{\"a\":NaN}\n{\"b\":1}\n"u8.ToArray()),
            "made.json",
            ReadLimits.Default
        );
        Assert.True(reader.Read());
        Assert.Equal("broken", reader.RejectBroken("broken").Reason);
    }

    [Theory]
    [InlineData(10_000_000, false, "[")]
    [InlineData(10_000_000, true, "[")]
    [InlineData(3_000_000, false, "{\"a\":")]
    [InlineData(3_000_000, true, "{\"a\":")]
    public void Millions_of_nested_brackets_are_one_fault_at_once(int depth, bool isClosed, string opening)
    {
        StringBuilder text = new();
        text.Insert(0, opening, depth);
        if (isClosed)
        {
            text.Append('1').Append(opening == "[" ? ']' : '}', depth);
        }
        Stopwatch watch = Stopwatch.StartNew();
        (List<string> items, List<string> faults) = Read(text.ToString());
        Assert.Empty(items);
        Assert.Contains("nested deeper than 64 levels", Assert.Single(faults), StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine(watch.Elapsed.ToString());
    }

    [Fact]
    public void A_record_too_deep_or_too_long_is_told_and_the_next_one_read()
    {
        string deep = new string('[', 9) + new string(']', 9);
        string longText = "{\"t\":\"" + new string('x', 200) + "\"}";
        (List<string> items, List<string> faults) = Read($"[{deep},{{\"n\":1}},{longText},{{\"n\":2}}]", Small);
        Assert.Equal(["{\"n\":1}", "{\"n\":2}"], items);
        Assert.Contains("byte 1: the record is nested deeper than 8", faults[0], StringComparison.Ordinal);
        Assert.Contains("longer than 200 bytes", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_member_before_the_array_does_not_hide_it()
    {
        string json = "{\"long\":\"" + new string('x', 500) + "\",\"next\":1,\"objects\":[{\"n\":1}],\"z\":2}";
        (List<string> items, List<string> faults) = Read(json, Small);
        Assert.Equal(["{\"n\":1}"], items);
        Assert.Empty(faults);
    }

    [Fact]
    public void Memory_holds_one_record_at_a_time_however_long_the_file()
    {
        byte[] record = Encoding.UTF8.GetBytes("{\"t\":\"" + new string('x', 1000) + "\"},");
        using JsonItemReader reader = new(new Repeated(record, 60_000), "long.json", ReadLimits.Default);
        Assert.True(reader.Read());
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = 1;
        while (reader.Read() && reader.Fault is null)
        {
            count += 1;
        }
        Assert.Equal(60_000, count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Numbers_offsets_lines_and_the_members_around_are_given()
    {
        byte[] json = Encoding.UTF8.GetBytes(
            "{\"name\": \"N\",\n \"values\": [\n {\"a\":1},\n\n {\"b\":2}], \"type\":\"t\"}"
        );
        using JsonItemReader reader = new(new MemoryStream(json), "f.json", ReadLimits.Default, "values");
        Assert.True(reader.Read());
        Assert.Equal((1, 28L, 3, "values"), (reader.Number, reader.Offset, reader.Line, reader.Array));
        Assert.True(reader.Read());
        Assert.Equal((2, 5), (reader.Number, reader.Line));
        Assert.False(reader.Read());
        using JsonDocument around = JsonDocument.Parse(reader.Envelope());
        Assert.Equal("N", around.RootElement.GetProperty("name").GetString());
        Assert.Equal("t", around.RootElement.GetProperty("type").GetString());
    }

    [Fact]
    public void Root_values_may_follow_one_another_line_by_line()
    {
        (List<string> items, List<string> faults) = Read("{\"n\":1}\n{\"n\":2}\n[{\"n\":3}]\n");
        Assert.Equal(["{\"n\":1}", "{\"n\":2}", "{\"n\":3}"], items);
        Assert.Empty(faults);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_and_bytes_that_are_no_text_are_told_with_their_place()
    {
        (List<string> items, List<string> faults) = Read(
            new MemoryStream([0xEF, 0xBB, 0xBF, .. "[{\"a\":\""u8, 0xFF, .. "\"},{\"b\":1}]"u8]),
            ReadLimits.Default
        );
        Assert.Equal(["{\"b\":1}"], items);
        Assert.StartsWith("byte 10: not UTF-8", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Wide_encodings_are_named_with_or_without_mark(string encoding)
    {
        Encoding wide = Encoding.GetEncoding(encoding);
        foreach (
            byte[] mark in (byte[][])
                [
                    [],
                    wide.GetPreamble(),
                ]
        )
        {
            byte[] bytes = [.. mark, .. wide.GetBytes("[{\"a\":1}]")];
            UnreadableFileException fault = Assert.Throws<UnreadableFileException>(() =>
                Read(new MemoryStream(bytes), ReadLimits.Default)
            );
            Assert.Contains("expected UTF-8", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \n ", "blanks only")]
    [InlineData("id,name\n1,x", "found \"i\"")]
    [InlineData("%PDF-1.7", "found \"%\"")]
    public void What_is_no_json_is_refused_as_a_whole(string text, string said)
    {
        UnreadableFileException fault = Assert.Throws<UnreadableFileException>(() => Read(text));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("sample.json: ", fault.Message, StringComparison.Ordinal);
    }

    private static (List<string> Items, List<string> Faults) Read(string json, ReadLimits? limits = null) =>
        Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), limits ?? ReadLimits.Default);

    private static (List<string> Items, List<string> Faults) Read(Stream stream, ReadLimits limits)
    {
        using JsonItemReader reader = new(stream, "sample.json", limits, "objects");
        List<string> items = [];
        List<string> faults = [];
        while (reader.Read())
        {
            if (reader.Fault is string fault)
            {
                faults.Add(fault);
            }
            else
            {
                items.Add(Encoding.UTF8.GetString(reader.Bytes.Span));
            }
        }
        return (items, faults);
    }

    private sealed class Trickle(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(chunk, count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(chunk, buffer.Length)]);
    }

    // "[" and then one record again and again, without the memory that such a file would take.
    private sealed class Repeated(byte[] record, int times) : MemoryStream
    {
        private long at = -1;

        public override int Read(byte[] buffer, int offset, int count)
        {
            long length = (long)record.Length * times;
            int written = 0;
            while (written < count && at < length)
            {
                buffer[offset + written] = at < 0 ? (byte)'[' : record[at % record.Length];
                at += 1;
                written += 1;
            }
            return written;
        }
    }
}
