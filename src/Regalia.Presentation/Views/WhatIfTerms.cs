using Regalia.Assessment;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Views;

/// <summary>
/// What licences keep out of a page that is passed on: what putting another value in the place of a published one changes
/// gives the published one away.
/// </summary>
internal static class WhatIfTerms
{
    internal static bool IsWithheld(ViewSource source, Country country, string indicator)
    {
        if (source.ShowsRestricted)
        {
            return false;
        }
        CountryAssessment assessed = source.Result.Countries.First(c => c.Country.Code == country.Code);
        return assessed.Indicators.FirstOrDefault(i =>
                string.Equals(i.Indicator.Id, indicator, StringComparison.Ordinal)
            )
                is { } score
            && IsWithheld(source, score);
    }

    /// <summary>The tornado without the bars that would give a figure away.</summary>
    internal static Tornado Shown(ViewSource source, Tornado tornado) =>
        source.ShowsRestricted
            ? tornado
            : tornado with
            {
                Bars = [.. tornado.Bars.Where(bar => !IsWithheld(source, bar.Before))],
            };

    private static bool IsWithheld(ViewSource source, IndicatorScore score) =>
        !new EvidenceTerms(source.Result).Restricting(score).IsEmpty;
}
