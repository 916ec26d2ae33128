using System.Text;
using System.Text.Json;
using CsCheck;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>What the scanner is sure of is JSON, wherever it stands in the blocks that are looked at together.</summary>
public sealed class LineRulesTests
{
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"\"",
        "\"a long text that reaches into the next block of the line, whatever that is\"",
        "1",
        "0",
        "0.5",
        "12.25",
        "-3e+7",
        "null",
        "true",
        "\"k\":",
        ",\"k\":",
        "{}",
        "[]",
        "{\"k\":1}",
        "[1,2]",
    ];

    private static readonly string[] PlainValues =
    [
        "1",
        "0",
        "0.5",
        "31.75",
        "null",
        "true",
        "false",
        "\"\"",
        "\"t\"",
        "\"a text with [brackets], {curly ones} and \\\"quotes\\\", longer than a block is\"",
        "\"é\"",
        "[]",
        "{}",
    ];

    [Fact]
    public void Of_pieces_put_together_at_random_only_json_is_taken() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 40], Gen.Int[0, 400])
            .Sample(
                (pieces, shift) =>
                {
                    AssertSureOnlyOfJson(Line(shift, string.Concat(pieces.Select(p => Pieces[p]))));
                },
                iter: 40_000,
                threads: 1
            );

    // Random pieces are seldom JSON for long; these are, but for one piece.
    [Fact]
    public void Of_json_with_one_piece_changed_only_json_is_taken() =>
        Gen.Select(Value(4), Gen.Int[0, 1_000_000], Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 2], Gen.Int[0, 400])
            .Sample(
                (value, place, piece, way, shift) =>
                {
                    int at = place % (value.Length + 1);
                    int removed = way == 0 ? 0 : Math.Min(way, value.Length - at);
                    string inserted = way == 2 ? "" : Pieces[piece];
                    AssertSureOnlyOfJson(Line(shift, value[..at] + inserted + value[(at + removed)..]));
                },
                iter: 40_000,
                threads: 1
            );

    [Fact]
    public void All_json_without_blanks_is_taken() =>
        Gen.Select(Value(5), Gen.Int[0, 600])
            .Sample(
                (value, shift) =>
                {
                    Assert.True(IsSure(Line(shift, value)));
                },
                iter: 20_000,
                threads: 1
            );

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1_000)]
    public void Keys_of_any_length_are_keys(int length)
    {
        string key = new('k', length);
        for (int shift = 0; shift < 300; shift++)
        {
            Assert.True(IsSure(Line(shift, $"{{\"{key}\":1,\"{key}\":[\"{key}\"]}}")));
            Assert.False(IsSure(Line(shift, $"{{\"{key}\",\"b\":1}}")));
            Assert.False(IsSure(Line(shift, $"[\"{key}\":1]")));
            Assert.False(IsSure(Line(shift, $"{{\"a\":\"{key}\":1}}")));
        }
    }

    [Fact]
    public void Nesting_is_followed_to_its_end_and_too_deep_is_left_to_others()
    {
        for (int depth = 1; depth < 200; depth++)
        {
            string value = new string('[', depth) + new string(']', depth);
            if (depth != 63)
            {
                // The deepest that readers of JSON follow: with the work itself 64.
                Assert.Equal(depth < 63, IsSure(Line(depth, value)));
            }

            Assert.False(IsSure(Line(depth, value + "]")));
            Assert.False(IsSure(Line(depth, "[" + value)));
            Assert.False(IsSure(Line(depth, value[..^1] + "}")));
        }
    }

    [Theory]
    [InlineData("{\"a\":1}}")]
    [InlineData("{\"a\":1}{\"b\":2}")]
    [InlineData("{\"a\":1},{\"b\":2}")]
    [InlineData("{\"a\":1},{\"b\":{}}")]
    [InlineData("{\"a\":1},")]
    [InlineData("{\"a\":1}]")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":[1}")]
    [InlineData("{")]
    [InlineData("[]")]
    public void A_line_is_one_object(string line) => Assert.False(IsSure(line));

    [Fact]
    public void The_portable_way_to_find_what_a_bracket_closes_gives_the_same() =>
        Gen.Select(Gen.ULong, Gen.ULong)
            .Sample(
                (bracket, chosen) =>
                {
                    // What closes always has a bracket before it.
                    ulong closing = bracket & chosen & unchecked(bracket - 1) & ~unchecked(bracket & (0 - bracket));
                    Assert.Equal(BlockBits.OpeningOfPortable(closing, bracket), BlockBits.OpeningOf(closing, bracket));
                }
            );

    private static Gen<string> Value(int depth)
    {
        Gen<string> plain = Gen.Int[0, PlainValues.Length - 1].Select(i => PlainValues[i]);
        if (depth == 0)
        {
            return plain;
        }

        Gen<string> inner = Value(depth - 1);
        return Gen.Frequency(
            (2, plain),
            (2, inner.Array[0, 6].Select(values => "[" + string.Join(',', values) + "]")),
            (
                3,
                Gen.Select(Gen.Int[1, 90], inner)
                    .Array[0, 6]
                    .Select(members =>
                        "{" + string.Join(',', members.Select(m => $"\"{new string('k', m.Item1)}\":{m.Item2}")) + "}"
                    )
            )
        );
    }

    // A work whose value stands at any place in the blocks.
    private static string Line(int shift, string value) =>
        $"{{\"id\":\"W12\",\"title\":\"{new string('x', shift)}\",\"other\":{value},\"type\":\"article\"}}";

    private static void AssertSureOnlyOfJson(string line)
    {
        if (IsSure(line))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    private static unsafe bool IsSure(string line)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(line), .. Enumerable.Repeat((byte)'"', LineSink.Slack)];
        int length = bytes.Length - LineSink.Slack;
        fixed (byte* first = bytes)
        {
            LineScanner<NarrowVectors> narrow = new();
            bool isSure = narrow.Scan(first, length);
            LineScanner<WideVectors> wide = new();
            Assert.Equal(isSure, wide.Scan(first, length));
            if (isSure)
            {
                using JsonDocument document = JsonDocument.Parse(line);
                Assert.Equal(document.RootElement.GetProperty("id"u8).GetRawText(), Text(narrow[WorkField.Id]));
                Assert.Equal(document.RootElement.GetProperty("title"u8).GetRawText(), Text(wide[WorkField.Title]));
                Assert.Equal(document.RootElement.GetProperty("type"u8).GetRawText(), Text(wide[WorkField.Type]));
            }

            return isSure;
        }
    }

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field);
}
