using Regalia.Assessment.Framework;
using Regalia.Evidence;

namespace Regalia.Assessment.Plans;

/// <summary>A gap with the measure that closes it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Measure">Its measure in the framework.</param>
/// <param name="Effort">Effort of the measure.</param>
/// <param name="Target">The value aimed at, in the unit of the indicator.</param>
internal sealed record PlannedGap(Indicator Indicator, PlannedMeasure Measure, double Effort, double Target)
{
    /// <summary>The gap of an indicator; null where it has no action or no measure.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="start">Its score now; where there is no value, what the draws borrow for it.</param>
    public static PlannedGap? Of(AssessmentFramework framework, Indicator indicator, double start)
    {
        PlannedMeasure? measure = framework.Plan.Measures.FirstOrDefault(m =>
            string.Equals(m.Indicator, indicator.Id, StringComparison.Ordinal)
        );
        if (indicator.GapAction is null || measure is null)
        {
            return null;
        }
        double effort = EffortOf(framework, measure);
        return new PlannedGap(indicator, measure, effort, TargetOf(indicator, start, framework.Plan.MeasuredRise));
    }

    /// <summary>Effort of a measure.</summary>
    public static double EffortOf(AssessmentFramework framework, PlannedMeasure measure) =>
        framework.Plan.Efforts.First(e => string.Equals(e.Name, measure.Effort, StringComparison.Ordinal)).Effort;

    // A law is passed in full; what an index measures rises by the assumed points.
    private static double TargetOf(Indicator indicator, double start, double rise)
    {
        if (!indicator.Steps.IsEmpty)
        {
            return indicator.High!.Value;
        }
        double share = Math.Min(100, start + rise) / 100;
        (double low, double high) = (indicator.Low!.Value, indicator.High!.Value);
        double value = indicator.Transformation switch
        {
            "log" => low * Math.Pow(high / low, share),
            "log1p" => ((1 + low) * Math.Pow((1 + high) / (1 + low), share)) - 1,
            _ => low + (share * (high - low)),
        };
        // What the file shows is what was reckoned with.
        return Math.Round(value, 4, MidpointRounding.AwayFromZero);
    }
}
