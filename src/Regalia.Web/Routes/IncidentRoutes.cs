using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Places;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;

namespace Regalia.Web.Routes;

/// <summary>Incident records of the store that is open: explorer, record, trend.</summary>
internal static class IncidentRoutes
{
    private const int FirstYear = 1;
    private const int LastYear = 9999;

    private static readonly ImmutableArray<QueryParameter> Choice =
    [
        new("in", "Source and vintage, or a source for its latest vintage.", "cfr@2023-02"),
        new("level", "Only records that stand for this.", "incident") { Values = [.. RecordLevelWords.All] },
        new("is", "Only records of which all these criteria hold.", "state~private") { IsList = true },
        new("victim", "Only records with a victim in one of these countries, ISO 3166-1 alpha-3.", "VNM~MYS")
        {
            IsList = true,
        },
        new("region", "Only records with a victim in this region.", "southeast-asia"),
        new("years", "Only records of these years.", "2014..2022"),
        new("by", "Whether a record falls into the year it started, or became known.", "disclosed")
        {
            Values = ["started", "disclosed"],
        },
    ];

    public static ImmutableArray<PageRoute> All { get; } =
    [
        new(
            "incidents",
            "Incidents",
            "Records of one public incident source: facets with counts, and the records that are left.",
            Explorer,
            _ => [PageAddress.Incidents]
        )
        {
            Query =
            [
                .. Choice,
                new(
                    "sector",
                    "Only records with a victim of this sector, in the words of the source; or unknown.",
                    "unknown"
                ),
                new(
                    "sponsor",
                    "Only records of which somebody says that this country is behind them, alpha-3 or as the source writes it; or no-country, nobody-named.",
                    "nobody-named"
                ),
                new(
                    "month",
                    "Only records of this month; 2019-unknown where the source gives no month, unknown where it gives no date.",
                    "2019-03"
                ),
                new("step", "Whether the timeline is by year or by month.", "month") { Values = ["year", "month"] },
                new("page", "Which 50 of the records, first = 1.", "2"),
            ],
        },
        new(
            "incident",
            "Incidents",
            "One record: what its source says, who attributes it, how the rules classify it.",
            Record,
            _ => []
        )
        {
            Query =
            [
                new("in", "Source and vintage, or a source for its latest vintage.", "cfr@2023-02"),
                new("id", "Id of the record in its source.", "12"),
            ],
        },
        new(
            "trend",
            "Incidents",
            "Records counted over the years, with exact intervals; each number leads to the records that it counts.",
            Trend,
            _ => []
        )
        {
            Query =
            [
                .. Choice,
                new("group", "Side by side by region or by country of the victims.", "region")
                {
                    Values = ["region", "country"],
                },
                new("corrected", "1 to correct counts for records that come late, where vintages allow it.", "1")
                {
                    Values = ["1"],
                },
            ],
        },
    ];

    private static View Trend(PageRequest request)
    {
        if (request.Source.Incidents is not { Snapshots.IsEmpty: false } archive)
        {
            return TrendView.Closed();
        }
        return TrendView.Of(
            request.Source,
            new TrendChoice(
                Chosen(request, archive),
                request.Text("group") switch
                {
                    "region" => TrendGroup.Region,
                    "country" => TrendGroup.Country,
                    _ => TrendGroup.Whole,
                },
                request.Text("corrected") is not null
            )
        );
    }

    private static View Explorer(PageRequest request)
    {
        if (request.Source.Incidents is not { Snapshots.IsEmpty: false } archive)
        {
            return IncidentsView.Closed();
        }
        IncidentsChoice choice = Chosen(request, archive);
        int last = IncidentsView.Pages(request.Source, choice);
        return choice.Page <= last
            ? IncidentsView.Of(request.Source, choice)
            : throw AddressException.NotFound(
                string.Create(CultureInfo.InvariantCulture, $"There is no page {choice.Page}: the last is {last}."),
                Prose.To("The first of these records", (choice with { Page = 1 }).Address)
            );
    }

    private static View Record(PageRequest request)
    {
        if (request.Source.Incidents is not { Snapshots.IsEmpty: false } archive)
        {
            return IncidentView.Closed();
        }
        if (request.Text("in") is not { } name || request.Text("id") is not { } id)
        {
            throw AddressException.Malformed(
                "A record is named by its snapshot and its id: in=cfr@2023-02, id=12.",
                Prose.To("All records", PageAddress.Incidents)
            );
        }
        Snapshot snapshot = SnapshotOf(archive, name);
        IncidentRecord record =
            archive.Record(snapshot, id)
            ?? throw AddressException.NotFound(
                snapshot.Name + " has no record \"" + AddressText.Shown(id) + "\".",
                Prose.To("All records of " + snapshot.Name, PageAddress.Incidents.With("in", snapshot.Name))
            );
        return IncidentView.Of(request.Source, snapshot, record);
    }

