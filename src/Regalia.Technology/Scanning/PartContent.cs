using System.IO.Compression;

namespace Regalia.Technology.Scanning;

/// <summary>What a part holds: unpacked if it is packed, whatever its name says.</summary>
internal static class PartContent
{
    /// <summary>The last line of what is unpacked, without end of line: it is there only if the file is whole.</summary>
    internal static ReadOnlySpan<byte> EndMark => "\u0001 end of the packed part \u0001"u8;

    /// <summary>Opens a content; <paramref name="part"/> can seek and stands at its begin.</summary>
    /// <param name="part">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isPacked">Whether it is packed: then the content ends in a line break and <see cref="EndMark"/> if it is whole.</param>
    /// <exception cref="InvalidDataException">It is not packed though its name says so.</exception>
    internal static Stream Of(Stream part, string name, out bool isPacked)
    {
        isPacked = IsPacked(part);
        if (!isPacked && name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException("it does not begin as a gzip file does");
        }

        return isPacked ? new GZipStream(new EndMarkedStream(part, PackedEndMark()), CompressionMode.Decompress) : part;
    }

    /// <summary>Whether a file is packed; it can seek, stands at its begin, and does so again.</summary>
    internal static bool IsPacked(Stream part)
    {
        bool isPacked = part.ReadByte() == 0x1F && part.ReadByte() == 0x8B;
        part.Position = 0;
        return isPacked;
    }

    private static byte[] PackedEndMark()
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.Fastest))
        {
            stream.Write([(byte)'\n', .. EndMark]);
        }

        return packed.ToArray();
    }
}
