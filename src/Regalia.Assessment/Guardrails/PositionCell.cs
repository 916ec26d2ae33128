using Regalia.Evidence;

namespace Regalia.Assessment.Guardrails;

/// <summary>One cell of the matrix: where one country stands on one instrument, and what says so.</summary>
/// <param name="Holder">The country or group.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Kind">Where it stands.</param>
/// <param name="Position">The row that says so; <see langword="null"/> for addressed and unknown.</param>
/// <param name="Via">The group whose position it is; <see langword="null"/> if it is the country's own.</param>
/// <param name="IsLeftOut">Whether there is a row that was left out because nobody has checked it.</param>
/// <param name="Status">
/// Whether everything the cell rests on was read at its source: the row and, through a group, the row of the group; for
/// addressed, the row of the instrument; <see langword="null"/> for unknown.
/// </param>
public sealed record PositionCell(
    PositionHolder Holder,
    Instrument Instrument,
    PositionKind Kind,
    Position? Position,
    Jurisdiction? Via,
    bool IsLeftOut,
    VerificationStatus? Status
)
{
    /// <summary>Word of <see cref="Regalia.Evidence.Instrument.Addressees"/> for all members of the United Nations.</summary>
    internal const string UnMembers = "un-members";

    /// <summary>As exactly as it is known: year, year-month or year-month-day; <see langword="null"/> if not given.</summary>
    public string? Date => Position?.Date;

    /// <summary>
    /// What was read: for the position, or for the instrument where it applies to every UN member; <see langword="null"/>
    /// if not given, and for unknown.
    /// </summary>
    public string? Address =>
        Position is not null ? Position.Address
        : Kind == PositionKind.Addressed ? Instrument.Address
        : null;

    /// <summary>
    /// Whether the instrument holds for the country: party, endorsed, a statement in favour or member; where it speaks to
    /// all UN members also without a position, unless the country rejects it. Unknown does not hold.
    /// </summary>
    public bool Holds =>
        Kind switch
        {
            PositionKind.Party
            or PositionKind.Endorsed
            or PositionKind.Statement
            or PositionKind.Member
            or PositionKind.Addressed => true,
            PositionKind.Unknown or PositionKind.StatementAgainst => false,
            // "None found" and the like say that the country has added nothing; what speaks to all still speaks to it.
            _ => IsAddressed(Holder, Instrument),
        };

    internal static bool IsAddressed(PositionHolder holder, Instrument instrument) =>
        holder.IsAssessed && string.Equals(instrument.Addressees, UnMembers, StringComparison.Ordinal);
}
