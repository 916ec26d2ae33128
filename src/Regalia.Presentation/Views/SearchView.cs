using Regalia.Presentation.Bundles;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Search;

namespace Regalia.Presentation.Views;

/// <summary>Countries, indicators, instruments, practices and sources by their names.</summary>
public static class SearchView
{
    /// <summary>A page shows so many hits and says how many there are; the files hold all of them.</summary>
    public const int MostHits = 50;

    private const string WhatToDo =
        "Type a part of a name or an id: a country (Viet Nam, VNM), an indicator (trade secret, PRE_NCSI, L1), an instrument (Budapest), "
        + "a practice or a source. Case and accents do not matter; every word must be found.";

    /// <summary>Makes the view.</summary>
    /// <param name="source">What to search.</param>
    /// <param name="words">What is looked for; may be empty.</param>
    public static View Of(ViewSource source, string words)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(words);
        var search = new ReleaseSearch(source.Release, words);
        return new View("search", Page(search), search.Csv, search.Json, ReleaseSearch.Columns);
    }

    private static Publication Page(ReleaseSearch search)
    {
        string shown = SearchText.Shown(search.Words);
        return new(
            shown.Length == 0 ? "Search" : $"Search: {shown}",
            Found(search, shown),
            [
                new Controls(
                    "search",
                    "Search in names",
                    PageAddress.Search,
                    [new TextField("q", "Name or id", shown)],
                    "Search"
                ),
                .. Answer(search, shown),
            ]
        )
        {
            Kicker = "Search",
        };
    }

    private static string Found(ReleaseSearch search, string shown) =>
        (shown.Length, search.Hits.Length) switch
        {
            (0, _) => "Find a country, an indicator, an instrument, a practice or a source by its name.",
            (_, 0) => "Nothing in this release has such a name.",
            (_, 1) => "One name fits.",
            (_, > MostHits and var all) =>
                $"{Digits.Of(all)} names fit; the first {Digits.Of(MostHits)} are shown. Another word narrows it down.",
            var (_, all) => $"{Digits.Of(all)} names fit.",
        };

    private static IEnumerable<Block> Answer(ReleaseSearch search, string shown)
    {
        if (!search.Hits.IsEmpty)
        {
            yield return new DataTable(
                "hits",
                "What was found",
                [new DataColumn("Name"), new DataColumn("Id"), new DataColumn("About")],
                [.. search.Hits.Take(MostHits).Select(Row)]
            )
            {
                IsSortable = false,
            };
            yield break;
        }
        Prose near =
            shown.Length > 0 && search.Near is { } meant
                ? "Did you mean " + ScoreWords.Linked(meant.Name, meant.Link) + "? "
                : Prose.None;
        yield return new Note(NoteKind.Empty, near + WhatToDo);
    }

    private static DataRow Row(SearchHit hit) =>
        new([ScoreWords.Linked(hit.Name, hit.Link), Prose.Code(hit.Id), hit.About])
        {
            Group = hit.Kind switch
            {
                "country" => "Countries",
                "indicator" => "Indicators",
                "instrument" => "Instruments",
                "practice" => "Practices",
                _ => "Sources",
            },
        };
}
