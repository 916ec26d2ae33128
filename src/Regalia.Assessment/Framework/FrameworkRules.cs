using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Assessment.Framework;

/// <summary>Whether a framework holds together and fits the release it comes with.</summary>
public sealed class FrameworkRules
{
    private const string File = FrameworkReader.FileName;
    private readonly EvidenceRelease _release;
    private readonly AssessmentFramework _framework;
    private readonly List<Fault> _faults = [];

    private FrameworkRules(EvidenceRelease release, AssessmentFramework framework) =>
        (_release, _framework) = (release, framework);

    /// <summary>Every fault of the framework; empty where an assessment can run.</summary>
    public static IReadOnlyList<Fault> Check(EvidenceRelease release, AssessmentFramework framework)
    {
        var rules = new FrameworkRules(release, framework);
        rules.CheckStructure();
        rules.CheckRequiredComposites();
        rules.CheckIndicators();
        rules.CheckNotYetMeasured();
        rules.CheckReferences();
        rules.CheckVersion();
        if (rules._faults.Count == 0)
        {
            rules._faults.AddRange(new ScoredIndicatorRules(release, framework).Check());
            rules._faults.AddRange(new MeasureRulesCheck(release, framework).Check());
            rules._faults.AddRange(new TechnologyRulesCheck(release, framework).Check());
        }
        return [.. rules._faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Row ?? 0)];
    }

    private void CheckVersion()
    {
        if (!_release.IsVersion(_framework.Version))
        {
            Add(
                1,
                "version",
                "the version of datapackage.json, " + _release.Version,
                "write the same version in both files"
            );
        }
    }

    private void CheckStructure()
    {
        try
        {
            _ = _framework.ToStructure();
        }
        catch (IndexStructureException e)
        {
            foreach (IndexStructureFault fault in e.Faults)
            {
                // What has weight 0 is no part of the structure, which therefore finds nothing at all below.
                bool idle =
                    fault.Kind == IndexStructureFaultKind.AggregateWithoutChildren
                    && _framework.NotYetMeasured.Any(i => Same(i.Parent, fault.Code));
                Add(
                    LineOf(fault.Code),
                    fault.Code,
                    idle
                        ? "at least one part with a weight above 0"
                        : "a tree of composites: " + fault.Message.TrimEnd('.'),
                    "mend its `parent` or its `weight`"
                );
            }
        }
    }

    private void CheckRequiredComposites()
    {
        foreach (string code in CompositeCodes.Shown)
        {
            Composite? composite = _framework.Composites.FirstOrDefault(c => Same(c.Code, code));
            if (composite is null)
            {
                Add(null, "composites", "a composite " + code, "the label and the reports need it");
            }
        }
        foreach (string root in (ReadOnlySpan<string>)[CompositeCodes.Pressure, CompositeCodes.Readiness])
        {
            if (_framework.Composites.FirstOrDefault(c => Same(c.Code, root)) is { Parent: not null } nested)
            {
                Add(nested.Line, nested.Code, "a composite without `parent`", "it is an axis of the matrix");
            }
        }
        CheckAxes();
        foreach (string code in _framework.Labels.CoverageOf)
        {
            if (!_framework.Composites.Any(c => Same(c.Code, code)))
            {
                Add(null, "labels.coverageOf", "a composite of this framework", "no composite is called " + code);
            }
        }
    }

    // A dimension on the wrong axis would be scored backwards in silence.
    private void CheckAxes()
    {
        foreach (Composite composite in _framework.Composites)
        {
            string? axis = composite.Code switch
            {
                CompositeCodes.Exposure or CompositeCodes.Threat => CompositeCodes.Pressure,
                CompositeCodes.Preparedness or CompositeCodes.Guardrails => CompositeCodes.Readiness,
                _ => null,
            };
            if (axis is not null && !Same(composite.Parent ?? "", axis))
            {
                Add(composite.Line, composite.Code, "the parent " + axis, "write `parent: " + axis + "`");
            }
            else if (
                composite.Parent is null
                && composite.Code is not (CompositeCodes.Pressure or CompositeCodes.Readiness)
                && axis is null
            )
            {
                Add(composite.Line, composite.Code, "a parent", "only pressure and readiness stand alone");
            }
        }
    }

    private void CheckIndicators()
    {
        foreach (WeightedIndicator place in _framework.Indicators)
        {
            Indicator? indicator = _release.Indicator(place.Code);
            if (indicator is null)
            {
                string? near = Spelling.Nearest(place.Code, _release.Indicators.Select(i => i.Id));
                Add(
                    place.Line,
                    place.Code,
                    "an indicator of indicators.csv",
                    near is null ? "add it there first" : "did you mean " + near + "?"
                );
            }
            else if (
                place.Weight > 0
                && (indicator.Low is null || indicator.High is null || indicator.Transformation is null)
            )
            {
                Add(place.Line, place.Code, "an indicator with goalposts", "give it low, high and transformation");
            }
            else if (
                place.Weight > 0
                && Same(indicator.DerivedAs ?? "", "incident_counts") != ThreatModel.Estimates(indicator.Id)
            )
            {
                Add(
                    place.Line,
                    place.Code,
                    "incident_counts in derived_as for the three indicators of threat, and for no other",
                    "mend derived_as in indicators.csv, or set its weight to 0"
                );
            }
            else if (place.Weight > 0 && !indicator.Steps.IsEmpty)
            {
                CheckSteps(indicator);
            }
        }
    }

    // The structure holds what is scored only, so the rest is looked at here.
    private void CheckNotYetMeasured()
    {
        foreach (WeightedIndicator place in _framework.NotYetMeasured)
        {
            WeightedIndicator first =
                _framework.Scored.FirstOrDefault(i => Same(i.Code, place.Code))
                ?? _framework.NotYetMeasured.First(i => Same(i.Code, place.Code));
            if (first.Line != place.Line)
            {
                Add(place.Line, place.Code, "an indicator that stands here once", "remove one of the two lines");
            }
            if (!_framework.Composites.Any(c => Same(c.Code, place.Parent)))
            {
                Add(place.Line, place.Code, "a parent among the composites", "no composite is called " + place.Parent);
            }
        }
    }

    // A code that follows from positions must be a step of the scale, or no error of coding can be drawn for it.
    private void CheckSteps(Indicator indicator)
    {
        var values = new Evidence.Derivation.IndicatorValues(_release, EvidenceSelection.None);
        foreach (Country country in _release.Countries)
        {
            if (values.Find(country.Code, indicator.Id) is { } value && !indicator.Steps.Contains(value.Value))
            {
                _faults.Add(
                    new Fault(
                        "indicators.csv",
                        indicator.Row,
                        "steps",
                        string.Join(
                            '|',
                            indicator.Steps.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture))
                        ),
                        "a step for every value; "
                            + country.Code
                            + " has "
                            + value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        "add the step or mend the position it follows from",
                        FaultKind.Content
                    )
                );
            }
        }
    }

    private void CheckReferences()
    {
        foreach (IncidentWindow window in _framework.Threat.Windows)
        {
            if (_release.Source(window.SourceId) is null)
            {
                Add(window.Line, window.SourceId, "a source of sources.csv", "use its id");
            }
            else if (!_release.IncidentCounts.Any(c => Same(c.Source, window.SourceId) && window.Holds(c.Year)))
            {
                Add(
                    window.Line,
                    window.SourceId,
                    "a source with counts in these years in incident_counts.csv",
                    "add its counts or take the window out, and let the other probabilities add to 1"
                );
            }
        }
        if (_release.Indicator(_framework.Threat.Covariate) is null)
        {
            Add(null, "threat.covariate", "an indicator of indicators.csv", "use its id");
        }
        IEnumerable<(string Code, int Line)> named =
        [
            .. _framework.Draws.Disagreements.SelectMany(d => new[] { (d.First, d.Line), (d.Second, d.Line) }),
            .. _framework.Labels.Floors.Select(f => (f.Indicator, f.Line)),
        ];
        foreach ((string code, int line) in named)
        {
            if (!_framework.Scored.Any(i => Same(i.Code, code)))
            {
                Add(line, code, "a scored indicator of this framework", "give it a weight or leave it out here");
            }
        }
    }

    private int? LineOf(string code) =>
        _framework.Composites.FirstOrDefault(c => Same(c.Code, code))?.Line
        ?? _framework.Indicators.FirstOrDefault(i => Same(i.Code, code))?.Line;

    private void Add(int? line, string place, string expected, string mend) =>
        _faults.Add(new Fault(File, line, place, null, expected, mend, FaultKind.Content));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
