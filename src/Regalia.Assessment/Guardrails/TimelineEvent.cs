using Regalia.Evidence;

namespace Regalia.Assessment.Guardrails;

/// <summary>One entry of the timeline: an instrument was adopted, or a country took a position.</summary>
/// <param name="Date">As exactly as it is known; <see langword="null"/> if not given.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Cell">The position; <see langword="null"/> if the instrument itself was adopted.</param>
public sealed record TimelineEvent(string? Date, Instrument Instrument, PositionCell? Cell)
{
    /// <summary>Whether what it rests on was read at its source.</summary>
    public VerificationStatus Status => Cell is null ? Instrument.Status : Cell.Status ?? VerificationStatus.Unverified;

    /// <summary>What was read; <see langword="null"/> if not given.</summary>
    public string? Address => Cell is null ? Instrument.Address : Cell.Address;

    /// <summary>
    /// Whether the date is the day for which a list was read, not that of an act: the country was not on it, or a search found
    /// nothing.
    /// </summary>
    public bool IsStateRead =>
        Cell?.Kind
            is PositionKind.None
                or PositionKind.NoneFound
                or PositionKind.NotParty
                or PositionKind.NotSigned
                or PositionKind.NotMember;
}
