using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Cases;

/// <summary>One link inside a case, or from it to another.</summary>
/// <param name="First">The first record.</param>
/// <param name="Second">The second.</param>
/// <param name="Relation">How they are related.</param>
/// <param name="Score">The machine's probability of a link.</param>
/// <param name="Decided">Whether a person decided it.</param>
public sealed record CaseLink(
    RecordReference First,
    RecordReference Second,
    LinkRelation Relation,
    double Score,
    bool Decided
);