    private static IncidentsChoice Chosen(PageRequest request, IncidentArchive archive)
    {
        (int? from, int? to) = Years(request);
        Snapshot snapshot = request.Text("in") is { } name ? SnapshotOf(archive, name) : archive.First;
        return new IncidentsChoice
        {
            Snapshot = snapshot,
            Level = request.Text("level") is { } level ? LevelOf(archive, snapshot, level) : null,
            Holds =
            [
                .. request
                    .List("is")
                    .Select(word => Known("is", word, archive.Classifier.Criteria))
                    .Distinct(StringComparer.Ordinal),
            ],
            Victims = [.. request.List("victim").Select(CountryOf).Distinct()],
            Region = request.Text("region") is { } region ? Known("region", region, Gazetteer.Regions) : null,
            From = from,
            To = to,
            By = request.Text("by") switch
            {
                "disclosed" => YearBasis.Disclosed,
                "started" => YearBasis.Started,
                _ => archive.Facts(snapshot).UsualBasis,
            },
            Narrowing = new RecordNarrowing(
                request.Text("sector") is { } sector
                    ? Marked(archive.Marks(snapshot).FindSector(sector), snapshot, "sector", sector)
                    : null,
                request.Text("sponsor") is { } sponsor
                    ? Marked(archive.Marks(snapshot).FindSponsor(sponsor), snapshot, "sponsor", sponsor)
                    : null,
                request.Text("month") is { } month ? Month(month) : null
            ),
            IsByMonth = request.Text("step") is "month",
            Page = request.Text("page") is null ? 1 : Page(request),
        };
    }

    private static Snapshot SnapshotOf(IncidentArchive archive, string name) =>
        archive.Find(name)
        ?? throw AddressException.NotFound(
            "No snapshot \"" + AddressText.Shown(name) + "\" was in the store when this server started.",
            [.. archive.Snapshots.Select(s => Prose.To(s.Name, PageAddress.Incidents.With("in", s.Name)))]
        );

    // One that the snapshot lacks would be an empty list, and no trend at all.
    private static RecordLevel LevelOf(IncidentArchive archive, Snapshot snapshot, string word) =>
        RecordLevelWords.Find(word) is { } level && archive.Levels(snapshot).Any(l => l.Level == level)
            ? level
            : throw AddressException.Malformed(
                snapshot.Name + " has no records of level " + AddressText.Shown(word) + ".",
                Prose.To("All records of " + snapshot.Name, PageAddress.Incidents.With("in", snapshot.Name))
            );

    private static Iso3 CountryOf(string word) =>
        Iso3.TryParse(word.ToUpperInvariant(), out Iso3 code) && Gazetteer.Find(code) is not null
            ? code
            : throw AddressException.Malformed(
                "victim: \"" + AddressText.Shown(word) + "\" is no country of ISO 3166-1 alpha-3, such as VNM.",
                Prose.To("All records", PageAddress.Incidents)
            );

    private static string Known(string parameter, string word, ImmutableArray<string> known)
    {
        if (known.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }
        string? near = Spelling.Nearest(word, known);
        throw AddressException.Malformed(
            parameter
                + ": \""
                + AddressText.Shown(word)
                + "\" is none of "
                + string.Join(", ", known)
                + (near is null ? "." : "; did you mean \"" + near + "\"?"),
            Prose.To("All records", PageAddress.Incidents)
        );
    }

    private static (int? From, int? To) Years(PageRequest request)
    {
        if (request.Text("years") is not { } text)
        {
            return (null, null);
        }
        string[] ends = text.Split("..");
        if (ends.Length is 1 or 2 && text.Any(char.IsAsciiDigit))
        {
            (int? from, int? to) = (Year(ends[0]), Year(ends[^1]));
            bool isRead = (from is not null || ends[0].Length == 0) && (to is not null || ends[^1].Length == 0);
            if (isRead && !(from > to))
            {
                return (from, to);
            }
        }
        throw AddressException.Malformed(
            "years: \""
                + AddressText.Shown(text)
                + "\"; expected a year or a range, such as 2014, 2014..2022, 2014.. or ..2013.",
            Prose.To("All records", PageAddress.Incidents)
        );
    }

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && year is >= FirstYear and <= LastYear
            ? year
            : null;

    // Another text than the source has would be an empty list that looks like a finding.
    private static string Marked(string? found, Snapshot snapshot, string parameter, string text) =>
        found
        ?? throw AddressException.NotFound(
            parameter
                + ": no record of "
                + snapshot.Name
                + " has \""
                + AddressText.Shown(text)
                + "\"; expected a word of this source, as the form of its records lists them.",
            Prose.To("All records of " + snapshot.Name, PageAddress.Incidents.With("in", snapshot.Name))
        );

    private static IncidentMonth Month(string text) =>
        IncidentMonth.Parse(text)
        ?? throw AddressException.Malformed(
            "month: \"" + AddressText.Shown(text) + "\"; expected a month such as 2019-03, 2019-unknown or unknown.",
            Prose.To("All records", PageAddress.Incidents)
        );

    private static int Page(PageRequest request)
    {
        string text = request.Text("page")!;
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page)
            && page is >= 1 and <= 100_000
            ? page
            : throw AddressException.Malformed(
                "page: \"" + AddressText.Shown(text) + "\"; expected a whole number from 1 up.",
                Prose.To("The first records", PageAddress.Incidents)
            );
    }
}
