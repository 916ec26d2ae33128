using System.Globalization;
using System.IO.Compression;
using static System.FormattableString;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>A zip file opened with suspicion: its own word on sizes is not believed, bytes are counted as they come out.</summary>
internal static class Archive
{
    // An inner workbook is unpacked into memory, because a zip can be read only from a stream that goes back and forth.
    private const long InnerWorkbook = 512L << 20;

    public static ZipArchive Open(string name, Stream stream, ReadLimits limits)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw Damaged(name);
        }
        try
        {
            if (archive.Entries.Count > limits.Members)
            {
                throw new UnreadableFileException(
                    Invariant(
                        $"{name}: {archive.Entries.Count} members, at most {limits.Members} are read: unpack it, and name the files that hold records"
                    )
                );
            }
            return archive;
        }
        catch (InvalidDataException)
        {
            archive.Dispose();
            throw Damaged(name);
        }
        catch (UnreadableFileException)
        {
            archive.Dispose();
            throw;
        }
    }

    public static bool IsWorkbook(ZipArchive archive) =>
        archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry("xl/workbook.xml") is not null;

    /// <summary>Members that are tables, in the order of the archive.</summary>
    public static IEnumerable<ZipArchiveEntry> Tables(string name, ZipArchive archive)
    {
        foreach (ZipArchiveEntry member in archive.Entries)
        {
            string path = member.FullName;
            if (
                member.Name.Length == 0
                || member.Name[0] == '.'
                || path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            )
            {
                continue;
            }
            switch (Path.GetExtension(path).ToUpperInvariant())
            {
                case ".CSV" or ".TSV" or ".XLSX":
                    yield return member;
                    break;
                case ".ZIP":
                    throw new UnreadableFileException(
                        $"{name}/{path}: an archive in an archive: unpack the outer one, and name the inner one"
                    );
                default:
                    break;
            }
        }
    }

    public static Stream Open(string name, ZipArchiveEntry member, ReadLimits limits)
    {
        try
        {
            return new UnpackedStream(name, member.Open(), limits.UnpackedBytes);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException)
        {
            throw Damaged(name);
        }
    }

    public static MemoryStream Unpack(string name, ZipArchiveEntry member, ReadLimits limits)
    {
        long most = Math.Min(limits.UnpackedBytes, InnerWorkbook);
        using Stream packed = Open(name, member, limits with { UnpackedBytes = most });
        MemoryStream whole = new();
        try
        {
            packed.CopyTo(whole);
        }
        catch (InvalidDataException)
        {
            throw Damaged(name);
        }
        whole.Position = 0;
        return whole;
    }

    public static UnreadableFileException Damaged(string name) =>
        new(
            $"{name}: not a zip archive that can be read (damaged, cut off or encrypted): fetch it again, or unpack it first"
        );

    public static string Size(long bytes) =>
        bytes >= 1 << 20
            ? (bytes >> 20).ToString(CultureInfo.InvariantCulture) + " MB"
            : bytes.ToString(CultureInfo.InvariantCulture) + " bytes";
}
