using System.Collections.Immutable;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Claims;

/// <summary>What was counted in one window.</summary>
public sealed record ClaimCount
{
    /// <summary>The window.</summary>
    public required ClaimWindow Window { get; init; }

    /// <summary>Records, or cases, that are in the window for certain; of a share, those of the part.</summary>
    public required int Count { get; init; }

    /// <summary>The same with those of which only the year is known and part of it lies in the window; at least the count.</summary>
    public required int Most { get; init; }

    /// <summary>Of a share, the whole with the 95 % interval of the share (Wilson); null otherwise.</summary>
    public ShareInterval? Share { get; init; }

    /// <summary>Those of which the filter is unknown; not counted. Null where that is not known by month.</summary>
    public required int? Unknown { get; init; }

    /// <summary>Of a share, those that the filter takes, but of which it is unknown whether they are in the part.</summary>
    public required int Unlocated { get; init; }

    /// <summary>Who was counted: of a case, its first record that the filter takes. Of a share, those of the part.</summary>
    public required ImmutableArray<RecordReference> Records { get; init; }

    /// <summary>Of a share, those of the whole; otherwise those that may be in the window beside <see cref="Records"/>.</summary>
    public required ImmutableArray<RecordReference> Others { get; init; }
}
