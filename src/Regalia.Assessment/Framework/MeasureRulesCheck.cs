using Regalia.Assessment.Plans;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Framework;

/// <summary>Whether what framework.yaml says of layers, own answers and plans fits the release and itself.</summary>
internal sealed class MeasureRulesCheck(EvidenceRelease release, AssessmentFramework framework)
{
    public IEnumerable<Fault> Check() =>
        [.. Provisions(), .. OwnWeights(), .. Confidence(), .. Efforts(), .. Measures()];

    private IEnumerable<Fault> Provisions()
    {
        HashSet<(string, double, string)> seen = [];
        foreach (LayerProvision provision in framework.Layers.Provisions)
        {
            if (release.Indicator(provision.Indicator) is not { } indicator)
            {
                yield return Unknown(provision.Indicator, provision.Line);
            }
            else if (provision.At < indicator.Minimum || provision.At > indicator.Maximum)
            {
                yield return Add(
                    provision.Line,
                    provision.Indicator,
                    Digits(provision.At),
                    "`at` from " + Digits(indicator.Minimum) + " to " + Digits(indicator.Maximum),
                    "use the unit of the indicator: " + indicator.Unit
                );
            }
            else if (!seen.Add((provision.Indicator, provision.At, provision.Provides)))
            {
                yield return Add(
                    provision.Line,
                    provision.Indicator,
                    Digits(provision.At),
                    "one " + provision.Provides + " of an indicator at a value",
                    "name all its layers in one line"
                );
            }
        }
    }

    private IEnumerable<Fault> OwnWeights()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (WeightedIndicator own in framework.Overlay.Weights)
        {
            if (release.Indicator(own.Code) is null)
            {
                yield return Unknown(own.Code, own.Line);
            }
            else if (!framework.NotYetMeasured.Any(place => Same(place.Code, own.Code)))
            {
                yield return Add(
                    own.Line,
                    own.Code,
                    null,
                    "an indicator of this framework with weight 0",
                    "take it out here: a scored indicator keeps its weight when it is answered"
                );
            }
            else if (!seen.Add(own.Code))
            {
                yield return Add(own.Line, own.Code, null, "one weight of an indicator", "remove one of the two lines");
            }
        }
    }

    private IEnumerable<Fault> Confidence() =>
        framework
            .Overlay.Confidence.GroupBy(degree => degree.Name, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same =>
                Add(null, "overlay.confidence", same.Key, "each degree of confidence once", "remove one of the two")
            );

    private IEnumerable<Fault> Efforts() =>
        framework
            .Plan.Efforts.GroupBy(effort => effort.Name, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => Add(null, "plan.efforts", same.Key, "each kind of measure once", "remove one of the two"));

    private IEnumerable<Fault> Measures()
    {
        HashSet<string> known = new(framework.Plan.Measures.Select(m => m.Indicator), StringComparer.Ordinal);
        Dictionary<string, PlannedMeasure> seen = new(StringComparer.Ordinal);
        foreach (PlannedMeasure measure in framework.Plan.Measures)
        {
            if (release.Indicator(measure.Indicator) is null)
            {
                yield return Unknown(measure.Indicator, measure.Line);
            }
            else if (!framework.Indicators.Any(place => Same(place.Code, measure.Indicator)))
            {
                yield return Add(
                    measure.Line,
                    measure.Indicator,
                    null,
                    "an indicator of this framework",
                    "name it under `indicators`, or take its measure out"
                );
            }
            else if (!seen.TryAdd(measure.Indicator, measure))
            {
                yield return Add(
                    measure.Line,
                    measure.Indicator,
                    null,
                    "one measure for an indicator",
                    "remove one of the two lines"
                );
            }
            foreach (string required in measure.Requires.Where(required => !known.Contains(required)))
            {
                string? near = Spelling.Nearest(required, known);
                yield return Add(
                    measure.Line,
                    measure.Indicator,
                    required,
                    "`requires` with indicators that have a measure themselves",
                    near is null ? "add its measure, or take it out" : "did you mean " + near + "?"
                );
            }
        }
        if (
            DependencyCycle.Find([.. seen.Keys], id => seen[id].Requires) is { IsEmpty: false } cycle
            && seen.TryGetValue(cycle[0], out PlannedMeasure? first)
        )
        {
            yield return Add(
                first.Line,
                first.Indicator,
                null,
                "measures that do not wait for themselves, not " + string.Join(" → ", cycle),
                "take one of them out of `requires`"
            );
        }
    }

    private Fault Unknown(string id, int line)
    {
        string? near = Spelling.Nearest(id, release.Indicators.Select(indicator => indicator.Id));
        return Add(
            line,
            id,
            null,
            "an indicator of indicators.csv",
            near is null ? "add it there first" : "did you mean " + near + "?"
        );
    }

    private static Fault Add(int? line, string place, string? value, string expected, string mend) =>
        new(FrameworkReader.FileName, line, place, value, expected, mend, FaultKind.Content);

    private static string Digits(double? number) =>
        number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any number";

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
