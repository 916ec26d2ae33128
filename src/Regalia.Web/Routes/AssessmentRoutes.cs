using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Reports;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;

namespace Regalia.Web.Routes;

/// <summary>Home, countries, comparison, indicators and evidence.</summary>
internal static class AssessmentRoutes
{
    private const string Tag = "Countries";
    private const int MostCompared = 11;

    private static readonly QueryParameter Composite = new("m", "Composite that is shown.", CompositeCodes.Exposure)
    {
        Values = CompositeCodes.Shown,
    };

    public static ImmutableArray<PageRoute> All { get; } =
    [
        new(
            "",
            Tag,
            "All countries: exposure, threat, preparedness, guardrails and label with its probability.",
            Home,
            _ => [PageAddress.Home]
        )
        {
            Query = [Composite, new("region", "Only countries of this region, by its name.", "East Asia & Pacific")],
        },
        new(
            "country/{country}",
            Tag,
            "A country's profile: label with its probability, scores with intervals, gaps, practices.",
            request => CountryView.Of(request.Source, request.Country("country")),
            source => source.Release.Countries.Select(c => PageAddress.Country(c.Code))
        ),
        new(
            "compare",
            Tag,
            "Countries compared pair by pair: which can be told apart, and in what they differ.",
            Compare,
            _ => [PageAddress.Compare()]
        )
        {
            Query =
            [
                new("c", "Two to eleven countries, by their codes; all if none is named.", "MYS~VNM") { IsList = true },
                Composite,
            ],
        },
        new(
            "indicators",
            "Indicators",
            "Every indicator of the framework with weight and coverage.",
            request => IndicatorsView.Of(request.Source),
            _ => [PageAddress.Indicators]
        ),
        new(
            "indicator/{indicator}",
            "Indicators",
            "An indicator in all countries: what it measures, values, scores.",
            request => IndicatorView.Of(request.Source, request.Indicator("indicator")),
            source => source.Release.Indicators.Select(i => PageAddress.Indicator(i.Id))
        ),
        new(
            "country/{country}/evidence/{indicator}",
            "Indicators",
            "A country's value of an indicator with the evidence that it rests on.",
            request => EvidenceView.Of(request.Source, request.Country("country"), request.Indicator("indicator")),
            source =>
                from country in source.Release.Countries
                from indicator in source.Release.Indicators
                select PageAddress.Evidence(country.Code, indicator.Id)
        )
        {
            IsArchived = false,
        },
        new(
            "report/{country}",
            Tag,
            "A country's report, to read, to print and to hand on.",
            Report,
            source => source.Release.Countries.Select(c => PageAddress.Report(c.Code))
        )
        {
            IsCostly = true,
            Document = (request, format, cancellation) =>
                CountryReport.Write(
                    new ReportRequest(request.Source, request.Country("country")),
                    format,
                    cancellation
                ),
        },
    ];

    private static View Home(PageRequest request)
    {
        string[] regions =
        [
            .. request
                .Source.Release.Countries.Select(c => c.Region)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        string? region = request.Text("region");
        if (region is not null && !regions.Contains(region, StringComparer.Ordinal))
        {
            throw AddressException.NotFound(
                "No country of the release is in the region \"" + AddressText.Shown(region) + "\".",
                [.. regions.Select(r => Prose.To(r, PageAddress.Home.With("region", r)))]
            );
        }
        var choice = new HomeChoice { Region = region };
        return HomeView.Of(
            request.Source,
            request.Text("m") is { } composite ? choice with { Composite = composite } : choice
        );
    }

    private static View Compare(PageRequest request)
    {
        ImmutableArray<Country> countries = request.Countries("c");
        if (countries.Length is 1 or > MostCompared)
        {
            throw AddressException.Malformed(
                "A comparison takes two to eleven countries, or none for all.",
                Prose.To("All countries compared", PageAddress.Compare())
            );
        }
        return CompareView.Of(
            request.Source,
            countries.IsEmpty ? request.Source.Release.Countries : countries,
            request.Text("m") ?? CompositeCodes.Readiness
        );
    }

    // The figures are those of the profile; the words are the report's.
    private static View Report(PageRequest request)
    {
        Country country = request.Country("country");
        View profile = CountryView.Of(request.Source, country);
        return profile with
        {
            Name = "report-" + country.Code,
            Page = CountryReport.Compose(new ReportRequest(request.Source, country)).Content,
        };
    }
}
