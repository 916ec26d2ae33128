using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Places;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Presentation.Views;
using Regalia.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Leadership;
using Regalia.Web.Addresses;

namespace Regalia.Web.Routes;

/// <summary>Who leads in technologies, by the results of a scan that are open.</summary>
internal static class TechnologyRoutes
{
    private const string Ranked =
        "Technologies are being ranked from the works of the scan, with intervals, for the first time in this window or by this way of "
        + "counting; that takes some seconds.";

    private static readonly ImmutableArray<QueryParameter> Ranking =
    [
        new("window", "Publication years counted together (default: the last five of the results).", "2019..2023"),
        new("counting", "How works of several are counted (default: fractional).", "whole")
        {
            Values = ["fractional", "whole"],
        },
        new("top", "Which top of the works by citations, in per cent (default: 10).", "5")
        {
            Values = ["10", "5", "1"],
        },
    ];

    public static ImmutableArray<PageRoute> All { get; } =
    [
        new(
            "technology",
            "Technology",
            "Who leads in each technology: share and lead ratio with intervals, monopoly risk, whether it hangs on the method.",
            List,
            _ => [PageAddress.Technologies]
        )
        {
            Query =
            [
                .. Ranking,
                new("category", "Only technologies of this category.", "Energy and environment"),
                new("leader", "Only those this country leads in, ISO 3166-1 alpha-3.", "KOR"),
                new("risk", "Only those of this monopoly risk; its thresholds are unverified.", "high")
                {
                    Values = ["high", "medium", "low", TechnologiesChoice.NotRated],
                },
                new(
                    "method",
                    "Only those in which another way of counting changes leader or risk, or does not.",
                    "stable"
                )
                {
                    Values = ["sensitive", "stable"],
                },
                new("status", "Only those whose query has been held against known works, or not yet.", "done")
                {
                    Values = ["done", "draft"],
                },
                new("sort", "In which order (default: category).", "ratio")
                {
                    Values = ["category", "name", "share", "ratio", "risk"],
                },
            ],
            IsCostly = true,
            IsOfResults = true,
            Waiting = Ranked,
        },
        new(
            "technology/{technology}",
            "Technology",
            "One technology: trend, countries, institutions, monopoly risk, other ways of counting, what it rests on.",
            One,
            _ => []
        )
        {
            Query = Ranking,
            IsCostly = true,
            IsOfResults = true,
            Waiting = Ranked,
        },
        new(
            "technology/cooperate",
            "Technology",
            "Two countries side by side in every technology, by the stages of its life: shares, and works of both.",
            Pair,
            _ => []
        )
        {
            Query = [new("a", "Country, ISO 3166-1 alpha-3.", "AUS"), new("b", "Another country.", "KOR"), .. Ranking],
            IsCostly = true,
            IsOfResults = true,
            Waiting = Ranked,
        },
    ];

    private static View List(PageRequest request)
    {
        if (request.Source.Technologies is not { } archive)
        {
            return TechnologiesView.Closed();
        }
        return archive.Windows.IsEmpty
            ? TechnologiesView.Empty(archive)
            : TechnologiesView.Of(
                archive,
                new TechnologiesChoice(RankingOf(request, archive))
                {
                    Category = request.Text("category") is { } category ? CategoryOf(archive, category) : null,
                    Leader = request.Text("leader") is { } leader ? IsoOf("leader", leader) : null,
                    Risk = request.Text("risk"),
                    IsSensitive = request.Text("method") switch
                    {
                        "sensitive" => true,
                        "stable" => false,
                        _ => null,
                    },
                    Status = request.Text("status") switch
                    {
                        "done" => DefinitionStatus.Done,
                        "draft" => DefinitionStatus.Draft,
                        _ => null,
                    },
                    Order = request.Text("sort") switch
                    {
                        "name" => TechnologyOrder.Name,
                        "share" => TechnologyOrder.Share,
                        "ratio" => TechnologyOrder.Ratio,
                        "risk" => TechnologyOrder.Risk,
                        _ => TechnologyOrder.Category,
                    },
                }
            );
    }

