using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;

namespace Regalia.Presentation.Indicators;

/// <summary>What a country has of an indicator.</summary>
/// <param name="Assessment">The country's assessment.</param>
/// <param name="Score">Its value and score; without figures where there are none.</param>
internal sealed record IndicatorCell(CountryAssessment Assessment, IndicatorScore Score)
{
    internal Country Country => Assessment.Country;
}
