namespace Regalia.Indices;

/// <summary>How many of its indicators a unit has.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Indicators">Number of indicators, with and without a value.</param>
/// <param name="Missing">Number of indicators without a value.</param>
/// <param name="Zero">Number of values that are 0.</param>
public sealed record UnitAvailability(IndexUnit Unit, int Indicators, int Missing, int Zero)
{
    /// <summary>Number of indicators without a value or with 0.</summary>
    public int MissingOrZero => Missing + Zero;

    /// <summary>Share of indicators with a value, 0 to 1.</summary>
    public double AvailableShare => (double)(Indicators - Missing) / Indicators;

    /// <summary>Share of the values present that are not 0, 0 to 1; NaN of nothing.</summary>
    public double NonZeroShare => (double)(Indicators - Missing - Zero) / (Indicators - Missing);
}
