using System.Collections.Immutable;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Claims;

/// <summary>The records of one snapshot under one reading: what the filter says of each, when it was, and which years are covered.</summary>
internal sealed class ClaimSample
{
    // A last year with less than this part of the records of the year before has only begun, or stands there by mistake.
    private const int LeastPart = 10;

    // So few after more years than that without any are slips of the pen; a small source may well have none in a year or two.
    private const int LongestGap = 5;

    private readonly RecordFacts facts;
    private readonly ClaimRecords records;
    private readonly ImmutableArray<short> years;
    private readonly YearBasis basis;
    private readonly bool[] taken;
    private readonly sbyte[] whole;
    private readonly sbyte[]? part;

    /// <summary>Judges the records.</summary>
    /// <param name="facts">The snapshot.</param>
    /// <param name="reading">How to count.</param>
    /// <param name="levels">Records of which levels.</param>
    /// <param name="records">Where the records are.</param>
    /// <exception cref="FilterException">The rules do not judge what the reading asks.</exception>
    public ClaimSample(RecordFacts facts, ClaimReading reading, Func<RecordLevel, bool> levels, ClaimRecords records)
    {
        this.facts = facts;
        this.records = records;
        basis = reading.Basis ?? facts.UsualBasis;
        years = basis == YearBasis.Started ? facts.StartYears : facts.DisclosureYears;
        taken = [.. facts.Levels.Select(levels)];
        whole = RecordFilter.Parse(reading.Filter, facts.Criteria).Truths(facts, basis);
        if (reading.OrUnknown is { } open)
        {
            sbyte[] other = RecordFilter.Parse(open, facts.Criteria).Truths(facts, basis);
            for (int i = 0; i < whole.Length; i++)
            {
                whole[i] = other[i] == Truth.No ? Truth.No : whole[i];
            }
        }
        if (reading.Part is { } inside)
        {
            RecordFacts placed = reading.PlacesFromText ? Placed() : facts;
            part = RecordFilter.Parse(inside, facts.Criteria).Truths(placed, basis);
        }
        (First, Last) = Covered();
        Day = VintageDay.Of(facts.Snapshot);
    }

    /// <summary>The snapshot.</summary>
    public Snapshot Snapshot => facts.Snapshot;

    /// <summary>Whether it has records of the levels asked for.</summary>
    public bool HasRecords => Array.IndexOf(taken, value: true) >= 0;

    /// <summary>By which date its records fall into windows.</summary>
    public YearBasis Basis => basis;

    /// <summary>First year with records; null if none has a year.</summary>
    public int? First { get; }

    /// <summary>Last year with records, but for stray ones.</summary>
    public int? Last { get; }

    /// <summary>The day of its state; null if its name does not say.</summary>
    public DateOnly? Day { get; }

    /// <summary>First of the last years of which records are still coming in.</summary>
    public int? IncompleteFrom =>
        Day is { } day ? day.Year - TrendCount.YearsToSettle : Last - TrendCount.YearsToSettle + 1;

    /// <summary>Records that the filter takes and that have no year.</summary>
    public int Undated =>
        Enumerable.Range(0, whole.Length).Count(i => taken[i] && whole[i] == Truth.Yes && years[i] <= 0);

    /// <summary>All its records of the levels asked for, whatever they tell of, in the years that lie wholly in a window.</summary>
    public int Total(ClaimWindow years) =>
        Enumerable
            .Range(0, taken.Length)
            .Count(i =>
                taken[i] && this.years[i] > 0 && years.Holds((new(this.years[i], 1, 1), new(this.years[i], 12, 31)))
            );

    /// <summary>The last months that it covers: up to its day, or to the end of its last year, whichever is earlier.</summary>
    public ClaimWindow? Latest(int months)
    {
        if (Last is not { } last)
        {
            return null;
        }
        DateOnly end = new(last, 12, 31);
        if (Day is { } day && day < end)
        {
            end = day.AddDays(1).Day == 1 ? day : new DateOnly(day.Year, day.Month, 1).AddDays(-1);
        }
        return ClaimWindow.MonthsUpTo(end, months);
    }

