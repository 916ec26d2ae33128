using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Cases;

/// <summary>One event as all sources tell it: each source's own values stay side by side, nothing is averaged away.</summary>
public sealed record IncidentCase
{
    /// <summary>Id: of its first record by source and id, so that it stays while that record stays: <c>cfr:450</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the records are called: source and id, in the order of <see cref="Members"/>.</summary>
    public required ImmutableArray<RecordReference> References { get; init; }

    /// <summary>The records, each whole, by source and then in the order of their snapshots.</summary>
    public required ImmutableArray<IncidentRecord> Members { get; init; }

    /// <summary>
    /// The records with what they are called here. The source that a record names itself is no name for it: one that was exported and
    /// imported again still names its first.
    /// </summary>
    public IEnumerable<(RecordReference Reference, IncidentRecord Record)> Named => References.Zip(Members);

    /// <summary>The title of the member with the most to say; null if none has one.</summary>
    public required string? Title { get; init; }

    /// <summary>What it is: the level of most members.</summary>
    public required RecordLevel Level { get; init; }

    /// <summary>Ids of cases that are a part of this one.</summary>
    public required ImmutableArray<string> Parts { get; init; }

    /// <summary>Ids of cases of which this one is a part.</summary>
    public required ImmutableArray<string> Wholes { get; init; }

    /// <summary>Ids of cases that belong together with this one.</summary>
    public required ImmutableArray<string> Related { get; init; }

    /// <summary>The links between its members.</summary>
    public required ImmutableArray<CaseLink> Links { get; init; }

    /// <summary>The links of its members to those of other cases: what makes one a part of it, it a part of one, or the two related.</summary>
    public ImmutableArray<CaseLink> Outside { get; init; } = [];

    /// <summary>Where members contradict one another.</summary>
    public required ImmutableArray<Contradiction> Contradictions { get; init; }

    /// <summary>Victim countries that any member names, sorted.</summary>
    public required ImmutableArray<Iso3> Countries { get; init; }
}
