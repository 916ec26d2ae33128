using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Incidents.Trends;

namespace Regalia.Presentation.Incidents;

/// <summary>
/// Records by year or by month. A date known by its year is in no month and on no day, whatever its source writes there.
/// </summary>
internal static class RecordTimeline
{
    /// <summary>Years of a timeline by year; older ones stand together before them.</summary>
    internal const int MostYears = 24;

    /// <summary>Years of a timeline by month.</summary>
    internal const int MostYearsOfMonths = 2;

    /// <summary>Counts them: what lies before, each period from the first to the last with a record, and what has no date.</summary>
    /// <param name="marks">Dates of the records.</param>
    /// <param name="judged">Which of them are taken.</param>
    /// <param name="basis">Which of their dates.</param>
    /// <param name="byMonth">Whether by month.</param>
    /// <param name="incompleteFrom">The first year of which records are still coming in; null for none.</param>
    internal static ImmutableArray<TimelinePeriod> Count(
        RecordMarks marks,
        Judgement[] judged,
        YearBasis basis,
        bool byMonth,
        int? incompleteFrom
    )
    {
        // Three numbers, by precision, in each of the twelve months and outside of them.
        var counts = new SortedDictionary<(int Year, int Month), int[]>();
        int undated = 0;
        for (int i = 0; i < judged.Length; i++)
        {
            if (judged[i] != Judgement.Yes)
            {
                continue;
            }
            if (marks.Date(i, basis) is not { } date)
            {
                undated++;
                continue;
            }
            bool isYear = date.Precision == DatePrecision.Year;
            (int, int) place = (date.Year, !byMonth || isYear ? 0 : date.Day.Month);
            if (!counts.TryGetValue(place, out int[]? count))
            {
                counts.Add(place, count = new int[3]);
            }
            count[(int)date.Precision]++;
        }
        var periods = ImmutableArray.CreateBuilder<TimelinePeriod>();
        if (counts.Count > 0)
        {
            (int first, int last) = (counts.Keys.Min(k => k.Year), counts.Keys.Max(k => k.Year));
            int from = Math.Max(first, last - (byMonth ? MostYearsOfMonths : MostYears) + 1);
            if (first < from)
            {
                int[] before = new int[3];
                foreach (int[] count in counts.Where(c => c.Key.Year < from).Select(c => c.Value))
                {
                    (before[0], before[1], before[2]) = (
                        before[0] + count[0],
                        before[1] + count[1],
                        before[2] + count[2]
                    );
                }
                periods.Add(Period(TimelinePeriodKind.Before, from - 1, 0, before));
            }
            for (int year = from; year <= last; year++)
            {
                if (!byMonth)
                {
                    periods.Add(Period(TimelinePeriodKind.Year, year, 0, counts.GetValueOrDefault((year, 0))));
                    continue;
                }
                for (int month = 1; month <= 12; month++)
                {
                    periods.Add(Period(TimelinePeriodKind.Month, year, month, counts.GetValueOrDefault((year, month))));
                }
                if (counts.TryGetValue((year, 0), out int[]? yearOnly))
                {
                    periods.Add(Period(TimelinePeriodKind.YearOnly, year, 0, yearOnly));
                }
            }
        }
        if (undated > 0)
        {
            periods.Add(new TimelinePeriod(TimelinePeriodKind.NoDate, 0, 0, 0, 0, 0) { Undated = undated });
        }
        return periods.ToImmutable();

        TimelinePeriod Period(TimelinePeriodKind kind, int year, int month, int[]? count) =>
            new(
                kind,
                year,
                month,
                count?[(int)DatePrecision.Day] ?? 0,
                count?[(int)DatePrecision.Month] ?? 0,
                count?[(int)DatePrecision.Year] ?? 0,
                year >= incompleteFrom
            );
    }
}
