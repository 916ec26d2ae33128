using System.IO.Compression;

namespace DuckDbCheck;

/// <summary>The gz parts of a folder.</summary>
internal static class Parts
{
    internal static string Pattern(string folder) => Path.Combine(folder, "**", "*.gz");

    /// <summary>Bytes of JSON in them.</summary>
    internal static long Bytes(string folder) =>
        Directory.GetFiles(folder, "*.gz", SearchOption.AllDirectories).Sum(Unpacked);

    private static long Unpacked(string part)
    {
        using GZipStream content = new(File.OpenRead(part), CompressionMode.Decompress);
        byte[] buffer = new byte[1 << 18];
        long bytes = 0;
        for (int read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            bytes += read;
        }

        return bytes;
    }
}
