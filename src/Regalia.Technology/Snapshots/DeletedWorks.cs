using System.Globalization;
using System.Security.Cryptography;

namespace Regalia.Technology.Snapshots;

/// <summary>deleted_ids.csv: works that were taken out of the database, in its first column.</summary>
internal static class DeletedWorks
{
    internal const string FileName = "deleted_ids.csv";

    /// <summary>Numbers of the works, as they follow in the file.</summary>
    /// <exception cref="SnapshotException">A line names no work.</exception>
    internal static IEnumerable<long> Read(string path)
    {
        using StreamReader reader = new(path);
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
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
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path} line {line}: \"{id}\": expected the id of a work, e.g. https://openalex.org/W123; download it again"
                    )
                );
            }
            yield return work;
        }
    }

    /// <summary>SHA-256 of the file in hex; empty where there is none.</summary>
    internal static string Digest(string? path)
    {
        if (path is null)
        {
            return "";
        }
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
