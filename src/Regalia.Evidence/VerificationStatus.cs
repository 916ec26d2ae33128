namespace Regalia.Evidence;

/// <summary>Whether somebody has read the figure or text at its source.</summary>
public enum VerificationStatus
{
    /// <summary>
    /// Nobody has checked it: recalled, or read at second hand. Shown as such and counted with a wider error.
    /// </summary>
    Unverified,

    /// <summary>Read at the address given.</summary>
    Sourced,
}
