using System.Collections.Immutable;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>All records of some snapshots, prepared for comparison.</summary>
/// <param name="Records">Those of the first snapshot in its order, then those of the next.</param>
/// <param name="Weights">How telling their words are.</param>
internal sealed record PreparedRecords(ComparedRecord[] Records, TermWeights Weights)
{
    /// <summary>Reads and prepares records, several groups at a time.</summary>
    /// <exception cref="StoreException">A snapshot is damaged.</exception>
    internal static PreparedRecords Read(
        IncidentStore store,
        ImmutableArray<Snapshot> snapshots,
        ParallelOptions options
    )
    {
        List<(string Path, int Group, int Start)> groups = [];
        int count = 0;
        foreach (Snapshot snapshot in snapshots)
        {
            string path = store.PathOf(snapshot);
            using SnapshotFile file = SnapshotFile.Open(path);
            for (int group = 0; group < file.Groups; group++)
            {
                groups.Add((path, group, count));
                count += file.CountOf(group);
            }
        }
        ComparedRecord[] records = new ComparedRecord[count];
        EachOf.Run(
            groups.Count,
            options,
            static () => new ComparedRecords(),
            (group, preparing) =>
            {
                (string path, int number, int place) = groups[group];
                using SnapshotFile file = SnapshotFile.Open(path);
                foreach (Records.IncidentRecord record in file.Records(number))
                {
                    records[place++] = preparing.Prepare(record);
                }
            },
            LinkingShares.Reading
        );
        return Of(records, options);
    }

    /// <summary>Records with the weights of their words.</summary>
    internal static PreparedRecords Of(ComparedRecord[] records, ParallelOptions options)
    {
        TermWeights weights = new();
        foreach (ComparedRecord record in records)
        {
            weights.Add(record);
        }
        // Once here, so that no two threads of the comparison write the same length.
        const int Part = 4096;
        EachOf.Run(
            (records.Length + Part - 1) / Part,
            options,
            static () => 0,
            (part, nothing) =>
            {
                foreach (
                    ComparedRecord record in records.AsSpan(part * Part, Math.Min(Part, records.Length - (part * Part)))
                )
                {
                    _ = weights.Length(record);
                }
            },
            LinkingShares.Measuring
        );
        return new PreparedRecords(records, weights);
    }
}
