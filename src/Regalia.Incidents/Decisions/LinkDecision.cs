using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Decisions;

/// <summary>What a person decided on two records. It always wins over the machine.</summary>
/// <param name="First">The first record; under part_of the part.</param>
/// <param name="Second">The second; under part_of the whole.</param>
/// <param name="FirstVintage">Vintage in which the first was looked at: ids of some sources are places in a file.</param>
/// <param name="SecondVintage">Vintage in which the second was looked at.</param>
/// <param name="Action">Whether the relation holds, does not, or the machine is to have its word again.</param>
/// <param name="Relation">The relation confirmed; under reject "different" or "related"; null under withdraw.</param>
/// <param name="Who">Who decided.</param>
/// <param name="When">When, UTC.</param>
/// <param name="Why">Why, in words.</param>
public sealed record LinkDecision(
    RecordReference First,
    RecordReference Second,
    string FirstVintage,
    string SecondVintage,
    DecisionAction Action,
    LinkRelation? Relation,
    string Who,
    DateTimeOffset When,
    string Why
)
{
    /// <summary>The two records, the lesser first: a decision holds whichever is named first.</summary>
    public (RecordReference, RecordReference) Pair => First <= Second ? (First, Second) : (Second, First);
}
