using Regalia.Technology.Scanning;

namespace Regalia.Technology.Shards;

/// <summary>The figures of part results; adding them in any order gives those of the snapshot.</summary>
internal sealed class PartCounters
{
    internal long Records { get; set; }
    internal long Bytes { get; set; }
    internal long[] Skipped { get; } = new long[Enum.GetValues<SkipReason>().Length];
    internal long HandedOver { get; set; }
    internal long WithoutCitations { get; set; }
    internal long LongestLine { get; set; }

    /// <summary>Latest change of a record, microseconds since 1970; 0 where no record says.</summary>
    internal long Latest { get; set; }

    /// <summary>Records by type searched.</summary>
    internal SortedDictionary<string, long> Types { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<int, YearCompleteness> Years { get; } = [];

    internal static PartCounters Of(PartScan scan)
    {
        PartCounters counters = new()
        {
            Records = scan.Records,
            Bytes = scan.Bytes,
            HandedOver = scan.HandedOver,
            WithoutCitations = scan.WithoutCitations,
            LongestLine = scan.LongestLine,
        };
        scan.Skipped.CopyTo(counters.Skipped, 0);
        foreach ((string type, TypeRecords of) in scan.Types)
        {
            counters.Types.Add(type, of.Records);
        }
        foreach ((long _, long updated) in scan.Seen)
        {
            counters.Latest = Math.Max(counters.Latest, updated);
        }
        foreach ((int year, YearCompleteness of) in scan.Years)
        {
            counters.AddYear(year, of);
        }
        return counters;
    }

    internal void Add(PartCounters other)
    {
        Records += other.Records;
        Bytes += other.Bytes;
        for (int i = 0; i < Skipped.Length; i++)
        {
            Skipped[i] += other.Skipped[i];
        }
        HandedOver += other.HandedOver;
        WithoutCitations += other.WithoutCitations;
        LongestLine = Math.Max(LongestLine, other.LongestLine);
        Latest = Math.Max(Latest, other.Latest);
        foreach ((string type, long records) in other.Types)
        {
            Types[type] = Types.GetValueOrDefault(type) + records;
        }
        foreach ((int year, YearCompleteness of) in other.Years)
        {
            AddYear(year, of);
        }
    }

    private void AddYear(int year, YearCompleteness of)
    {
        if (!Years.TryGetValue(year, out YearCompleteness? sum))
        {
            Years.Add(year, sum = new YearCompleteness());
        }
        sum.Records += of.Records;
        sum.WithTitle += of.WithTitle;
        sum.WithAbstract += of.WithAbstract;
        sum.WithCountry += of.WithCountry;
        sum.WithInstitution += of.WithInstitution;
        sum.WithTopic += of.WithTopic;
        sum.WithReferences += of.WithReferences;
    }

    internal void Write(VarintWriter to)
    {
        to.Count(Records);
        to.Count(Bytes);
        to.Count(Skipped.Length);
        foreach (long count in Skipped)
        {
            to.Count(count);
        }
        to.Count(HandedOver);
        to.Count(WithoutCitations);
        to.Count(LongestLine);
        to.Signed(Latest);
        to.Count(Types.Count);
        foreach ((string type, long records) in Types)
        {
            to.Text(type);
            to.Count(records);
        }
        to.Count(Years.Count);
        foreach ((int year, YearCompleteness of) in Years)
        {
            to.Signed(year);
            to.Count(of.Records);
            to.Count(of.WithTitle);
            to.Count(of.WithAbstract);
            to.Count(of.WithCountry);
            to.Count(of.WithInstitution);
            to.Count(of.WithTopic);
            to.Count(of.WithReferences);
        }
    }

    internal static PartCounters Read(ref VarintReader from)
    {
        PartCounters counters = new() { Records = from.Count(), Bytes = from.Count() };
        if (from.Small() != counters.Skipped.Length)
        {
            throw new InvalidDataException("counts other reasons to skip a record than this program knows");
        }
        for (int i = 0; i < counters.Skipped.Length; i++)
        {
            counters.Skipped[i] = from.Count();
        }
        counters.HandedOver = from.Count();
        counters.WithoutCitations = from.Count();
        counters.LongestLine = from.Count();
        counters.Latest = from.Signed();
        for (int left = from.Small(); left > 0; left--)
        {
            counters.Types.Add(from.Text(), from.Count());
        }
        for (int left = from.Small(); left > 0; left--)
        {
            int year = checked((int)from.Signed());
            counters.Years.Add(
                year,
                new YearCompleteness
                {
                    Records = from.Count(),
                    WithTitle = from.Count(),
                    WithAbstract = from.Count(),
                    WithCountry = from.Count(),
                    WithInstitution = from.Count(),
                    WithTopic = from.Count(),
                    WithReferences = from.Count(),
                }
            );
        }
        return counters;
    }
}
