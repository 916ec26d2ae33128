using System.Text;
using CsCheck;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>Lines are the same in whatever pieces their bytes come.</summary>
public sealed class LineSinkTests
{
    private const int Longest = 700;

    private static readonly Gen<string> Content = Gen.Frequency(
            (4, Gen.Int[0, 40]),
            (1, Gen.Int[300, 500]),
            (1, Gen.Int[Longest - 2, Longest + 2]),
            (1, Gen.Int[Longest, 5 * Longest])
        )
        .Array[0, 12]
        .SelectMany(
            lengths => Gen.Bool,
            (lengths, isEnded) =>
                string.Join('\n', lengths.Select((n, i) => new string((char)('a' + i), n))) + (isEnded ? "\n" : "")
        );

    [Fact]
    public void Any_pieces_give_the_same_lines() =>
        Gen.Select(Content, Gen.Int[1, 1500].Array[1, 20])
            .Sample(
                (content, pieces) =>
                {
                    string[] expected = content.EndsWith('\n') ? content[..^1].Split('\n') : content.Split('\n');
                    expected = content.Length == 0 || content == "\n" && expected.Length == 0 ? [] : expected;
                    Assert.Equal(
                        expected
                            .Select(
                                (line, i) =>
                                    (
                                        line.Length > Longest ? "" : line,
                                        (long)line.Length,
                                        i == expected.Length - 1 && !content.EndsWith('\n')
                                    )
                            )
                            // What ends without end of line and without a byte is no line.
                            .Where(line => !(line.Item3 && line.Item2 == 0)),
                        Read(Encoding.ASCII.GetBytes(content), pieces)
                    );
                },
                iter: 2_000
            );

    [Fact]
    public void A_long_line_takes_memory_only_while_it_lasts()
    {
        List<long> lengths = [];
        using LineSink lines = new(PartScanner.LongestLine, line => lengths.Add(line.LineLength));
        byte[] piece = new byte[1 << 20];
        for (int i = 0; i < 3; i++)
        {
            lines.Write(piece);
        }
        lines.Write("\nshort"u8);
        lines.End();
        Assert.Equal([3L << 20, 5L], lengths);
        Assert.Equal((3L << 20) + 6, lines.Bytes);
    }

    private static List<(string, long, bool)> Read(byte[] content, int[] pieces)
    {
        List<(string, long, bool)> read = [];
        using LineSink lines = new(
            Longest,
            line => read.Add((Encoding.ASCII.GetString(line.Span), line.LongLength, line.IsLast))
        );
        int at = 0;
        for (int i = 0; at < content.Length; i++)
        {
            int length = Math.Min(pieces[i % pieces.Length], content.Length - at);
            // A piece of its own, so that what is taken too late or read beyond it shows.
            byte[] piece = content.AsSpan(at, length).ToArray();
            lines.Write(piece);
            Array.Clear(piece);
            at += length;
        }
        lines.End();
        Assert.Equal(content.Length, lines.Bytes);
        return read;
    }
}
