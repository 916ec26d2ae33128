using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Regalia.Technology.Scanning;
using static System.FormattableString;

namespace Regalia.Technology.Snapshots;

/// <summary>deleted_ids.csv, packed or not: works that were taken out of the database, in its first column.</summary>
internal static class DeletedWorks
{
    internal const string FileName = "deleted_ids.csv";

    private static readonly string s_endMark = Encoding.UTF8.GetString(PartContent.EndMark);

    /// <summary>The file of a folder of works; <see langword="null"/> where there is none.</summary>
    /// <exception cref="SnapshotException">It is there packed and not packed.</exception>
    internal static string? In(string works)
    {
        string plain = Path.Combine(works, FileName);
        string packed = plain + ".gz";
        if (Directory.Exists(plain) || Directory.Exists(packed))
        {
            throw new SnapshotException(
                $"{works}: {FileName} is a folder; expected a file that names deleted works, or none"
            );
        }
        return !File.Exists(packed)
            ? File.Exists(plain)
                ? plain
                : null
            : !File.Exists(plain)
                ? packed
                : throw new SnapshotException(
                    $"{works}: holds {FileName} and {FileName}.gz; nothing says which of them counts: keep one"
                );
    }

    /// <summary>Numbers of the works, as they follow in the file.</summary>
    /// <exception cref="SnapshotException">A line names no work, or the file is damaged.</exception>
    internal static IEnumerable<long> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using StreamReader reader = new(Content(file, path, out bool isPacked));
        string? last = null;
        long line = 1;
        for (; Next(reader, path, line) is { } text; line++)
        {
            last = text;
            if (isPacked && string.Equals(text, s_endMark, StringComparison.Ordinal))
            {
                continue;
            }
            int comma = text.IndexOf(',', StringComparison.Ordinal);
            string id = (comma < 0 ? text : text[..comma]).Trim().Trim('"');
            if (id.Length == 0 || (line == 1 && id.EndsWith("id", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }
            string number = id[(id.LastIndexOf('/') + 1)..];
            if (
                number is not ['W' or 'w', .. var digits]
                || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long work)
            )
            {
                throw new SnapshotException(
                    Invariant(
                        $"{path} line {line}: \"{id}\": expected the id of a work, e.g. https://openalex.org/W123; download it again"
                    )
                );
            }
            yield return work;
        }
        if (isPacked && !string.Equals(last, s_endMark, StringComparison.Ordinal))
        {
            throw Damaged(path, line, inner: null);
        }
    }

    /// <summary>SHA-256 in hex of what the file holds, unpacked; empty where there is none.</summary>
    /// <remarks>All of it is read before anything is written, so that a fault in it leaves no folder behind.</remarks>
    /// <exception cref="SnapshotException">A line names no work, or the file is damaged.</exception>
    internal static string Digest(string? path)
    {
        if (path is null)
        {
            return "";
        }
        foreach (long _ in Read(path))
        {
            // Reading it to its end is the check.
        }
        using FileStream file = File.OpenRead(path);
        bool isPacked = PartContent.IsPacked(file);
        using Stream content = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static Stream Content(FileStream file, string path, out bool isPacked)
    {
        try
        {
            return PartContent.Of(file, path, out isPacked);
        }
        catch (InvalidDataException e)
        {
            throw new SnapshotException($"{path}: {e.Message}; download it again", e);
        }
    }

    private static string? Next(StreamReader reader, string path, long line)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(path, line, e);
        }
    }

    private static SnapshotException Damaged(string path, long line, Exception? inner) =>
        new(Invariant($"{path}: damaged or cut off after line {line - 1}; download it again"), inner);
}
