using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Framework;

/// <summary>
/// What an indicator must say of itself before it may carry weight: which way it points, where it belongs, what a gap in
/// it means. A definition that contradicts its place would be scored backwards in silence.
/// </summary>
internal sealed class ScoredIndicatorRules(EvidenceRelease release, AssessmentFramework framework)
{
    private const string File = "indicators.csv";

    public IEnumerable<Fault> Check() =>
        framework.Scored.SelectMany(place =>
            release.Indicator(place.Code) is { } indicator ? Check(place, indicator) : []
        );

    private IEnumerable<Fault> Check(WeightedIndicator place, Indicator indicator)
    {
        bool presses = indicator.Dimension is CompositeCodes.Exposure or CompositeCodes.Threat;
        string direction = presses ? "raises" : "lowers";
        if (!string.Equals(indicator.Direction, direction, StringComparison.Ordinal))
        {
            yield return new Fault(
                File,
                indicator.Row,
                "direction",
                indicator.Direction ?? "",
                direction + ", for more " + indicator.Dimension + " " + direction + " vulnerability",
                "more of what is scored must mean more of its dimension: turn the measure round, e.g. 100 - x",
                FaultKind.Content
            );
        }
        if (!Ancestors(place.Parent).Contains(indicator.Dimension, StringComparer.Ordinal))
        {
            yield return new Fault(
                FrameworkReader.FileName,
                place.Line,
                place.Code,
                place.Parent,
                "a parent within " + indicator.Dimension + ", the dimension of this indicator",
                "mend the parent here or the dimension in indicators.csv",
                FaultKind.Content
            );
        }
        if (indicator.GoalpostsReason is null)
        {
            yield return Blank(indicator, "goalposts_reason", "why 0 and 100 stand where they stand");
        }
        if (!presses && indicator.Stage is null)
        {
            yield return Blank(indicator, "stage", "prevent, deter, detect or recover");
        }
        if (!presses && indicator.Layers.IsEmpty)
        {
            yield return Blank(indicator, "layers", "the layers of protection that it reaches");
        }
        if (!ThreatModel.Estimates(indicator.Id) && !HasValues(indicator))
        {
            yield return new Fault(
                FrameworkReader.FileName,
                place.Line,
                place.Code,
                null,
                "an indicator with a value for at least one country",
                "add observations, or set its weight to 0: not yet measured",
                FaultKind.Content
            );
        }
    }

    private bool HasValues(Indicator indicator)
    {
        var values = new IndicatorValues(release, EvidenceSelection.None);
        return release.Countries.Any(c => values.Find(c.Code, indicator.Id) is not null);
    }

    // The structure has been checked before: no cycle can catch us here.
    private IEnumerable<string> Ancestors(string? code)
    {
        for (int depth = 0; code is not null && depth <= framework.Composites.Length; depth++)
        {
            yield return code;
            string current = code;
            code = framework
                .Composites.FirstOrDefault(c => string.Equals(c.Code, current, StringComparison.Ordinal))
                ?.Parent;
        }
    }

    private static Fault Blank(Indicator indicator, string column, string expected) =>
        new(File, indicator.Row, column, "", expected, "fill it in, for the indicator is scored", FaultKind.Content);
}
