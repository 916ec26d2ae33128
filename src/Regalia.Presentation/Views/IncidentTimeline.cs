using System.Collections.Immutable;
using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>The records of the explorer over time: a bar a year or a month, each leading to exactly its records.</summary>
internal static class IncidentTimeline
{
    internal static Section Section(IncidentArchive archive, IncidentsChoice choice, Judgement[] judged)
    {
        bool isDisclosed = choice.By == YearBasis.Disclosed;
        string dates = isDisclosed
            ? "By the date on which a record became known: disclosed, else reported."
            : "By the date on which it started.";
        ImmutableArray<TimelinePeriod> periods = RecordTimeline.Count(
            archive.Marks(choice.Snapshot),
            judged,
            choice.By,
            choice.IsByMonth,
            archive.IncompleteFrom(choice.Snapshot, choice.By)
        );
        ImmutableArray<TimelinePeriod> drawn =
        [
            // What lies before is many years, and as a bar would dwarf the others.
            .. periods.Where(p => p.Kind is not (TimelinePeriodKind.NoDate or TimelinePeriodKind.Before)),
        ];
        return new Section(
            "timeline",
            "When",
            drawn.IsEmpty
                ?
                [
                    new Note(
                        NoteKind.Empty,
                        "Nothing to draw: none of these records has a date. " + dates + Other(choice)
                    ),
                ]
                :
                [
                    new Figure(
                        Chart(choice, periods, drawn),
                        dates
                            + Other(choice)
                            + " Each bar leads to the records it counts. A date of which the source knows the year only is in no month and "
                            + "on no day, whatever stands in its file."
                            + (
                                periods.Any(p => p.Kind == TimelinePeriodKind.Before)
                                    ? " Older ones are in the table alone."
                                    : ""
                            )
                            + (
                                drawn.Any(p => p.IsIncomplete)
                                    ? " Hatched: records of these years are still coming in; few are no decline."
                                    : ""
                            )
                    )
                    {
                        ShowsTable = true,
                    },
                ]
        );
    }

