using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Shards;

/// <summary>What decides the digits of a scan: results may be put together only where all of it is equal.</summary>
/// <param name="Program">Version of the program.</param>
/// <param name="Technologies">The technologies, by id in ordinal order.</param>
/// <param name="Options">Which records are searched.</param>
/// <param name="IsSynthetic">Whether the snapshot is made up.</param>
/// <param name="PartCount">Part files of the whole snapshot.</param>
/// <param name="PartBytes">Their bytes.</param>
/// <param name="PartsDigest">SHA-256 over the list of them.</param>
/// <param name="DeletedDigest">SHA-256 of deleted_ids.csv, unpacked; empty where there is none.</param>
public sealed record ScanFingerprint(
    string Program,
    ImmutableArray<MatchedTechnology> Technologies,
    ScanOptions Options,
    bool IsSynthetic,
    int PartCount,
    long PartBytes,
    string PartsDigest,
    string DeletedDigest
)
{
    /// <summary>Of a scan about to begin.</summary>
    /// <param name="snapshot">What is scanned.</param>
    /// <param name="technologies">In any order.</param>
    /// <param name="options">Which records are searched.</param>
    /// <exception cref="SnapshotException">deleted_ids.csv is damaged.</exception>
    public static ScanFingerprint Of(
        SnapshotFolder snapshot,
        IEnumerable<MatchedTechnology> technologies,
        ScanOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(options);
        return new ScanFingerprint(
            ProgramVersion.Current,
            [.. technologies.OrderBy(t => t.Id, StringComparer.Ordinal)],
            options with
            {
                Types = [.. options.Types.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            },
            snapshot.IsSynthetic,
            snapshot.Parts.Length,
            snapshot.Parts.Sum(p => p.Length),
            PartEntry.Digest(snapshot.Parts.Select(p => new PartEntry(p.Name, p.Length, p.Records))),
            DeletedWorks.Digest(snapshot.DeletedIds)
        );
    }

    /// <summary>
    /// SHA-256 in hex of what decides the result of a part file: all but the list of part files, which may change when a
    /// damaged one is mended. What part results carry.
    /// </summary>
    public string PartDigest =>
        Convert.ToHexStringLower(
            SHA256.HashData(FingerprintJson.Bytes(this with { PartCount = 0, PartBytes = 0, PartsDigest = "" }))
        );

    /// <summary>What is different in another scan, in words; none if the two belong together.</summary>
    public IEnumerable<string> DifferencesFrom(ScanFingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!string.Equals(Program, other.Program, StringComparison.Ordinal))
        {
            yield return $"program version {Program} and {other.Program} (another version may count otherwise)";
        }
        foreach (string difference in TechnologyDifferences(other))
        {
            yield return difference;
        }
        if (!Options.Types.SequenceEqual(other.Options.Types, StringComparer.Ordinal))
        {
            yield return $"types {string.Join(", ", Options.Types)} and {string.Join(", ", other.Options.Types)}";
        }
        if ((Options.FromYear, Options.ToYear) != (other.Options.FromYear, other.Options.ToYear))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"years {Options.FromYear}..{Options.ToYear} and {other.Options.FromYear}..{other.Options.ToYear}"
            );
        }
        if (Options.FindsCountriesInText != other.Options.FindsCountriesInText)
        {
            yield return "countries are looked for in affiliation texts in one, not in the other";
        }
        if (!string.Equals(PartsDigest, other.PartsDigest, StringComparison.Ordinal))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"part files of the snapshot ({PartCount} with {PartBytes} bytes, and {other.PartCount} with {other.PartBytes} bytes)"
            );
        }
        if (!string.Equals(DeletedDigest, other.DeletedDigest, StringComparison.Ordinal))
        {
            yield return DeletedWorks.FileName;
        }
        if (IsSynthetic != other.IsSynthetic)
        {
            yield return "one snapshot is marked as made up, the other is not";
        }
    }

    private IEnumerable<string> TechnologyDifferences(ScanFingerprint other)
    {
        Dictionary<string, MatchedTechnology> theirs = other.Technologies.ToDictionary(
            t => t.Id,
            StringComparer.Ordinal
        );
        foreach (MatchedTechnology own in Technologies)
        {
            if (!theirs.Remove(own.Id, out MatchedTechnology? their))
            {
                yield return $"technology {own.Id} is in one only";
            }
            else if (!string.Equals(own.QueryDigest, their.QueryDigest, StringComparison.Ordinal))
            {
                yield return $"query of {own.Id}";
            }
            else if (own != their)
            {
                yield return $"name, category, stage or status of {own.Id}";
            }
        }
        foreach (string only in theirs.Keys.Order(StringComparer.Ordinal))
        {
            yield return $"technology {only} is in one only";
        }
    }
}
