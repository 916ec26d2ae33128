using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Trends;

/// <summary>The counting of one trend.</summary>
internal sealed class TrendCount
{
    // A year is short of records for about so long after its end, where no vintages say it better.
    internal const int YearsToSettle = 2;

    // Where vintages say it: a year is complete if it may have this share of its records.
    private const double Complete = 0.95;

    private readonly RecordFacts facts;
    private readonly TrendQuery query;
    private readonly RecordLevel level;
    private readonly ImmutableArray<short> years;
    private readonly sbyte[] truths;
    private readonly bool needsYear;
    private readonly int? firstYear;
    private readonly int? lastYear;
    private readonly int from;
    private readonly int to;
    private readonly DateOnly? vintageDay;

    public TrendCount(RecordFacts facts, TrendQuery query)
    {
        this.facts = facts;
        this.query = query;
        level = TrendLevel.Of(facts, query.Level);
        if (query.From > query.To)
        {
            throw new TrendException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Years {query.From} to {query.To}: expected the earlier one first; change the two around"
                )
            );
        }

        years = query.Basis == YearBasis.Started ? facts.StartYears : facts.DisclosureYears;
        (firstYear, lastYear) = Span();
        needsYear = query.By.ByYear || query.From is not null || query.To is not null;
        from = Math.Max(query.From ?? int.MinValue, firstYear ?? 1);
        to = Math.Min(query.To ?? int.MaxValue, lastYear ?? 0);
        vintageDay = query.VintageDay ?? VintageDay.Of(facts.Snapshot);
        truths = query.Filter.Truths(facts, query.Basis);
    }

    public Trend Count()
    {
        TrendGroups groups = new(facts, query.By.Group);
        int rows = query.By.ByYear ? Math.Max(0, to - from + 1) : 1;
        int[] counts = new int[rows * groups.Count];
        int[] unknowns = new int[counts.Length];
        int counted = 0;
        int unknown = 0;
        int undated = 0;
        int outside = 0;
        int unlocated = 0;
        int others = 0;
        ReadOnlySpan<RecordLevel> levels = facts.Levels.AsSpan();
        ReadOnlySpan<short> yearOf = years.AsSpan();
        ReadOnlySpan<int> listOf = facts.CountryListOf.AsSpan();
        for (int i = 0; i < truths.Length; i++)
        {
            if (levels[i] != level)
            {
                others++;
                continue;
            }

            sbyte truth = truths[i];
            if (truth == Truth.No)
            {
                continue;
            }

            bool yes = truth == Truth.Yes;
            int year = yearOf[i];
            if (needsYear && year <= 0)
            {
                undated += yes ? 1 : 0;
                continue;
            }

            if (needsYear && (year < from || year > to))
            {
                outside += yes ? 1 : 0;
                continue;
            }

            counted += yes ? 1 : 0;
            unknown += yes ? 0 : 1;
            int row = query.By.ByYear ? (year - from) * groups.Count : 0;
            int[] cells = yes ? counts : unknowns;
            ReadOnlySpan<int> places = groups.Of(listOf[i]);
            unlocated += yes && groups.HasUnlocated && places[0] == groups.Count - 1 ? 1 : 0;
            foreach (int place in places)
            {
                cells[row + place]++;
            }
        }

        int? incompleteFrom = IncompleteFrom();
        Trend trend = new()
        {
            Query = query,
            Snapshot = facts.Snapshot,
            RulesDigest = facts.RulesDigest,
            Level = level,
            Cells = Cells(groups, rows, counts, unknowns, incompleteFrom),
            Counted = counted,
            Unknown = unknown,
            Undated = undated,
            Outside = outside,
            Unlocatable = unlocated,
            OtherLevels = others,
            FirstYear = firstYear,
            LastYear = lastYear,
            IncompleteFrom = incompleteFrom,
            Warnings = [],
        };
        return trend with { Warnings = TrendWarnings.Of(trend) };
    }

    public ImmutableArray<int> Members(int? year, string? group)
    {
        TrendGroups groups = new(facts, query.By.Group);
        var members = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < truths.Length; i++)
        {
            bool counted =
                truths[i] == Truth.Yes
                && facts.Levels[i] == level
                && (!needsYear || (years[i] > 0 && years[i] >= from && years[i] <= to))
                && (year is null || years[i] == year);
            if (counted && (group is null || groups.Has(facts.CountryListOf[i], group)))
            {
                members.Add(i);
            }
        }

        return members.DrainToImmutable();
    }

    private ImmutableArray<TrendCell> Cells(
        TrendGroups groups,
        int rows,
        int[] counts,
        int[] unknowns,
        int? incompleteFrom
    )
    {
        // Groups in which nothing was counted and nothing is open are left out; a group that is there is there in all years.
        bool[] shown = new bool[groups.Count];
        for (int i = 0; i < counts.Length; i++)
        {
            shown[i % groups.Count] |= counts[i] + unknowns[i] > 0 || query.By.Group == TrendGroup.Whole;
        }

        Dictionary<int, PoissonInterval> intervals = [];
        var cells = ImmutableArray.CreateBuilder<TrendCell>();
        for (int i = 0; i < rows * groups.Count; i++)
        {
            if (!shown[i % groups.Count])
            {
                continue;
            }

            int? year = query.By.ByYear ? from + (i / groups.Count) : null;
            if (!intervals.TryGetValue(counts[i], out PoissonInterval interval))
            {
                interval = PoissonInterval.Of(counts[i]);
                intervals.Add(counts[i], interval);
            }

            CorrectedCount? corrected =
                year is int of && vintageDay is DateOnly day ? query.Lag?.Correct(counts[i], of, day) : null;
            cells.Add(
                new(
                    year,
                    groups.Name(i % groups.Count),
                    counts[i],
                    interval,
                    unknowns[i],
                    year >= incompleteFrom,
                    corrected
                )
            );
        }

        return cells.DrainToImmutable();
    }

    private (int? First, int? Last) Span()
    {
        int first = int.MaxValue;
        int last = 0;
        ReadOnlySpan<RecordLevel> levels = facts.Levels.AsSpan();
        ReadOnlySpan<short> all = years.AsSpan();
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i] > 0 && levels[i] == level)
            {
                first = Math.Min(first, all[i]);
                last = Math.Max(last, all[i]);
            }
        }

        return last == 0 ? (null, null) : (first, last);
    }

    private int? IncompleteFrom()
    {
        if (vintageDay is not DateOnly day)
        {
            return lastYear - YearsToSettle + 1;
        }

        // Where vintages tell that older years, too, are still short of records, these are incomplete with them.
        int year = day.Year - YearsToSettle;
        while (year > firstYear && query.Lag?.Share(year - 1, day) is { Upper: < Complete })
        {
            year--;
        }

        return year;
    }
}
