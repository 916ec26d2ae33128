using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Assessment.Layers;

/// <summary>An indicator that tells whether a kind of protection reaches a layer.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="At">The least value from which it reaches this layer, in the unit of the indicator.</param>
/// <param name="State">value, none found, no, unknown or not applicable.</param>
/// <param name="Number">The value; null where unknown or not applicable.</param>
/// <param name="Value">The public value with its sources; null where there is none, or an own answer stands in its place.</param>
/// <param name="IsPrivate">Whether an agency's own answer stands in the place of the public value.</param>
/// <param name="Finding">What it says: reached, left out, unknown or not applicable.</param>
public sealed record LayerSignal(
    Indicator Indicator,
    double At,
    EvidenceState State,
    double? Number,
    IndicatorValue? Value,
    bool IsPrivate,
    LayerState Finding
);
