using System.Collections.ObjectModel;
using System.IO.Compression;

namespace Regalia.Incidents.Reading.Json;

/// <summary>The JSON documents of a file: the file itself, or the members of a zip archive.</summary>
internal static class JsonDocuments
{
    /// <summary>Reads the items of all documents of a file; the reader given is the same until its document ends.</summary>
    /// <param name="file">The file.</param>
    /// <param name="arrays">Names of arrays in a root object whose elements are the items.</param>
    /// <exception cref="UnreadableFileException">It is no JSON and no archive of it, or unpacks to too much.</exception>
    public static IEnumerable<JsonItemReader> Items(SourceFile file, params string[] arrays)
    {
        using Stream stream = Open(file);
        if (!IsArchive(stream))
        {
            using JsonItemReader items = new(stream, file.Name, file.Limits, arrays);
            while (items.Read())
            {
                yield return items;
            }
            yield break;
        }
        using ZipArchive archive = OpenArchive(stream, file);
        int documents = 0;
        foreach (ZipArchiveEntry entry in Members(archive, file))
        {
            if (!IsDocument(entry))
            {
                continue;
            }
            documents += 1;
            using Stream member = OpenMember(entry, file);
            using JsonItemReader items = new(member, file.Name + "/" + entry.FullName, file.Limits, arrays);
            while (items.Read())
            {
                yield return items;
            }
        }
        if (documents == 0)
        {
            throw new UnreadableFileException(
                file.Name + ": the archive holds no member whose name ends in .json; give the archive of JSON files"
            );
        }
    }

    private static FileStream Open(SourceFile file)
    {
        try
        {
            return file.Open();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file.Name + ": cannot be opened: " + fault.Message);
        }
    }

    private static bool IsArchive(Stream stream)
    {
        Span<byte> first = stackalloc byte[4];
        int read = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return read == first.Length && first[..2].SequenceEqual("PK"u8) && first[2] < 8;
    }

    private static ZipArchive OpenArchive(Stream stream, SourceFile file)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(file.Name, damage);
        }
    }

    private static ReadOnlyCollection<ZipArchiveEntry> Members(ZipArchive archive, SourceFile file)
    {
        try
        {
            return archive.Entries.Count <= file.Limits.Members
                ? archive.Entries
                : throw new UnreadableFileException(
                    FormattableString.Invariant(
                        $"{file.Name}: the archive has {archive.Entries.Count} members, more than {file.Limits.Members}; split it"
                    )
                );
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(file.Name, damage);
        }
    }

    private static UnpackedStream OpenMember(ZipArchiveEntry entry, SourceFile file)
    {
        try
        {
            return new UnpackedStream(file.Name + "/" + entry.FullName, entry.Open(), file.Limits.UnpackedBytes);
        }
        catch (Exception damage) when (damage is InvalidDataException or NotSupportedException)
        {
            throw Damaged(file.Name + "/" + entry.FullName, damage);
        }
    }

    // What the Finder of macOS puts beside each member is named .json too, and is none.
    private static bool IsDocument(ZipArchiveEntry entry) =>
        entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !entry.Name.StartsWith("._", StringComparison.Ordinal)
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static UnreadableFileException Damaged(string name, Exception damage) =>
        new(name + ": the archive cannot be read (" + damage.Message + "); fetch it again, or unpack it first");
}
