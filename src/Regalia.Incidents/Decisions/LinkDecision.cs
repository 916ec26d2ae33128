using Regalia.Incidents.Linking;
using Regalia.Incidents.Sources;

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
    /// <summary>
    /// The two records, the lesser first: a decision holds whichever is named first. With their vintages where ids are places in
    /// a file, for there the same id in another vintage is another record; elsewhere the vintage is blank.
    /// </summary>
    public ((RecordReference Record, string Vintage) Lesser, (RecordReference Record, string Vintage) Greater) Pair
    {
        get
        {
            (RecordReference, string) first = (First, Told(First, FirstVintage));
            (RecordReference, string) second = (Second, Told(Second, SecondVintage));
            return First <= Second ? (first, second) : (second, first);
        }
    }

    private static string Told(RecordReference record, string vintage) =>
        IncidentSources.Find(record.Source)?.IdsArePlaces == true ? vintage : "";
}
