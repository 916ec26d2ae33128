using Regalia.Evidence;
using Regalia.Indices;

namespace Regalia.Assessment.Scoring;

/// <summary>From the definition of an indicator to the arithmetic of Regalia.Indices.</summary>
internal static class GoalpostsOf
{
    /// <summary>Goalposts of a scored indicator. More of what is measured always gives a higher score of its dimension.</summary>
    public static Goalposts Indicator(Indicator indicator) =>
        new(
            indicator.Low ?? throw Undefined(indicator),
            indicator.High ?? throw Undefined(indicator),
            indicator.Transformation switch
            {
                "linear" => Transformation.Linear,
                "log" => Transformation.Log,
                "log1p" => Transformation.LogOnePlus,
                _ => throw Undefined(indicator),
            }
        );

    private static InvalidOperationException Undefined(Indicator indicator) =>
        new(indicator.Id + " has no goalposts or an unknown transformation.");
}
