using Regalia.Assessment.Scoring;

namespace Regalia.Assessment.Tests;

/// <summary>Short ways to single figures of a result.</summary>
internal static class ResultQueries
{
    public static CountryAssessment Country(this AssessmentResult result, string iso3) =>
        Assert.Single(result.Countries, c => string.Equals(c.Country.Code.ToString(), iso3, StringComparison.Ordinal));

    public static IndicatorScore Indicator(this CountryAssessment country, string id) =>
        Assert.Single(country.Indicators, i => string.Equals(i.Indicator.Id, id, StringComparison.Ordinal));
}
