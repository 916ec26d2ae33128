using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>The snapshots whose records are linked: at most one of a source, by name of the source, in whatever order they came.</summary>
internal sealed class LinkedSet
{
    private LinkedSet(ImmutableArray<Snapshot> snapshots)
    {
        Snapshots = snapshots;
        // With the reader's version: the same files read by a better reader are other records.
        string all = string.Join(
            '\n',
            snapshots.Select(static s =>
                string.Create(CultureInfo.InvariantCulture, $"{s.Name} {s.Digest} {s.ReaderVersion}")
            )
        );
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
        Count = snapshots.Sum(static s => s.Records);
    }

    /// <summary>The snapshots.</summary>
    internal ImmutableArray<Snapshot> Snapshots { get; }

    /// <summary>What two sets of the same records have in common.</summary>
    internal string Digest { get; }

    /// <summary>How many records they have together.</summary>
    internal int Count { get; }

    /// <summary>Makes a set.</summary>
    /// <exception cref="StoreException">Two snapshots are of one source.</exception>
    internal static LinkedSet Of(IReadOnlyList<Snapshot> snapshots)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        ImmutableArray<Snapshot> sorted =
        [
            .. snapshots
                .OrderBy(static s => s.Source.Name, StringComparer.Ordinal)
                .ThenBy(static s => s.Name, StringComparer.Ordinal),
        ];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (string.Equals(sorted[i].Source.Name, sorted[i - 1].Source.Name, StringComparison.Ordinal))
            {
                throw new StoreException(
                    sorted[i - 1].Name
                        + " and "
                        + sorted[i].Name
                        + ": are two vintages of one source, and all records of one stand in the other again; name one of them"
                );
            }
        }
        return new LinkedSet(sorted);
    }

    /// <summary>The snapshot of a source; null if it is not in the set.</summary>
    internal Snapshot? Find(string source) =>
        Snapshots.FirstOrDefault(s => string.Equals(s.Source.Name, source, StringComparison.Ordinal));
}
