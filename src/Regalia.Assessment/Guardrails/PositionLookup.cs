using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Assessment.Guardrails;

/// <summary>
/// Finds where a country stands: its own row first, then the row of a group it belongs to, then whether the instrument
/// speaks to all UN members.
/// </summary>
internal sealed class PositionLookup
{
    private readonly GuardrailEvidence _evidence;
    private readonly Dictionary<(string Jurisdiction, string Instrument), Position> _positions;
    private readonly Dictionary<string, ImmutableArray<Jurisdiction>> _groups;

    internal PositionLookup(GuardrailEvidence evidence)
    {
        _evidence = evidence;
        _positions = evidence.Positions.ToDictionary(p => (p.Jurisdiction, p.Instrument));
        _groups = evidence
            .Jurisdictions.Where(GuardrailEvidence.IsGroup)
            .SelectMany(group => group.Members.Select(member => (member, group)))
            .GroupBy(pair => pair.member, pair => pair.group, StringComparer.Ordinal)
            .ToDictionary(
                members => members.Key,
                members => members.OrderBy(group => group.Code, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    internal PositionCell Cell(PositionHolder holder, Instrument instrument)
    {
        if (_positions.TryGetValue((holder.Code, instrument.Id), out Position? own))
        {
            // A row of its own that was left out makes the cell unknown: what a group says must not stand in for it.
            return _evidence.Admits(own.Status)
                ? new(holder, instrument, KindOf(own.Commitment), own, Via: null, IsLeftOut: false, own.Status)
                : Unknown(holder, instrument, isLeftOut: true);
        }

        bool isLeftOut = false;
        if (ThroughGroup(holder, instrument) is { } through)
        {
            VerificationStatus status =
                through.Position.Status == VerificationStatus.Sourced
                    ? through.Group.Status
                    : VerificationStatus.Unverified;
            if (_evidence.Admits(status))
            {
                PositionKind kind = KindOf(through.Position.Commitment);
                return new(holder, instrument, kind, through.Position, through.Group, IsLeftOut: false, status);
            }
            isLeftOut = true;
        }

        if (isLeftOut || !PositionCell.IsAddressed(holder, instrument))
        {
            return Unknown(holder, instrument, isLeftOut);
        }

        return _evidence.Admits(instrument.Status)
            ? new(
                holder,
                instrument,
                PositionKind.Addressed,
                Position: null,
                Via: null,
                IsLeftOut: false,
                instrument.Status
            )
            : Unknown(holder, instrument, isLeftOut: true);
    }

    // Where several groups speak, the weaker word counts; of equals the group whose code comes first.
    private (Position Position, Jurisdiction Group)? ThroughGroup(PositionHolder holder, Instrument instrument)
    {
        (Position Position, Jurisdiction Group)? found = null;
        int least = int.MaxValue;
        foreach (Jurisdiction group in _groups.GetValueOrDefault(holder.Code, []))
        {
            if (
                _positions.TryGetValue((group.Code, instrument.Id), out Position? position)
                && Passes(position.Commitment) is { } strength
                && strength < least
            )
            {
                (found, least) = ((position, group), strength);
            }
        }

        return found;
    }

    // A group's seat, invitation or absence from a list says nothing of its members; what it commits to does.
    private static int? Passes(Commitment commitment) =>
        commitment switch
        {
            Commitment.StatementAgainst => 0,
            Commitment.Signatory => 1,
            Commitment.Statement => 2,
            Commitment.Endorsed => 3,
            Commitment.Party => 4,
            _ => null,
        };

    private static PositionCell Unknown(PositionHolder holder, Instrument instrument, bool isLeftOut) =>
        new(holder, instrument, PositionKind.Unknown, Position: null, Via: null, isLeftOut, Status: null);

    private static PositionKind KindOf(Commitment commitment) =>
        commitment switch
        {
            Commitment.None => PositionKind.None,
            Commitment.NoneFound => PositionKind.NoneFound,
            Commitment.NotSigned => PositionKind.NotSigned,
            Commitment.NotMember => PositionKind.NotMember,
            Commitment.NotParty => PositionKind.NotParty,
            Commitment.Invited => PositionKind.Invited,
            Commitment.Signatory => PositionKind.Signatory,
            Commitment.Party => PositionKind.Party,
            Commitment.Endorsed => PositionKind.Endorsed,
            Commitment.Statement => PositionKind.Statement,
            Commitment.StatementAgainst => PositionKind.StatementAgainst,
            Commitment.Member => PositionKind.Member,
            _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment, "no such commitment"),
        };
}