    /// <summary>The records, each for itself.</summary>
    /// <param name="byMonth">Whether dates are needed as exactly as they are known; otherwise the year is enough.</param>
    public List<CountedRow> Rows(bool byMonth)
    {
        int[] positions = Positions(whole, byMonth);
        return [.. positions.Zip(Spans(positions, byMonth), Row)];
    }

    /// <summary>The records of those cases of which one is taken, with the numbers of their cases.</summary>
    /// <param name="cases">Number of the case of each record of the snapshot.</param>
    /// <param name="wanted">The cases; null for all.</param>
    /// <param name="byMonth">Whether dates are needed as exactly as they are known.</param>
    public List<(int Case, CountedRow Row)> RowsOfCases(
        ReadOnlySpan<int> cases,
        IReadOnlySet<int>? wanted,
        bool byMonth
    )
    {
        List<int> positions = [];
        for (int i = 0; i < taken.Length; i++)
        {
            if (taken[i] && wanted?.Contains(cases[i]) != false)
            {
                positions.Add(i);
            }
        }
        int[] all = [.. positions];
        List<(int, CountedRow)> rows = [];
        foreach ((int position, (DateOnly, DateOnly)? span) in all.Zip(Spans(all, byMonth)))
        {
            rows.Add((cases[position], Row(position, span)));
        }
        return rows;
    }

    /// <summary>Cases of which a record is taken by the filter, or may be.</summary>
    public IEnumerable<int> CasesTaken(ImmutableArray<int> cases) =>
        Positions(whole, onlyYes: false).Select(position => cases[position]);

    private CountedRow Row(int position, (DateOnly From, DateOnly To)? span) =>
        new(
            new RecordReference(facts.Snapshot.Source.Name, facts.Ids[position]),
            span,
            whole[position],
            part is null ? Truth.Unknown : part[position]
        );

    private int[] Positions(sbyte[] truths, bool onlyYes) =>
        [
            .. Enumerable
                .Range(0, truths.Length)
                .Where(i => taken[i] && (onlyYes ? truths[i] == Truth.Yes : truths[i] != Truth.No)),
        ];

    private IEnumerable<(DateOnly From, DateOnly To)?> Spans(int[] positions, bool byMonth) =>
        byMonth
            ? records.Read(facts.Snapshot, positions).Select(SpanOf)
            : positions.Select(position => SpanOf(years[position]));

    private static (DateOnly From, DateOnly To)? SpanOf(short year) =>
        year > 0 ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;

    // A day lies in one month, a month in one window; a year may lie in several.
    private (DateOnly From, DateOnly To)? SpanOf(IncidentRecord record) =>
        (basis == YearBasis.Started ? record.Date(DateKind.Started) : RecordSummary.Disclosure(record)) is { } date
            ? date.Precision == DatePrecision.Year
                ? SpanOf((short)date.Year)
                : (date.Day, date.Day)
            : null;

    private RecordFacts Placed()
    {
        int[] positions = Positions(whole, onlyYes: false);
        return ClaimPlaces.WithText(facts, positions.Zip(records.Read(facts.Snapshot, positions)));
    }

    private (int? First, int? Last) Covered()
    {
        Dictionary<int, int> counts = [];
        for (int i = 0; i < taken.Length; i++)
        {
            if (taken[i] && years[i] > 0)
            {
                counts[years[i]] = counts.GetValueOrDefault(years[i]) + 1;
            }
        }
        if (counts.Count == 0)
        {
            return (null, null);
        }
        int[] found = [.. counts.Keys.OrderDescending()];
        int at = 0;
        while (
            at + 1 < found.Length
            && found[at] - found[at + 1] is 1 or > LongestGap
            && counts[found[at]] * LeastPart < counts[found[at + 1]]
        )
        {
            at++;
        }
        return (found[^1], found[at]);
    }
}
