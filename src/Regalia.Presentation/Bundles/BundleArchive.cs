using System.IO.Compression;

namespace Regalia.Presentation.Bundles;

/// <summary>Files as one zip archive whose bytes rest on their content alone.</summary>
public static class BundleArchive
{
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files in their order, of 1980-01-01, stored: compressors differ between machines.</summary>
    public static byte[] Write(IEnumerable<BundleFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (BundleFile file in files)
            {
                ZipArchiveEntry entry = archive.CreateEntry(file.Path, CompressionLevel.NoCompression);
                entry.LastWriteTime = Day;
                using Stream content = entry.Open();
                content.Write(file.Content.AsSpan());
            }
        }
        return bytes.ToArray();
    }
}
