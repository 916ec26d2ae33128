using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Evidence.Places;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Profiles;

/// <summary>The incident counts that the release holds for a country, source by source, never added up.</summary>
internal static class ProfileIncidents
{
    /// <summary>Reports come late: until so many months after its end a year is taken to be incomplete.</summary>
    private const int MonthsUntilComplete = 24;

    internal static Section Section(ProfileSubject subject)
    {
        ImmutableArray<IncidentCount>[] sources =
        [
            .. subject
                .Release.IncidentCounts.Where(c => c.Country == subject.Code)
                .Select(c => c.Source)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(source => subject.Release.CountsOf(subject.Code, source)),
        ];
        return new(
            "incidents",
            "Reported incidents",
            sources.Length == 0
                ?
                [
                    new Note(
                        NoteKind.Empty,
                        "The release holds no incident counts for this country: unknown, not zero."
                    ),
                    Records(subject),
                ]
                :
                [
                    new Paragraph(
                        $"State-sponsored incidents on private entities in {subject.Name}, from the counts bundled with this release: "
                            + $"{Counted(sources.Length)} They count reports, not attacks, and say where the victims are, not who came."
                    ),
                    Records(subject),
                    .. sources.Where(HasAny).Select(counts => Chart(subject, counts)),
                    Table(subject, sources),
                ]
        );
    }

    // The records themselves may not be passed on by most sources: they are there where someone has read them in.
    private static Paragraph Records(ProfileSubject subject) =>
        subject.Source.Incidents is { Snapshots.IsEmpty: false } archive && Gazetteer.Find(subject.Code) is not null
            ? new(
                Prose.To(
                    $"Single records with a victim in {subject.Name}",
                    new IncidentsChoice
                    {
                        Snapshot = archive.First,
                        Victims = [subject.Code],
                        By = archive.Facts(archive.First).UsualBasis,
                    }.Address
                ) + " stand in the incident store that is open; counts from there need not be those of this release."
            )
            : new(
                "Single records are shown from an incident store of your own: "
                    + Prose.To("how to get one", PageAddress.Incidents)
                    + "."
            );

    private static string Counted(int sources) =>
        sources == 1
            ? "one source."
            : $"{Digits.Of(sources)} sources, each shown apart, for they overlap by an unknown amount and are never added up.";

    private static string Reported(int incidents) =>
        incidents == 1 ? "1 incident reported" : Digits.Of(incidents) + " incidents reported";

    private static bool HasAny(ImmutableArray<IncidentCount> counts) => counts.Any(c => c.Incidents > 0);

    private static Figure Chart(ProfileSubject subject, ImmutableArray<IncidentCount> counts)
    {
        string name = NameOf(subject, counts[0].Source);
        int most = counts.Max(c => c.Incidents);
        return new(
            IntervalLineChart.Of(
                new ChartHead(
                    "incidents-" + Anchor.Of(counts[0].Source),
                    $"{subject.Name}: reported incidents a year, {name}",
                    $"{subject.Name}: {Reported(counts.Sum(c => c.Incidents))} from {Digits.Of(counts[0].Year)} to "
                        + $"{Digits.Of(counts[^1].Year)}, at most {Digits.Of(most)} in a year. {Incomplete(counts)}"
                )
                {
                    Source = TitleOf(subject, counts[0].Source) + " · " + ReleaseLine.Of(subject.Release),
                },
                [new IntervalLine("Incidents", [.. Points(counts)], ChartPalette.Present)],
                "incidents a year"
            ),
            "Counts of one source, edition "
                + counts[0].Vintage
                + "."
                + (
                    counts.Any(IsIncomplete)
                        ? " Hatched years had ended less than two years before that edition: more is likely to become known of them."
                        : ""
                )
        );
    }

    // A year between two counted ones that was not counted breaks the line.
    private static IEnumerable<YearPoint> Points(ImmutableArray<IncidentCount> counts) =>
        Enumerable
            .Range(counts[0].Year, counts[^1].Year - counts[0].Year + 1)
            .Select(year =>
                counts.FirstOrDefault(c => c.Year == year) is { } count
                    ? new YearPoint(year, count.Incidents, Low: null, High: null, IsIncomplete(count))
                    : new YearPoint(year, Value: null, Low: null, High: null)
            );

    private static string Incomplete(ImmutableArray<IncidentCount> counts)
    {
        string[] years = [.. counts.Where(IsIncomplete).Select(c => Digits.Of(c.Year))];
        return years.Length == 0 ? "" : $"Incomplete: {string.Join(", ", years)}.";
    }

    private static DataTable Table(ProfileSubject subject, ImmutableArray<IncidentCount>[] sources) =>
        new(
            "incident-counts",
            "Incidents by source and year; of them espionage",
            [
                new DataColumn("Year"),
                .. sources.Select(s => new DataColumn(NameOf(subject, s[0].Source), IsNumber: true)),
            ],
            [
                .. sources
                    .SelectMany(s => s)
                    .Select(c => c.Year)
                    .Distinct()
                    .OrderDescending()
                    .Select(year => new DataRow([Digits.Of(year), .. sources.Select(s => Cell(s, year))])),
            ]
        )
        {
            Note =
                "Not counted: the source has no count of that year, which is not 0. Sources: "
                + Prose.Join(
                    "; ",
                    sources.Select(s =>
                        ScoreWords.Linked(TitleOf(subject, s[0].Source), AddressOf(subject, s[0].Source))
                    )
                )
                + ".",
        };

    private static DataCell Cell(ImmutableArray<IncidentCount> counts, int year) =>
        counts.FirstOrDefault(c => c.Year == year) is { } count
            ? new DataCell(Digits.Of(count.Incidents))
            {
                Number = count.Incidents,
                Detail = $"{Digits.Of(count.Espionage)} espionage" + (IsIncomplete(count) ? ", year incomplete" : ""),
            }
            : "not counted";

    /// <summary>Whether more is likely to become known of the year of a count.</summary>
    internal static bool IsIncomplete(IncidentCount count)
    {
        string[] parts = count.Vintage.Split('-');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            return false;
        }
        // An edition that names no month may be of any: the first is the careful guess.
        int month =
            parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int named)
                ? named
                : 1;
        int sinceItsEnd = (12 * (year - count.Year - 1)) + month - 1;
        return sinceItsEnd < MonthsUntilComplete;
    }

    private static string NameOf(ProfileSubject subject, string source) =>
        subject.Release.Source(source) is { } known ? known.Series ?? known.Title : source;

    private static string TitleOf(ProfileSubject subject, string source) =>
        subject.Release.Source(source) is { } known ? $"{known.Publisher} ({known.Edition ?? source})" : source;

    private static Link? AddressOf(ProfileSubject subject, string source) =>
        Link.Out(subject.Release.Source(source)?.Address);
}
