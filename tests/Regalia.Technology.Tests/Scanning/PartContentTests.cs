using System.IO.Compression;
using System.Text;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Tests.Scanning;

/// <summary>Packed members wherever they end in the pieces that are unpacked at once.</summary>
public sealed class PartContentTests
{
    // What is unpacked at once, as EndMarkedStream has it.
    private const int Piece = 64 * 1024;

    [Theory]
    [InlineData(-9)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void A_member_may_end_anywhere_in_a_piece(int beyond)
    {
        byte[] first = MemberOf(Piece + beyond);
        byte[] second = MemberOf(Piece - beyond);
        Assert.Equal(Text(first) + Text(second), Read([.. first, .. second]));
        Assert.Equal(Text(first), Read(first));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void What_is_not_packed_behind_a_member_is_never_passed_over(int beyond)
    {
        byte[] member = MemberOf(Piece + beyond);
        foreach (int length in (int[])[1, 2, 500, Piece - beyond - 1, Piece - beyond, Piece])
        {
            // The mark of the end is not found, whatever else comes out.
            byte[] rest = [.. Enumerable.Repeat((byte)'x', length)];
            Assert.Throws<EndOfStreamException>(() => Read([.. member, .. rest]));
        }
    }

    // Not compressed, so that its length can be chosen.
    private static byte[] MemberOf(int length)
    {
        int content = length - 64;
        while (true)
        {
            using MemoryStream packed = new();
            using (GZipStream stream = new(packed, CompressionLevel.NoCompression, leaveOpen: true))
            {
                stream.Write(Encoding.ASCII.GetBytes(new string('a', content)));
            }
            if (packed.Length == length)
            {
                return packed.ToArray();
            }
            content += length - (int)packed.Length;
        }
    }

    private static string Text(byte[] member)
    {
        using GZipStream stream = new(new MemoryStream(member), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static string Read(byte[] part)
    {
        using Stream content = PartContent.Of(new MemoryStream(part), "a.gz", out _);
        using MemoryStream to = new();
        content.CopyTo(to, 100_000);
        string mark = "\n" + Encoding.UTF8.GetString(PartContent.EndMark);
        string text = Encoding.UTF8.GetString(to.ToArray());
        return text.EndsWith(mark, StringComparison.Ordinal)
            ? text[..^mark.Length]
            : throw new EndOfStreamException(text);
    }
}
