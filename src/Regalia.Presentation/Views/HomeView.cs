using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Json;
using Regalia.Presentation.Maps;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>All countries: map, tile grid and table of exposure, preparedness and label.</summary>
public static class HomeView
{
    /// <summary>Makes the view.</summary>
    /// <param name="source">The assessment.</param>
    /// <param name="choice">What to show.</param>
    /// <exception cref="ArgumentException">The framework shows no such composite, or no country lies in the region.</exception>
    public static View Of(ViewSource source, HomeChoice choice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(choice);
        if (!CompositeCodes.Shown.Contains(choice.Composite, StringComparer.Ordinal))
        {
            throw new ArgumentException($"\"{choice.Composite}\": no composite that is shown", nameof(choice));
        }
        ImmutableArray<CountryAssessment> countries =
        [
            .. source.Result.Countries.Where(c =>
                choice.Region is null || string.Equals(c.Country.Region, choice.Region, StringComparison.Ordinal)
            ),
        ];
        if (countries.IsEmpty)
        {
            throw new ArgumentException($"\"{choice.Region}\": no country lies there", nameof(choice));
        }
        return new View(
            "countries",
            Page(source, choice, countries),
            () => AssessmentCsv.Write(source.Result, countries),
            () => AssessmentJson.Write(source.Result, countries, includeRestricted: source.ShowsRestricted),
            AssessmentCsv.Columns(source.Framework)
        )
        {
            Command = string.Join(
                ' ',
                [
                    "regalia assess",
                    .. choice.Region is null ? [] : countries.Select(c => c.Country.Code.ToString()),
                    "--csv",
                ]
            ),
            Bundle = () =>
                AssessmentBundle.Files(
                    source.Result,
                    choice.Region is null ? [] : [.. countries.Select(c => c.Country.Code)],
                    source.ShowsRestricted
                ),
            Sources =
            [
                .. UsedSource
                    .Of(
                        new BundleScope(
                            source.Result,
                            [.. countries.Select(c => c.Country.Code)],
                            source.ShowsRestricted
                        )
                    )
                    .Select(used => used.Source.Id),
            ],
        };
    }

    private static Publication Page(ViewSource source, HomeChoice choice, ImmutableArray<CountryAssessment> countries)
    {
        // By name, never by score: an order that means something would be a rank without its interval.
        CountryAssessment[] byName = [.. countries.OrderBy(c => c.Country.Name, StringComparer.Ordinal)];
        string measure = byName[0][choice.Composite].Name;
        ImmutableArray<CountryMark> marks = [.. byName.Select(c => Mark(source, c, choice.Composite))];
        string what = string.Create(
            CultureInfo.InvariantCulture,
            $"{measure} of {byName.Length} {(byName.Length == 1 ? "country" : "countries")}"
        );
        string description = Description(byName, choice.Composite);
        string meaning = ScoreWords.Meaning(choice.Composite) + ".";
        return new Publication(
            choice.Region is null ? "Know-how at risk, country by country" : "Know-how at risk: " + choice.Region,
            HomeFinding.Of(source.Framework, byName),
            [
                HomeControls.Of(source.Result, choice),
                new Section(
                    "map",
                    measure + " on the map",
                    [
                        new Paragraph(
                            meaning + " The colour is the class of the median; each country gives its interval first."
                        ),
                        new Figure(
                            ChoroplethChart.Of(
                                new ChartHead("map-" + choice.Composite, what + " on a map", description)
                                {
                                    Source = ReleaseLine.Of(source.Result) + ". " + Atlas.BordersNote,
                                },
                                marks,
                                measure
                            ),
                            Atlas.BordersNote
                        ),
                    ]
                ),
                new Section(
                    "tiles",
                    measure + " without borders",
                    [
                        new Figure(
                            TileGridChart.Of(
                                new ChartHead("tiles-" + choice.Composite, what + ", one tile each", description)
                                {
                                    Source = ReleaseLine.Of(source.Result),
                                },
                                marks,
                                measure
                            ),
                            "One tile a country, roughly where it lies. The numbers are the 90 % interval; the bar shows it from 0 to "
                                + "100, with a stroke at the median."
                        ),
                    ]
                ),
                new Section("countries", "Every country", [HomeTable.Of(source, choice, byName)]),
                .. HomeReading.Of(source),
            ]
        )
        {
            Kicker = "Evidence release " + source.Release.Version + (source.Release.IsModified ? ", modified" : ""),
        };
    }

    private static CountryMark Mark(ViewSource source, CountryAssessment country, string composite)
    {
        CompositeScore score = country[composite];
        LabelOutcome label = country.Label;
        return new CountryMark(
            country.Country,
            ScoreWords.Picture(score),
            country.Country.Name
                + ", "
                + score.Name.ToLowerInvariant()
                + " "
                + ScoreWords.InWords(score)
                + ", "
                + label.Shown
        )
        {
            Link = PageAddress.Country(country.Country.Code),
            IsLowData = score.Coverage < source.Framework.Labels.CoverageMinimum,
            Detail =
            [
                "Label: "
                    + label.Shown
                    + (label.ShownProbability is { } share ? ", " + ScoreWords.Percent(share) + " of draws" : ""),
                "Evidence for " + ScoreWords.Percent(score.Coverage) + " of the weight",
            ],
        };
    }

    private static string Description(CountryAssessment[] countries, string composite)
    {
        CompositeScore[] scores = [.. countries.Select(c => c[composite]).Where(c => c.Value is not null)];
        if (scores.Length == 0)
        {
            return "No country has a score.";
        }
        double least = scores.Min(c => c.Value!.Value);
        double most = scores.Max(c => c.Value!.Value);
        double widest = scores.Max(c => c.High!.Value - c.Low!.Value);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The medians reach from {least:F0} to {most:F0} of 100; the widest 90 % interval spans {widest:F0} points. Countries by name, not by score."
        );
    }
}
