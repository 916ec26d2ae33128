using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Maps;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>Made-up countries in every class, with low data, without evidence, and one that no map knows.</summary>
internal static class MadeUpMarks
{
    public static ImmutableArray<CountryMark> All { get; } =
    [.. Atlas.World.Countries.Order().Append(Iso3.Parse("QZZ")).Select(Mark)];

    private static CountryMark Mark(Iso3 code, int place)
    {
        double median = place * 3.5 + 0.25;
        ScoreInterval? value =
            place == 4 ? null : new(Math.Max(0, median - 5 - place), median, Math.Min(100, median + 6.5));
        string name = "Land of " + code.ToString();
        return new CountryMark(
            new Country(
                code,
                "QZ",
                name,
                "Region & more",
                VerificationStatus.Sourced,
                "High income",
                Emerging: false,
                "made-up",
                VerificationStatus.Sourced,
                place + 2
            ),
            value,
            name + ", preparedness " + (value is null ? "unknown" : "known")
        )
        {
            IsLowData = place % 5 == 2,
            Link = PageAddress.Country(code),
            Detail = ["Evidence for half of the weight"],
        };
    }
}
