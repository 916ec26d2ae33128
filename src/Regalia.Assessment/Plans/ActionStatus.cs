using System.Collections.Immutable;

namespace Regalia.Assessment.Plans;

/// <summary>The words for how far an action is, as plan files spell them.</summary>
public static class ActionStatus
{
    /// <summary>Put forward; nobody has agreed yet.</summary>
    public const string Proposed = "proposed";

    /// <summary>Agreed on, not begun.</summary>
    public const string Agreed = "agreed";

    /// <summary>Begun.</summary>
    public const string UnderWay = "under_way";

    /// <summary>Done.</summary>
    public const string Done = "done";

    /// <summary>Given up.</summary>
    public const string Dropped = "dropped";

    /// <summary>All of them, in the order in which an action passes through them.</summary>
    public static ImmutableArray<string> All { get; } = [Proposed, Agreed, UnderWay, Done, Dropped];

    /// <summary>Whether something is still to be done about an action of this status.</summary>
    public static bool IsOpen(string status) => status is not (Done or Dropped);
}
