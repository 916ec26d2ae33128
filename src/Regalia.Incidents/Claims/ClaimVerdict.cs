namespace Regalia.Incidents.Claims;

/// <summary>What the records of a source make of a published claim.</summary>
public enum ClaimVerdict : byte
{
    /// <summary>The source cannot say: it does not cover the years, does not hold what is asked, or counts too few.</summary>
    CannotBeChecked,

    /// <summary>The number is not borne out, nor is its direction.</summary>
    DoesNotReproduce,

    /// <summary>The direction is the claim's, the size is not.</summary>
    DirectionOnly,

    /// <summary>The claimed number lies in the interval, and no change does not.</summary>
    Reproduces,
}
