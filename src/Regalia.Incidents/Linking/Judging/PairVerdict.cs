namespace Regalia.Incidents.Linking.Judging;

/// <summary>What the model makes of a pair, without the reasons: small, for there are millions.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Score">Probability of a link, 0 to 1; the same under exchange of the records.</param>
/// <param name="FirstIsWhole">Under part_of, whether the second is the part; else false.</param>
internal readonly record struct PairVerdict(LinkRelation Relation, float Score, bool FirstIsWhole);
