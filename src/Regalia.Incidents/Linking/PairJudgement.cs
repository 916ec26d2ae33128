using System.Collections.Immutable;

namespace Regalia.Incidents.Linking;

/// <summary>What the machine makes of two records.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Score">Probability, 0 to 1, that they tell of one event or of a part of it; the same under exchange of the records.</param>
/// <param name="FirstIsWhole">Under <see cref="LinkRelation.PartOf"/>, whether the second record is the part; else false.</param>
/// <param name="Reasons">What spoke for and against, in words, the weightiest first.</param>
public sealed record PairJudgement(
    LinkRelation Relation,
    double Score,
    bool FirstIsWhole,
    ImmutableArray<LinkReason> Reasons
);
