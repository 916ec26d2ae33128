using System.IO.Compression;

namespace Regalia.Presentation.Workbooks;

/// <summary>A zip archive whose bytes rest on its content alone.</summary>
internal static class FixedArchive
{
    /// <summary>The same entries by name, of 1980-01-01, stored: compressors differ between machines.</summary>
    internal static byte[] Rewrite(Stream archive)
    {
        using MemoryStream bytes = new();
        using (ZipArchive from = new(archive, ZipArchiveMode.Read))
        using (ZipArchive to = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                ZipArchiveEntry copy = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
                copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream input = entry.Open();
                using Stream output = copy.Open();
                input.CopyTo(output);
            }
        }
        return bytes.ToArray();
    }
}
