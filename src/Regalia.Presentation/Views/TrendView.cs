using System.Globalization;
using Regalia.Evidence;
using Regalia.Incidents.Records;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>The trend builder: records counted over years, each number leading to the records that it counts.</summary>
public static class TrendView
{
    private const int MostGroups = 20;
    private const int MostRows = 60;

    /// <summary>Where no store is open.</summary>
    public static View Closed() =>
        IncidentWarnings.NoStore(
            "trend",
            "Incidents over the years",
            "regalia incidents trend SNAPSHOT --store DIR --csv"
        );

    /// <summary>Makes the view.</summary>
    /// <exception cref="TrendException">It cannot be counted as asked.</exception>
    public static View Of(ViewSource source, TrendChoice choice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(choice);
        IncidentArchive archive = source.Incidents ?? throw new ArgumentException("No store is open.", nameof(source));
        Trend trend = Trend.Count(
            archive.Facts(choice.Records.Snapshot),
            archive.Query(
                choice.Records.Snapshot,
                choice.Records.Level,
                archive.Filter(choice.Records.FilterBesideLevel),
                choice.Group,
                choice.Records.By,
                choice.IsCorrected
            )
        );
        // What is counted has one level; where the snapshot has more, the records that a number leads to must keep to it.
        choice =
            trend.OtherLevels == 0 ? choice : choice with { Records = choice.Records with { Level = trend.Level } };
        var report = new TrendReport(trend);
        Chart? chart = TrendChart.Of(trend, cell => cell.Count == 0 ? null : Records(choice, cell)?.Address);
        return new View(
            "trend-" + choice.Records.Snapshot.Name.Replace('@', '-'),
            new Publication(
                "Incidents over the years",
                Finding(choice, trend),
                [
                    Controls(archive, choice, trend),
                    chart is null
                        ? new Note(NoteKind.Empty, "Nothing to draw: no record with a year is counted.")
                        : new Figure(
                            chart,
                            "Each count with its exact 95 % interval. Hatched years are still filling up."
                        ),
                    Table(choice, trend),
                    new BulletList([.. trend.Warnings.Select(w => (Prose)w)]),
                    new Paragraph(Prose.To("The records themselves", choice.Records.Address)),
                    .. IncidentWarnings.Of(choice.Records.Snapshot),
                ]
            )
            {
                Kicker = "Incidents, " + choice.Records.Snapshot.Name,
            },
            report.Csv,
            report.Json,
            TrendReport.Columns
        )
        {
            Command = Command(choice, trend),
        };
    }

    private static string Finding(TrendChoice choice, Trend trend) =>
        string.Create(CultureInfo.InvariantCulture, $"{trend.Counted:#,##0} records of level ")
        + IncidentWords.Level(trend.Level)
        + " in "
        + choice.Records.Snapshot.Name
        + (choice.Records.FilterBesideLevel.Length == 0 ? "" : ", " + choice.Records.FilterBesideLevel)
        + ", by the year in which they "
        + IncidentWords.Basis(choice.Records.By)
        + ".";

    private static Controls Controls(IncidentArchive archive, TrendChoice choice, Trend trend) =>
        new(
            "choose",
            "Choose what to count",
            PageAddress.Trend,
            [
                .. IncidentControls.Fields(
                    archive,
                    choice.Records,
                    "Most of them: "
                        + IncidentWords.Level(
                            archive.Levels(trend.Snapshot).Select(l => l.Level).DefaultIfEmpty(trend.Level).First()
                        )
                ),
                new ChoiceField(
                    "group",
                    "Side by side",
                    [
                        new ControlOption("", "All together"),
                        new ControlOption("region", "Regions of victims"),
                        new ControlOption("country", "Countries of victims"),
                    ],
                    [
                        choice.Group switch
                        {
                            TrendGroup.Region => "region",
                            TrendGroup.Country => "country",
                            _ => "",
                        },
                    ]
                ),
                new ChoiceField(
                    "corrected",
                    "Records that come late",
                    [
                        new ControlOption("", "Counts as they are"),
                        new ControlOption("1", "Corrected, where vintages allow it"),
                    ],
                    [choice.IsCorrected ? "1" : ""]
                ),
            ],
            "Count"
        );

