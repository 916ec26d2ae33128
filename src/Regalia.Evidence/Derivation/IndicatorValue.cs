using System.Collections.Immutable;

namespace Regalia.Evidence.Derivation;

/// <summary>A value of an indicator for a country, with everything it rests on.</summary>
/// <param name="IndicatorId">Id of the indicator; for an input of a position, id of the instrument.</param>
/// <param name="Country">The country.</param>
/// <param name="Value">In the unit of the indicator.</param>
/// <param name="StandardError">
/// As published; <see langword="null"/> if none was. A derived value has none of its own: its <paramref name="Inputs"/>
/// carry theirs, so that a draw errs in the inputs and not twice.
/// </param>
/// <param name="Year">
/// The year it describes; of a product, ratio or sum, the year of its first input; of positions, the latest.
/// </param>
/// <param name="YearGap">
/// Greatest distance in years between the first input and another; 0 if observed or from positions.
/// </param>
/// <param name="State">What the evidence says: value, none found or no.</param>
/// <param name="Status">Sourced only if everything it rests on is sourced.</param>
/// <param name="Inputs">
/// What it was computed from, in the order of the formula; empty if observed or from one position.
/// </param>
/// <param name="Observation">The observation; <see langword="null"/> if derived.</param>
/// <param name="Position">The position; <see langword="null"/> unless it comes from a single one.</param>
/// <param name="Formula">How it came about, for people, e.g. <c>EXP_RD_GDP × CTX_GDP × 0.01</c>.</param>
public sealed record IndicatorValue(
    string IndicatorId,
    Iso3 Country,
    double Value,
    double? StandardError,
    int Year,
    int YearGap,
    EvidenceState State,
    VerificationStatus Status,
    ImmutableArray<IndicatorValue> Inputs,
    Observation? Observation,
    Position? Position,
    string Formula
);