    private static View One(PageRequest request)
    {
        if (request.Source.Technologies is not { } archive)
        {
            return TechnologyView.Closed();
        }
        if (archive.Windows.IsEmpty)
        {
            return TechnologyView.Empty(archive);
        }
        string id = request.Path["technology"];
        if (archive.Find(id) is { } position)
        {
            return TechnologyView.Of(archive, RankingOf(request, archive), position);
        }
        string? near = Spelling.Nearest(id, archive.Results.Technologies.Select(t => t.Id));
        throw AddressException.NotFound(
            "These results have no technology \""
                + AddressText.Shown(id)
                + "\""
                + (near is null ? "." : "; did you mean \"" + near + "\"?"),
            near is null
                ? [Prose.To("All technologies", PageAddress.Technologies)]
                : [Prose.To(near, PageAddress.Technology(near)), Prose.To("All technologies", PageAddress.Technologies)]
        );
    }

    private static View Pair(PageRequest request)
    {
        if (request.Source.Technologies is not { } archive)
        {
            return CooperationView.Closed();
        }
        if (archive.Windows.IsEmpty)
        {
            return CooperationView.Empty(archive);
        }
        var choice = new CooperationChoice(
            RankingOf(request, archive),
            CountryOf(request, "a"),
            CountryOf(request, "b")
        );
        if (choice.First.IsNone || choice.Second.IsNone)
        {
            return CooperationView.Open(archive, choice);
        }
        return choice.First != choice.Second
            ? CooperationView.Of(archive, choice)
            : throw AddressException.Malformed(
                "a and b: two countries are needed, and these are one.",
                Prose.To("Choose another", (choice with { Second = CountryCode.None }).Address)
            );
    }

    private static CountryCode CountryOf(PageRequest request, string parameter) =>
        request.Text(parameter) is { } word ? CountryNames.Find(IsoOf(parameter, word).ToString()) : CountryCode.None;

    private static RankingChoice RankingOf(PageRequest request, TechnologyArchive archive) =>
        new(
            request.Text("window") is { } window ? WindowOf(archive, window) : archive.Windows[0],
            archive.Windows[0],
            request.Text("counting") is "whole" ? Counting.Whole : Counting.Fractional,
            request.Text("top") switch
            {
                "1" => TopPercent.One,
                "5" => TopPercent.Five,
                _ => TopPercent.Ten,
            }
        );

    private static YearWindow WindowOf(TechnologyArchive archive, string text)
    {
        (int first, int last) = (archive.Results.Years[0], archive.Results.Years[^1]);
        if (!YearWindow.TryParse(text, out YearWindow window))
        {
            throw AddressException.Malformed(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"window: \"{AddressText.Shown(text)}\"; expected years such as {archive.Windows[0]}, {YearWindow.MaxLength} at most."
                ),
                Prose.To("The latest window", PageAddress.Technologies)
            );
        }
        // Where there are fewer than five years, the window of all of them begins before the first.
        return (window.First >= first && window.Last <= last) || archive.Windows.Contains(window)
            ? window
            : throw AddressException.NotFound(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"window: {window} {(window.First < first ? "begins before" : "ends after")} the data; the results have works of {first} to {last}."
                ),
                Prose.To("The latest window", PageAddress.Technologies)
            );
    }

    private static string CategoryOf(TechnologyArchive archive, string word)
    {
        string[] known = [.. archive.Results.Technologies.Select(t => t.Category).Distinct(StringComparer.Ordinal)];
        if (known.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }
        string? near = Spelling.Nearest(word, known);
        throw AddressException.NotFound(
            "category: \""
                + AddressText.Shown(word)
                + "\" is none of "
                + string.Join(", ", known.Order(StringComparer.Ordinal))
                + (near is null ? "." : "; did you mean \"" + near + "\"?"),
            Prose.To("All technologies", PageAddress.Technologies)
        );
    }

    private static Iso3 IsoOf(string parameter, string word) =>
        Iso3.TryParse(word.ToUpperInvariant(), out Iso3 code) && Gazetteer.Find(code) is not null
            ? code
            : throw AddressException.Malformed(
                parameter + ": \"" + AddressText.Shown(word) + "\" is no country of ISO 3166-1 alpha-3, such as KOR.",
                Prose.To("All technologies", PageAddress.Technologies)
            );
}