    private static DataTable Table(TrendChoice choice, Trend trend)
    {
        bool grouped = choice.Group != TrendGroup.Whole;
        string[] shown = Shown(trend);
        bool corrected = trend.Cells.Any(c => c.Corrected is not null);
        return new DataTable(
            "trend-table",
            "Counts; each leads to the records that it counts",
            [
                new("Year"),
                .. grouped ? new[] { new DataColumn(IncidentWords.VictimsIn) } : [],
                new(IncidentWords.Interval, IsNumber: true),
                new("Records", IsNumber: true),
                new(IncidentWords.Unknown, IsNumber: true)
                {
                    Description = "Records of the cell that do not say whether they fit; not counted.",
                },
                .. corrected ? new[] { new DataColumn("Corrected", IsNumber: true) } : [],
            ],
            [
                .. trend
                    .Cells.Where(c =>
                        IsWhole(choice, trend)
                        || (c.Count + c.Unknown > 0 && shown.Contains(c.Group, StringComparer.Ordinal))
                    )
                    .Select(cell => new DataRow([
                        TrendWords.Year(cell),
                        .. grouped ? new DataCell[] { TrendWords.Group(cell.Group) } : [],
                        new DataCell(TrendWords.Interval(cell.Interval.Lower, cell.Interval.Upper))
                        {
                            Number = cell.Interval.Lower,
                        },
                        new DataCell(Counted(choice, cell)) { Number = cell.Count },
                        new DataCell(IncidentWords.Count(cell.Unknown)) { Number = cell.Unknown },
                        .. corrected ? new[] { Corrected(cell) } : [],
                    ])),
            ]
        )
        {
            Note = Note(choice, trend, shown.Length),
        };
    }

    // A record of the year 14 makes two thousand years of zeros.
    private static bool IsWhole(TrendChoice choice, Trend trend) =>
        choice.Group == TrendGroup.Whole && trend.Cells.Length <= MostRows;

    // Two hundred countries in twenty-five years are no table that anyone reads, and no light page.
    private static string[] Shown(Trend trend) =>
        [
            .. trend
                .Cells.GroupBy(c => c.Group, StringComparer.Ordinal)
                .OrderByDescending(g => g.Sum(c => c.Count))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Take(MostGroups)
                .Select(g => g.Key!),
        ];

    private static Prose? Note(TrendChoice choice, Trend trend, int shown)
    {
        if (choice.Group == TrendGroup.Whole)
        {
            return IsWhole(choice, trend) ? null : (Prose)"Years without a record are left out here; the CSV has them.";
        }
        int groups = trend.Cells.Select(c => c.Group).Distinct(StringComparer.Ordinal).Count();
        return "A record with victims in several of them is counted in each; cells without a record are left out."
            + (
                groups > shown
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $" The {shown} of {groups} with most records; the CSV has all."
                    )
                    : ""
            )
            + " A number that no single choice lists, such as of records without a known country, leads nowhere.";
    }

    private static DataCell Corrected(TrendCell cell) =>
        cell.Corrected is { } corrected
            ? new DataCell(
                TrendWords.Interval(corrected.Lower, corrected.Upper)
                    + ", best guess "
                    + corrected.Value.ToString("0.#", CultureInfo.InvariantCulture)
            )
            {
                Number = corrected.Value,
            }
            : "not known";

    private static Prose Counted(TrendChoice choice, TrendCell cell)
    {
        string number = IncidentWords.Count(cell.Count);
        return Records(choice, cell) is { } records && cell.Count > 0 ? Prose.To(number, records.Address) : number;
    }

    /// <summary>Exactly the records of a cell; null for those without a known country, which no filter names.</summary>
    internal static IncidentsChoice? Records(TrendChoice choice, TrendCell cell)
    {
        IncidentsChoice records = choice.Records with { Page = 1, From = cell.Year, To = cell.Year };
        return cell.Group switch
        {
            null => records,
            Trend.Unlocated => null,
            { } region when choice.Group == TrendGroup.Region => choice.Records.Region is null
            || string.Equals(choice.Records.Region, region, StringComparison.Ordinal)
                ? records with
                {
                    Region = region,
                }
                : null,
            { } country => choice.Records.Victims.IsEmpty && Iso3.TryParse(country, out Iso3 code)
                ? records with
                {
                    Victims = [code],
                }
            : choice.Records.Victims.Any(v => string.Equals(v.ToString(), country, StringComparison.Ordinal))
            && Iso3.TryParse(country, out Iso3 chosen)
                ? records with
                {
                    Victims = [chosen],
                }
            : null,
        };
    }

    private static string Command(TrendChoice choice, Trend trend) =>
        "regalia incidents trend "
        + choice.Records.Snapshot.Name
        + " --level "
        + trend.Level.Word()
        + (choice.Records.FilterBesideLevel.Length == 0 ? "" : " --filter \"" + choice.Records.FilterBesideLevel + "\"")
        + (trend.Query.By == TrendAxes.Year ? "" : " --by " + trend.Query.By)
        + (choice.Records.By == YearBasis.Disclosed ? " --by-date disclosed" : " --by-date started")
        + (choice.IsCorrected ? " --corrected" : "")
        + " --store DIR --csv";
}
