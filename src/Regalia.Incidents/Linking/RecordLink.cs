namespace Regalia.Incidents.Linking;

/// <summary>Two records of a set and how they are related: the machine's word, or a person's.</summary>
/// <param name="First">Place of the first record in the set; less than <paramref name="Second"/>.</param>
/// <param name="Second">Place of the second.</param>
/// <param name="Relation">The relation.</param>
/// <param name="FirstIsWhole">Under part_of, whether the second is the part.</param>
/// <param name="Score">The machine's probability of a link.</param>
/// <param name="Decided">Whether a decision says so; else the machine does.</param>
public readonly record struct RecordLink(
    int First,
    int Second,
    LinkRelation Relation,
    bool FirstIsWhole,
    double Score,
    bool Decided
);