    private static Prose Other(IncidentsChoice choice) =>
        " "
        + (
            choice.IsByMonth
                ? Prose.To("By year", (choice with { IsByMonth = false, Page = 1 }).Address.At("timeline"))
                : Prose.To("By month", (choice with { IsByMonth = true, Page = 1 }).Address.At("timeline"))
        )
        + (
            choice.IsByMonth
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $". Here are the last {RecordTimeline.MostYearsOfMonths} years; choose years above for others."
                )
                : "."
        );

    private static Chart Chart(
        IncidentsChoice choice,
        ImmutableArray<TimelinePeriod> periods,
        ImmutableArray<TimelinePeriod> drawn
    )
    {
        string title = (choice.IsByMonth ? "Records a month, " : "Records a year, ") + choice.Snapshot.Name;
        return PeriodBarsChart.Of(
            new ChartHead("timeline-chart", title, Description(periods, drawn))
            {
                Source =
                    choice.Snapshot.Source.Title
                    + ", "
                    + choice.Snapshot.Name
                    + (choice.InWords.Length == 0 ? "" : " · " + choice.InWords),
            },
            [
                (ChartPalette.Present, choice.IsByMonth ? "month known" : "day or month known"),
                (ChartPalette.Partial, "year only"),
            ],
            [
                .. drawn.Select(p => new PeriodBar(Name(p), Mark(p), [p.Days + p.Months, p.Years])
                {
                    IsIncomplete = p.IsIncomplete,
                    Link = p.Count == 0 ? null : (Link)Records(choice, p).Address,
                }),
            ],
            "records",
            Table(choice, title, periods)
        );
    }

    private static string Description(ImmutableArray<TimelinePeriod> periods, ImmutableArray<TimelinePeriod> drawn)
    {
        TimelinePeriod most = drawn.MaxBy(p => p.Count)!;
        int before = periods.Where(p => p.Kind == TimelinePeriodKind.Before).Sum(p => p.Count);
        int undated = periods.Sum(p => p.Undated);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{drawn.Sum(p => p.Count):#,##0} records with a date, {Name(drawn[0])} to {Name(drawn[^1])}; most, {most.Count:#,##0}, in {Name(most)}."
            )
            + (
                before == 0
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $" {before:#,##0} are older: the table has them.")
            )
            + (
                undated == 0
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $" {undated:#,##0} more have no date of this kind.")
            );
    }

    private static DataTable Table(IncidentsChoice choice, string title, ImmutableArray<TimelinePeriod> periods) =>
        new(
            "timeline-table",
            title + "; each number leads to its records",
            [
                new(choice.IsByMonth ? "Month" : "Year"),
                new("Records", IsNumber: true),
                new("To the day", IsNumber: true) { Description = "Records whose date the source gives to the day." },
                new("To the month", IsNumber: true) { Description = "Records whose date it gives to the month." },
                new("Year only", IsNumber: true)
                {
                    Description = "Records of which it knows the year only, also where it writes a day for it.",
                },
            ],
            [
                .. periods
                    // Months without a record would fill a screen with zeros.
                    .Where(p => p.Count > 0 || p.Kind == TimelinePeriodKind.Year)
                    .Select(p => new DataRow([
                        MeasureWords.Capital(Name(p)) + (p.IsIncomplete ? ", incomplete" : ""),
                        new DataCell(
                            p.Count == 0
                                ? (Prose)"0"
                                : Prose.To(IncidentWords.Count(p.Count), Records(choice, p).Address)
                        )
                        {
                            Number = p.Count,
                        },
                        Number(p, p.Days),
                        Number(p, p.Months),
                        Number(p, p.Years),
                    ])),
            ]
        )
        {
            IsSortable = false,
        };

    private static DataCell Number(TimelinePeriod period, int count) =>
        period.Kind == TimelinePeriodKind.NoDate
            ? "no date"
            : new DataCell(IncidentWords.Count(count)) { Number = count };

    /// <summary>Exactly the records of a period.</summary>
    private static IncidentsChoice Records(IncidentsChoice choice, TimelinePeriod period)
    {
        IncidentsChoice records = choice with { Page = 1 };
        return period.Kind switch
        {
            TimelinePeriodKind.Before => records with { To = period.Year },
            TimelinePeriodKind.Year => records with { From = period.Year, To = period.Year },
            TimelinePeriodKind.Month => Month(new IncidentMonth(period.Year, period.Month)),
            TimelinePeriodKind.YearOnly => Month(new IncidentMonth(period.Year, Month: null)),
            _ => Month(IncidentMonth.None),
        };

        IncidentsChoice Month(IncidentMonth month) =>
            records with
            {
                Narrowing = records.Narrowing with { Month = month },
            };
    }

    private static string Name(TimelinePeriod period) =>
        period.Kind switch
        {
            TimelinePeriodKind.Before => string.Create(CultureInfo.InvariantCulture, $"{period.Year} and before"),
            TimelinePeriodKind.Month => new DateOnly(period.Year, period.Month, 1).ToString(
                "MMMM yyyy",
                CultureInfo.InvariantCulture
            ),
            TimelinePeriodKind.YearOnly => string.Create(
                CultureInfo.InvariantCulture,
                $"{period.Year}, no month given"
            ),
            TimelinePeriodKind.NoDate => "no date",
            _ => period.Year.ToString(CultureInfo.InvariantCulture),
        };

    private static string Mark(TimelinePeriod period) =>
        period.Kind switch
        {
            TimelinePeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{period.Year}-{period.Month:D2}"),
            TimelinePeriodKind.YearOnly => string.Create(CultureInfo.InvariantCulture, $"{period.Year}-?"),
            _ => period.Year.ToString(CultureInfo.InvariantCulture),
        };
}
