using System.Collections.Immutable;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Search;

/// <summary>
/// What in a release has a name that holds every word looked for: countries, indicators, instruments, practices, sources, in
/// this order; within a kind first what bears it as id, then by name.
/// </summary>
internal sealed class ReleaseSearch
{
    private readonly EvidenceRelease _release;

    internal ReleaseSearch(EvidenceRelease release, string words)
    {
        _release = release;
        Words = words;
        string[] wanted = SearchText.Words(words);
        string whole = string.Join(' ', wanted);
        Hits =
            wanted.Length == 0
                ? []
                :
                [
                    .. Named(release)
                        .Select((hit, place) => (Hit: hit, Place: place))
                        .Where(h => Holds(h.Hit, wanted))
                        .GroupBy(h => h.Hit.Kind, StringComparer.Ordinal)
                        .SelectMany(kind =>
                            kind.OrderByDescending(h => Bears(h.Hit, whole))
                                .ThenBy(h => h.Hit.Name, StringComparer.Ordinal)
                                .ThenBy(h => h.Place)
                        )
                        .Select(h => h.Hit),
                ];
    }

    /// <summary>Columns of <see cref="Csv"/>, in order.</summary>
    internal static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("kind", "What it is.", range: "country, indicator, instrument, practice, source"),
        BundleColumn.Text("id", "Its id or code."),
        BundleColumn.Text("name", "Its name."),
        BundleColumn.Text("about", "A few words more: region, question, type, country, publisher.", "nothing"),
        BundleColumn.Text("address", "Path of its page after the language, or address outside.", "it has none"),
    ];

    /// <summary>What was looked for, as it was typed.</summary>
    internal string Words { get; }

    /// <summary>Everything that was found.</summary>
    internal ImmutableArray<SearchHit> Hits { get; }

    /// <summary>A country or indicator that may have been meant; null if none is near.</summary>
    internal SearchHit? Near =>
        Spelling.Nearest(Words, _release.Countries) is { } country ? Of(country)
        : Spelling.Nearest(Words, _release.Indicators.Select(i => i.Id)) is { } id ? Of(_release.Indicator(id)!)
        : null;

    /// <summary>Everything that was found, as CSV.</summary>
    internal string Csv()
    {
        var csv = new CsvText([.. Columns.Select(c => c.Name)]);
        foreach (SearchHit hit in Hits)
        {
            csv.Text(hit.Kind).Text(hit.Id).Text(hit.Name).Text(hit.About).Text(hit.Address).EndRow();
        }
        return csv.ToString();
    }

    /// <summary>Everything that was found, as JSON.</summary>
    internal string Json() =>
        Envelope.Write(
            _release,
            json =>
            {
                json.WriteString("words", SearchText.Shown(Words));
                json.WriteStartArray("hits");
                foreach (SearchHit hit in Hits)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", hit.Kind);
                    json.WriteString("id", hit.Id);
                    json.WriteString("name", hit.Name);
                    json.WriteString("about", hit.About);
                    json.WriteString("address", hit.Address);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private static bool Holds(SearchHit hit, string[] words)
    {
        string text = SearchText.Fold($"{hit.Id} {hit.OtherName} {hit.Name} {hit.About}");
        return Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal));
    }

    private static bool Bears(SearchHit hit, string whole) =>
        new[] { hit.Id, hit.OtherName, hit.Name }
            .OfType<string>()
            .Any(name => string.Equals(SearchText.Fold(name), whole, StringComparison.Ordinal));

    private static IEnumerable<SearchHit> Named(EvidenceRelease release) =>
        [
            .. release.Countries.Select(Of),
            .. release.Indicators.Select(Of),
            .. release.Instruments.Select(i => new SearchHit(
                "instrument",
                i.Id,
                i.Name,
                i.Type + (i.Year is { } year ? ", " + Digits.Of(year) : ""),
                PageAddress.Instrument(i.Id)
            )),
            .. release.Practices.Select(p => new SearchHit(
                "practice",
                p.Id,
                p.Name,
                PracticeJurisdictions.Name(release, p.Jurisdiction),
                PageAddress.Practice(p.Id)
            )),
            .. release.Sources.Select(s => new SearchHit("source", s.Id, s.Title, s.Publisher, Link.Out(s.Address))),
        ];

    private static SearchHit Of(Country country) =>
        new("country", country.Code.ToString(), country.Name, country.Region, PageAddress.Country(country.Code))
        {
            OtherName = country.Iso2,
        };

    private static SearchHit Of(Indicator indicator) =>
        new("indicator", indicator.Id, indicator.Name, indicator.Question, PageAddress.Indicator(indicator.Id))
        {
            OtherName = indicator.Code,
        };
}
