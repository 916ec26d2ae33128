namespace Regalia.Indices;

/// <summary>What a unit must have enough of to stay in the index.</summary>
public enum ScreeningRule
{
    /// <summary>Values that are there.</summary>
    Availability,

    /// <summary>Values that are not 0, among those that are there.</summary>
    NonZero,

    /// <summary>Both.</summary>
    AvailabilityAndNonZero,
}
