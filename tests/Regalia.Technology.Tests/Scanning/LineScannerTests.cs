using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning;

public sealed class LineScannerTests
{
    private static readonly byte[] Interesting =
    [
        .. "{}[]:,\"\\0123456789-.eEtfnu \t\r"u8,
        0x00,
        0x1F,
        0x7F,
        0x80,
        0xBF,
        0xC3,
        0xED,
        0xA0,
        0xF0,
        0xFF,
    ];

    [Fact]
    public void Made_up_works_are_read_as_the_plain_way_reads_them() =>
        MadeWorks.Line.Sample(
            line =>
            {
                ScannedLines.AssertAgree(line.Replace("\n", ""));
            },
            iter: 4_000,
            threads: 1
        );

    [Fact]
    public void Mutated_made_up_works_are_read_as_the_plain_way_reads_them() =>
        Gen.Select(
                MadeWorks.Line,
                Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, Interesting.Length - 1], Gen.Int[0, 3]).Array[1, 3]
            )
            .Sample(
                (line, mutations) =>
                {
                    ScannedLines.AssertAgree(Mutated(MadeWorks.Bytes(line), mutations));
                },
                iter: 8_000,
                threads: 1
            );

    [Fact]
    public void Mutated_real_works_are_read_as_the_plain_way_reads_them()
    {
        List<byte[]> lines = [.. RealWorks.Lines(every: 40).Where(l => l.Length < 20_000)];
        Gen.Select(
                Gen.Int[0, lines.Count - 1],
                Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, Interesting.Length - 1], Gen.Int[0, 3]).Array[1, 2]
            )
            .Sample(
                (line, mutations) =>
                {
                    ScannedLines.AssertAgree(Mutated(lines[line], mutations));
                },
                iter: 6_000,
                threads: 1
            );
    }

    // Else the tests above would hold the ordinary reader against itself.
    [Fact]
    public void Most_changes_of_a_letter_in_real_works_stay_on_the_fast_path()
    {
        List<byte[]> lines = [.. RealWorks.Lines(every: 200)];
        int handedOver = lines.Count(line => ScannedLines.AssertAgree([.. line.Select(b => b == 'q' ? (byte)'Q' : b)]));
        Assert.InRange(handedOver, 0, lines.Count / 20);
    }

    // Every mutation of one byte of a short line, so that no rule is missed by chance.
    [Fact]
    public void Every_change_of_one_byte_of_a_short_work_is_read_as_the_plain_way_reads_it()
    {
        byte[] line = Encoding.UTF8.GetBytes(
            "{\"id\":\"W12\",\"title\":\"é\\n\\u0041 quantum\",\"a\":[1,-2.5e+3,{\"b\":null,\"c\":[true,{}]},[]],\"type\":\"article\",\"publication_year\":2010,\"x\":[{\"y\":0.5}],\"abstract_inverted_index\":{\"comput\":[1,20],\"é\":[3]}}"
        );
        for (int at = 0; at < line.Length; at++)
        {
            foreach (byte other in Interesting)
            {
                byte[] mutated = [.. line];
                mutated[at] = other;
                ScannedLines.AssertAgree(mutated);
            }

            ScannedLines.AssertAgree([.. line[..at], .. line[(at + 1)..]]);
            ScannedLines.AssertAgree([.. line[..at], line[at], .. line[at..]]);
            ScannedLines.AssertAgree(line[..at]);
        }
    }

    [Fact]
    public unsafe void Wide_and_narrow_vectors_and_plain_bit_operations_give_the_same()
    {
        Gen.Byte.Array[64, 64]
            .Sample(bytes =>
            {
                fixed (byte* first = bytes)
                {
                    ulong[] wide = Masks<WideVectors>(first);
                    ulong[] narrow = Masks<NarrowVectors>(first);
                    Assert.Equal(wide, narrow);
                    WideVectors.ClassifySpecial(first, out ulong a, out ulong b, out ulong c);
                    NarrowVectors.ClassifySpecial(first, out ulong d, out ulong e, out ulong f);
                    Assert.Equal((a, b, c), (d, e, f));
                    Assert.Equal(a | b | c, wide[1]);
                }
            });
        Gen.ULong.Sample(bits => PrefixXor.Of(bits) == PrefixXor.OfPortable(bits));
    }

    [Fact]
    public unsafe void Both_widths_find_the_same_fields()
    {
        LineScanner<WideVectors> wide = new();
        LineScanner<NarrowVectors> narrow = new();
        MadeWorks.Line.Sample(
            line =>
            {
                byte[] bytes = [.. MadeWorks.Bytes(line), .. new byte[LineSink.Slack]];
                fixed (byte* first = bytes)
                {
                    bool isSure = wide.Scan(first, bytes.Length - LineSink.Slack);
                    Assert.Equal(isSure, narrow.Scan(first, bytes.Length - LineSink.Slack));
                    for (WorkField field = WorkField.Id; isSure && field < WorkField.Count; field++)
                    {
                        Assert.True(wide[field].SequenceEqual(narrow[field]));
                    }
                }
            },
            iter: 2_000,
            threads: 1
        );
    }

    [Fact]
    public void The_order_of_keys_does_not_matter() =>
        Gen.Select(MadeWorks.Line, Gen.Int[0, int.MaxValue])
            .Where((line, _) => IsObject(line))
            .Sample(
                (line, seed) =>
                {
                    using JsonDocument document = JsonDocument.Parse(line);
                    string[] members =
                    [
                        .. document
                            .RootElement.EnumerateObject()
                            .GroupBy(p => p.Name)
                            .Select(g => g.Last())
                            .Select(p => $"\"{p.Name}\":{p.Value.GetRawText()}"),
                    ];
                    string there = "{" + string.Join(',', members) + "}";
                    int turn = seed % members.Length;
                    string back = "{" + string.Join(',', members.Skip(turn).Concat(members.Take(turn)).Reverse()) + "}";
                    Assert.Equal(
                        ScanText.OfLine(ScannedLines.ScanFast(Encoding.UTF8.GetBytes(there))),
                        ScanText.OfLine(ScannedLines.ScanFast(Encoding.UTF8.GetBytes(back)))
                    );
                },
                iter: 1_000,
                threads: 1
            );

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void No_culture_changes_what_is_read(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            ScannedLines.AssertAgree(
                "{\"id\":\"W12\",\"title\":\"QUANTUM COMPUTING TITLE İI\",\"type\":\"article\",\"publication_year\":2010,\"cited_by_count\":1234,\"updated_date\":\"2025-11-06T03:46:38.306776\"}"
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static bool IsObject(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static unsafe ulong[] Masks<TWidth>(byte* bytes)
        where TWidth : struct, IVectorWidth
    {
        FourBlocks blocks = default;
        TWidth.Classify(bytes, &blocks, out ulong quote, out ulong special);
        ulong bracket = blocks.Bracket[0];
        return
        [
            quote,
            special,
            blocks.Open[0] & bracket,
            bracket,
            blocks.Curly[0] & bracket,
            blocks.Colon[0],
            blocks.Comma[0],
            blocks.Digit[0],
            blocks.Zero[0],
        ];
    }

    private static byte[] Mutated(byte[] line, (int At, int Byte, int Kind)[] mutations)
    {
        List<byte> bytes = [.. line];
        foreach ((int place, int which, int kind) in mutations)
        {
            int at = bytes.Count == 0 ? 0 : place % bytes.Count;
            if (kind == 0)
            {
                bytes.Insert(at, Interesting[which]);
            }
            else if (kind == 1 && bytes.Count > 0)
            {
                bytes.RemoveAt(at);
            }
            else if (bytes.Count > 0)
            {
                bytes[at] = Interesting[which];
            }
        }

        return [.. bytes.Where(b => b != '\n')];
    }
}
