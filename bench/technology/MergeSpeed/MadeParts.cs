using System.Collections.Immutable;
using System.Globalization;
using Regalia.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;
using Regalia.Technology.Works;

namespace MergeSpeed;

/// <summary>Part results as a scan of a large snapshot leaves them: 74 technologies, 23 years, 40,000 institutions.</summary>
internal static class MadeParts
{
    private const int Technologies = 74;
    private const int Institutions = 40_000;

    private static readonly CountryCode[] Countries =
    [
        .. Enumerable.Range(0, 200).Select(i => CountryCode.Parse($"{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}")),
    ];

    /// <summary>Scans a made-up snapshot into a folder.</summary>
    internal static void Write(string folder, MadeRecords records)
    {
        string snapshot = Path.Combine(folder, "snapshot");
        Directory.CreateDirectory(snapshot);
        for (int i = 0; i < records.Parts; i++)
        {
            string name = i.ToString("D5", CultureInfo.InvariantCulture) + ".jsonl";
            File.WriteAllText(Path.Combine(snapshot, name), i.ToString(CultureInfo.InvariantCulture));
        }
        SnapshotFolder opened = SnapshotFolder.Open(snapshot);
        ImmutableArray<MatchedTechnology> technologies =
        [
            .. Enumerable
                .Range(0, Technologies)
                .Select(i => i.ToString("D2", CultureInfo.InvariantCulture))
                .Select(n => new MatchedTechnology("t" + n, "T" + n, "Made up", null, DefinitionStatus.Draft, n)),
        ];
        ShardScan scan = new(
            opened,
            ScanFingerprint.Of(opened, technologies, new ScanOptions()),
            ShardNumber.Whole,
            Path.Combine(folder, "shard")
        );
        _ = scan.Run((part, _) => Scan(part, records), CancellationToken.None);
        records.Write(folder);
    }

    private static PartScan Scan(PartFile part, MadeRecords records)
    {
        long first = long.Parse(File.ReadAllText(part.Path), CultureInfo.InvariantCulture) * records.InPart;
        ulong state = 0;
        PartScan scan = new() { Records = records.InPart };
        for (long record = first; record < first + records.InPart; record++)
        {
            long work = records.WorkOf(record);
            long updated = records.UpdatedOf(record);
            scan.Seen.Add((work, updated));
            if (records.Matches(record))
            {
                state = MadeRecords.SeedOf(record);
                ImmutableArray<int> matched =
                    Below(8) == 0 ? [(int)Below(37), 37 + (int)Below(37)] : [(int)Below(Technologies)];
                int citations = (int)(40_000 / (1 + Below(40_000)));
                scan.Facts.Add(new WorkFact(work, updated, Year(), citations, matched, Credits(scan)));
            }
        }
        return scan;

        // Later years have more.
        int Year() => 2003 + (int)Math.Max(Below(23), Below(23));

        ImmutableArray<Credit> Credits(PartScan into)
        {
            int count = 1 + (int)Math.Min(Below(10), Below(16));
            SortedSet<(long, CountryCode)> places = [];
            for (int i = 0; i < count; i++)
            {
                long institution = 1 + Math.Min(Below(Institutions), Below(Institutions));
                CountryCode country = Countries[institution % Countries.Length];
                places.Add((institution, country));
                into.Institutions.TryAdd(
                    institution,
                    (
                        new InstitutionName(
                            institution,
                            FormattableString.Invariant($"Institute of made-up things {institution}"),
                            country
                        ),
                        1
                    )
                );
            }
            long share = CreditShare.Whole / places.Count;
            long rest = CreditShare.Whole - (share * (places.Count - 1));
            return [.. places.Select((p, i) => new Credit(p.Item1, p.Item2, i == 0 ? rest : share))];
        }

        long Below(long bound)
        {
            unchecked
            {
                ulong z = state += 0x9E3779B97F4A7C15;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return (long)((z ^ (z >> 31)) % (ulong)bound);
            }
        }
    }
}
