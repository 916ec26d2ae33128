using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Framework;

/// <summary>Whether what framework.yaml says of the results of a scan fits the release and the rest of the framework.</summary>
internal sealed class TechnologyRulesCheck(EvidenceRelease release, AssessmentFramework framework)
{
    public IEnumerable<Fault> Check()
    {
        if (framework.Technology is not { } rules)
        {
            yield break;
        }
        foreach (ScannedIndicator scanned in (ScannedIndicator[])[rules.Leading, rules.Credit])
        {
            WeightedIndicator place = scanned.Place;
            // A release that scans were added to has them by right.
            if (
                release.Technology is null
                && (
                    release.Indicator(place.Code) is not null
                    || framework.Indicators.Any(i => string.Equals(i.Code, place.Code, StringComparison.Ordinal))
                )
            )
            {
                yield return Of(
                    place,
                    place.Code,
                    "a code that no indicator has",
                    "what a scan gives is no row of the release; rename it"
                );
            }
            if (!IsExposure(place.Parent))
            {
                yield return Of(
                    place,
                    place.Parent,
                    "a composite within exposure",
                    "what a scan finds is something to steal; name stock or intensity"
                );
            }
        }
        if (string.Equals(rules.Leading.Place.Code, rules.Credit.Place.Code, StringComparison.Ordinal))
        {
            yield return Of(rules.Credit.Place, rules.Credit.Place.Code, "a code of its own", "rename one of the two");
        }
    }

    private bool IsExposure(string? code)
    {
        for (int depth = 0; code is not null && depth <= framework.Composites.Length; depth++)
        {
            if (string.Equals(code, CompositeCodes.Exposure, StringComparison.Ordinal))
            {
                return true;
            }
            string current = code;
            code = framework
                .Composites.FirstOrDefault(c => string.Equals(c.Code, current, StringComparison.Ordinal))
                ?.Parent;
        }
        return false;
    }

    private static Fault Of(WeightedIndicator place, string value, string expected, string mend) =>
        new(FrameworkReader.FileName, place.Line, "technology", value, expected, mend, FaultKind.Content);
}
