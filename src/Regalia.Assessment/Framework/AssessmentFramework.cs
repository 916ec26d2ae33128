using System.Collections.Immutable;
using Regalia.Indices;

namespace Regalia.Assessment.Framework;

/// <summary>
/// Weights, bands, matrix and the assumptions of the draws: all that turns evidence into a label, as read from
/// framework.yaml. It is data with reasons; nothing in the program repeats a number of it.
/// </summary>
/// <param name="Version">The release it belongs to.</param>
/// <param name="Composites">The composites, in the order of the file.</param>
/// <param name="Indicators">The indicators, in the order of the file; weight 0 means not yet measured.</param>
/// <param name="Threat">Estimation of threat.</param>
/// <param name="Draws">Assumptions of the draws.</param>
/// <param name="Labels">From scores to labels.</param>
/// <param name="Gaps">From gaps to practices.</param>
/// <param name="Layers">Which laws and programmes reach which layer.</param>
/// <param name="Overlay">How private answers count.</param>
/// <param name="Plan">Effort and order of measures.</param>
public sealed record AssessmentFramework(
    string Version,
    ImmutableArray<Composite> Composites,
    ImmutableArray<WeightedIndicator> Indicators,
    ThreatAssumptions Threat,
    DrawAssumptions Draws,
    LabelRules Labels,
    GapRules Gaps,
    LayerRules Layers,
    OverlayRules Overlay,
    PlanRules Plan
)
{
    /// <summary>How the results of a scan count; null: this framework does not say, and none can be added.</summary>
    public TechnologyRules? Technology { get; init; }

    /// <summary>Indicators that are scored: weight above 0.</summary>
    public IEnumerable<WeightedIndicator> Scored => Indicators.Where(i => i.Weight > 0);

    /// <summary>Indicators that the framework names but that have no public values yet.</summary>
    public IEnumerable<WeightedIndicator> NotYetMeasured => Indicators.Where(i => i.Weight == 0);

    /// <summary>The same framework as the structure that Regalia.Indices evaluates.</summary>
    /// <exception cref="IndexStructureException">A cycle, an unknown parent, or weights that are all 0.</exception>
    public IndexStructure ToStructure() =>
        new([
            .. Composites.Select(c => new IndexNode(
                c.Code,
                c.Parent,
                c.Weight,
                c.Geometric ? NodeMean.Geometric : NodeMean.Arithmetic
            )),
            .. Scored.Select(i => new IndexNode(i.Code, i.Parent, i.Weight, Mean: null)),
        ]);
}
