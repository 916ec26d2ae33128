namespace Regalia.Indices;

/// <summary>How much data a unit has, and whether it was kept.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Missing">Number of indicators without a value.</param>
/// <param name="Zeros">Number of indicators with the value 0.</param>
/// <param name="Availability">Share of the indicators that have a value, 0 to 1.</param>
/// <param name="NonZero">Share of the values present that are not 0, 0 to 1; NaN without values.</param>
/// <param name="TooFewValues">Availability is below the limit, whether or not the rule asks for it.</param>
/// <param name="TooManyZeros">The share that is not 0 is below the limit, whether or not the rule asks for it; false
/// without values, which is for availability to judge.</param>
/// <param name="Kept">Whether the unit stays, after the rule and what was forced.</param>
public sealed record ScreenedUnit(
    IndexUnit Unit,
    int Missing,
    int Zeros,
    double Availability,
    double NonZero,
    bool TooFewValues,
    bool TooManyZeros,
    bool Kept
);
