using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Regalia.Technology.Definitions;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Snapshots;
using Regalia.Technology.Works;

namespace Regalia.Technology.MadeUp;

/// <summary>
/// Snapshots whose part files only say what they would give (<c>seed records works</c>), so that everything after reading can be tried
/// at any size. The fewer works there are to draw from, the more works are in several parts.
/// </summary>
public static class MadeSnapshot
{
    private static readonly CountryCode[] Countries =
    [
        .. "XA XB XC XD".Split(' ').Select(c => CountryCode.Parse(c)),
        default,
    ];

    public static ImmutableArray<MatchedTechnology> Technologies { get; } =
    [
        Technology("alpha", DefinitionStatus.Done),
        Technology("beta", DefinitionStatus.Draft),
        Technology("gamma", DefinitionStatus.Done),
        // Nothing is ever about this one.
        Technology("never", DefinitionStatus.Draft),
    ];

    /// <summary>Writes part files with a manifest, and names works that were deleted.</summary>
    public static void Write(string folder, int parts, int records, long works, ulong seed, int deleted = 0)
    {
        StringBuilder manifest = new("{\"date\":\"2024-05-06\",\"entity\":\"works\",\"synthetic\":true,\"files\":[");
        for (int i = 0; i < parts; i++)
        {
            // Sizes differ, so that shards have something to balance; the last part is empty.
            int count = i == parts - 1 ? 0 : records + (i % 3);
            string name = string.Create(
                CultureInfo.InvariantCulture,
                $"updated_date=2024-01-{(i % 4) + 1:00}/part_{i:0000}.gz"
            );
            string content = string.Create(CultureInfo.InvariantCulture, $"{seed + (ulong)i} {count} {works}");
            string path = Path.Combine(folder, "works", name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content + new string(' ', i % 5));
            manifest
                .Append(i == 0 ? "" : ",")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{{\"url\":\"s3://openalex/data/jsonl/works/{name}\",\"meta\":{{\"content_length\":{content.Length + (i % 5)},\"record_count\":{count}}}}}"
                );
        }
        File.WriteAllText(Path.Combine(folder, "works", "manifest.json"), manifest + "]}");
        if (deleted > 0)
        {
            IEnumerable<string> ids = Deleted(works, seed, deleted)
                .Select(w => "https://openalex.org/W" + w.ToString(CultureInfo.InvariantCulture) + ",2024-01-01");
            File.WriteAllLines(Path.Combine(folder, "works", "deleted_ids.csv"), ["work_id,deleted_date", .. ids]);
        }
    }

    /// <summary>Works that <see cref="Write"/> names as deleted.</summary>
    public static IEnumerable<long> Deleted(long works, ulong seed, int deleted)
    {
        Chance chance = new(~seed);
        return Enumerable.Range(0, deleted).Select(_ => 1 + chance.Below(works));
    }

    /// <summary>"Reads" a part file.</summary>
    public static PartScan Scan(PartFile part)
    {
        ArgumentNullException.ThrowIfNull(part);
        string[] words = File.ReadAllText(part.Path).Split(' ');
        if (words[0] == "broken")
        {
            throw new InvalidDataException("ends too early");
        }
        return Scan(
            ulong.Parse(words[0], CultureInfo.InvariantCulture),
            int.Parse(words[1], CultureInfo.InvariantCulture),
            long.Parse(words[2], CultureInfo.InvariantCulture)
        );
    }

    public static PartScan Scan(ulong seed, int records, long works)
    {
        Chance chance = new(seed);
        PartScan scan = new() { Records = records, Bytes = 7000L * records };
        for (int i = 0; i < records; i++)
        {
            if (chance.In(40))
            {
                scan.Skipped[(int)SkipReason.Malformed]++;
                scan.Faults.Add(new PartFault(i + 1, "no id, \"quoted\""));
                continue;
            }
            Add(scan, chance, 1 + chance.Below(works));
        }
        return scan;
    }

    private static void Add(PartScan scan, Chance chance, long work)
    {
        // Few times, so that records of a work often have the same.
        long updated = chance.Small(4) * 86_400_000_000;
        scan.Seen.Add((work, updated));
        if (chance.In(10))
        {
            scan.Skipped[(int)SkipReason.Expansion]++;
            return;
        }
        int year = 2003 + chance.Small(6);
        if (!scan.Years.TryGetValue(year, out YearCompleteness? completeness))
        {
            scan.Years.Add(year, completeness = new YearCompleteness());
        }
        completeness.Records++;
        completeness.WithTitle += chance.Small(2);
        completeness.WithReferences += chance.Small(2);
        scan.HandedOver += chance.Small(2);
        scan.LongestLine = Math.Max(scan.LongestLine, chance.Below(90_000));
        if (chance.In(3))
        {
            Credit[] credits = Credits(chance);
            scan.Facts.Add(new WorkFact(work, updated, year, chance.Small(5), Matched(chance), [.. credits]));
            foreach (Credit credit in credits)
            {
                Name(scan, credit, updated, chance);
            }
        }
    }

    private static ImmutableArray<int> Matched(Chance chance)
    {
        int[] some = [.. Enumerable.Range(0, 3).Where(_ => chance.In(2))];
        return some.Length == 0 ? [chance.Small(3)] : [.. some];
    }

    private static Credit[] Credits(Chance chance)
    {
        int count = 1 + chance.Small(4);
        SortedDictionary<(long, CountryCode), long> shares = [];
        for (int i = 0; i < count; i++)
        {
            long share =
                i == 0 ? CreditShare.Whole - ((CreditShare.Whole / count) * (count - 1)) : CreditShare.Whole / count;
            long institution = chance.In(4) ? 0 : 1 + (chance.Below(30) * chance.Below(1_000_000));
            (long, CountryCode) key = (institution, Countries[chance.Small(Countries.Length)]);
            shares[key] = shares.GetValueOrDefault(key) + share;
        }
        return [.. shares.Select(s => new Credit(s.Key.Item1, s.Key.Item2, s.Value))];
    }

    private static void Name(PartScan scan, Credit credit, long updated, Chance chance)
    {
        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"Institute {credit.Institution}, \"{(char)('a' + chance.Small(3))}\" ıİß"
        );
        if (
            credit.Institution != 0
            && (
                !scan.Institutions.TryGetValue(credit.Institution, out (InstitutionName Name, long Updated) known)
                || known.Updated < updated
                || (known.Updated == updated && string.CompareOrdinal(name, known.Name.Name) < 0)
            )
        )
        {
            scan.Institutions[credit.Institution] = (
                new InstitutionName(credit.Institution, name, credit.Country),
                updated
            );
        }
    }

    private static MatchedTechnology Technology(string id, DefinitionStatus status) =>
        new(id, "Technology " + id, "Made up", id == "alpha" ? "research and innovation" : null, status, id + id);
}
