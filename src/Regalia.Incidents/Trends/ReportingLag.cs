using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Trends;

/// <summary>
/// How late records of a source come in, estimated from its vintages, and the counts corrected for it.
/// </summary>
/// <remarks>
/// <para>The age of a year y in a vintage is the number of whole years between its end and the vintage: vintage year - y - 1. For
/// each age a, completeness(a) = records of years of age a in the earlier vintages / records of the same years in the
/// latest one, all earlier vintages together. Only years count that are two years old or more in the latest vintage, for
/// else the latest itself is short of them; and only vintages at least a year before the latest. Ages of five
/// and more are one. Of several vintages of one day, the first by name is taken.</para>
/// <para>Corrected count = count / completeness(age). Its interval joins the exact 97.5 % interval of the count [l, u] and the
/// exact 97.5 % interval of the completeness [c, d] into [l / d, u / c], which holds in at least 95 % of cases.</para>
/// <para>What is corrected to is what the latest vintage would show, not the truth. Where a source has widened what it takes
/// up, its earlier vintages look incomplete for that as well, and the correction is too large.</para>
/// </remarks>
public sealed class ReportingLag
{
    private const int OldestAge = 5;
    private const int SettledAge = 2;
    private const int LeastDays = 365;
    private const double Confidence = 0.975;

    private ReportingLag(ImmutableArray<LagShare> shares, string? reason, ImmutableArray<string> vintages)
    {
        Shares = shares;
        Reason = reason;
        Vintages = vintages;
    }

    /// <summary>Completeness by age, from 0; empty if it cannot be estimated.</summary>
    public ImmutableArray<LagShare> Shares { get; }

    /// <summary>Why it cannot be estimated; null if it can.</summary>
    public string? Reason { get; }

    /// <summary>The vintages that it rests on, by day.</summary>
    public ImmutableArray<string> Vintages { get; }

    /// <summary>Estimates the lags of one source from vintages of it, counted in the same way.</summary>
    public static ReportingLag Estimate(IEnumerable<VintageCounts> vintages)
    {
        ArgumentNullException.ThrowIfNull(vintages);
        ImmutableArray<VintageCounts> all =
        [
            // Two copies of one state would count its records twice, and make the interval too narrow.
            .. vintages.OrderBy(v => v.Day).ThenBy(v => v.Name, StringComparer.Ordinal).DistinctBy(v => v.Day),
        ];
        if (all.Length < 2)
        {
            return Impossible(
                all,
                "it takes two vintages of the source or more whose days are known; import an earlier one"
            );
        }

        VintageCounts latest = all[^1];
        var earlier = all.Where(v => latest.Day.DayNumber - v.Day.DayNumber >= LeastDays).ToList();
        if (earlier.Count == 0)
        {
            return Impossible(all, "no vintage is a year older than the latest; import an earlier one");
        }

        int[] before = new int[OldestAge + 1];
        int[] after = new int[OldestAge + 1];
        foreach (VintageCounts vintage in earlier)
        {
            foreach ((int year, int count) in latest.Years)
            {
                int age = Math.Min(Age(year, vintage.Day), OldestAge);
                if (age >= 0 && Age(year, latest.Day) >= SettledAge)
                {
                    after[age] += count;
                    before[age] += vintage.Years.GetValueOrDefault(year);
                }
            }
        }

        ImmutableArray<LagShare> shares =
        [
            .. Enumerable.Range(0, OldestAge + 1).Where(a => after[a] > 0).Select(a => Share(a, before[a], after[a])),
        ];
        return shares.IsEmpty
            ? Impossible(all, "no year that earlier vintages cover has records in the latest; widen the filter")
            : new(shares, reason: null, [.. earlier.Select(v => v.Name), latest.Name]);
    }

    /// <summary>Estimates the lags of the source of a snapshot from all its vintages.</summary>
    /// <param name="counted">The snapshot that is counted.</param>
    /// <param name="snapshots">All that there are, of other sources too.</param>
    /// <param name="facts">What counting needs of each.</param>
    /// <param name="query">The trend.</param>
    public static ReportingLag Of(
        Snapshot counted,
        IEnumerable<Snapshot> snapshots,
        Func<Snapshot, RecordFacts> facts,
        TrendQuery query
    )
    {
        ArgumentNullException.ThrowIfNull(counted);
        return Estimate(
            snapshots
                .Where(s => string.Equals(s.Source.Name, counted.Source.Name, StringComparison.Ordinal))
                .Select(s => VintageCounts.Of(facts(s), query))
                .OfType<VintageCounts>()
        );
    }

    /// <summary>Whole years between the end of a year and a day; negative if the year is not over.</summary>
    public static int Age(int year, DateOnly day) => day.Year - year - 1;

    /// <summary>The completeness of a year in a vintage; null if it is not known.</summary>
    public LagShare? Share(int year, DateOnly vintage)
    {
        int age = Math.Min(Age(year, vintage), OldestAge);
        return Shares.FirstOrDefault(s => s.Age == age);
    }

    /// <summary>A count of a year in a vintage, corrected; null where the completeness is not known or was zero.</summary>
    public CorrectedCount? Correct(int count, int year, DateOnly vintage)
    {
        if (Share(year, vintage) is not { Completeness: > 0 } share)
        {
            return null;
        }

        PoissonInterval interval = PoissonInterval.Of(count, Confidence);
        return new(
            count / share.Completeness,
            interval.Lower / share.Upper,
            interval.Upper / share.Lower,
            share.Completeness
        );
    }

    private static LagShare Share(int age, int earlier, int latest)
    {
        // Records may also be taken out: then an earlier vintage had more than all.
        int kept = Math.Min(earlier, latest);
        (double lower, double upper) = ShareInterval.Exact(kept, latest, Confidence);
        return new(age, earlier, latest, (double)kept / latest, lower, upper);
    }

    private static ReportingLag Impossible(ImmutableArray<VintageCounts> vintages, string reason) =>
        new(
            [],
            string.Create(
                CultureInfo.InvariantCulture,
                $"No correction for late records ({vintages.Length} vintages): {reason}"
            ),
            [.. vintages.Select(v => v.Name)]
        );
}
