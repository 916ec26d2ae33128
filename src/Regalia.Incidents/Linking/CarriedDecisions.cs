using System.Collections.Immutable;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Linking;

/// <summary>Decisions that stand, on the records of some snapshots: found again where ids have moved between vintages.</summary>
public sealed class CarriedDecisions
{
    private readonly Dictionary<(RecordReference, RecordReference), LinkDecision> byRecords;

    private CarriedDecisions(
        SortedDictionary<(int First, int Second), (LinkDecision Decision, int Part)> decided,
        ImmutableArray<UncarriedDecision> uncarried,
        Dictionary<(RecordReference, RecordReference), LinkDecision> byRecords
    )
    {
        Decided = decided;
        Uncarried = uncarried;
        this.byRecords = byRecords;
    }

    /// <summary>Those that could not be carried to the records of the snapshots, with the reason.</summary>
    public ImmutableArray<UncarriedDecision> Uncarried { get; }

    /// <summary>By places among the records, the lesser first; with the place of the record that the decision names first.</summary>
    internal SortedDictionary<(int First, int Second), (LinkDecision Decision, int Part)> Decided { get; }

    /// <summary>Carries decisions to the records of some snapshots.</summary>
    /// <param name="store">The store.</param>
    /// <param name="snapshots">At most one of a source.</param>
    /// <param name="decisions">What people decided.</param>
    /// <exception cref="StoreException">Two snapshots are of one source; or one is damaged.</exception>
    public static CarriedDecisions Of(IncidentStore store, IReadOnlyList<Snapshot> snapshots, DecisionFile decisions)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(decisions);
        LinkedSet set = LinkedSet.Of(snapshots);
        ImmutableArray<LinkDecision> standing = decisions.Standing();
        return Of(store, set, standing.IsEmpty ? [] : RecordLinker.References(store, set), standing);
    }

    /// <summary>
    /// The decision on two records, whichever is named first; null if there is none. It names the records by their ids in the
    /// snapshots: under part_of its first record is the part.
    /// </summary>
    public LinkDecision? Find(RecordReference first, RecordReference second) =>
        byRecords.GetValueOrDefault(first <= second ? (first, second) : (second, first));

    internal static CarriedDecisions Of(
        IncidentStore store,
        LinkedSet set,
        ImmutableArray<RecordReference> records,
        ImmutableArray<LinkDecision> standing
    )
    {
        DecidedRecords carried = new(store, set, records, standing);
        SortedDictionary<(int First, int Second), (LinkDecision Decision, int Part)> decided = [];
        Dictionary<(RecordReference, RecordReference), LinkDecision> named = [];
        ImmutableArray<UncarriedDecision>.Builder uncarried = ImmutableArray.CreateBuilder<UncarriedDecision>();
        foreach (LinkDecision decision in standing)
        {
            string? reason = null;
            int? first = carried.Find(decision.First, decision.FirstVintage, ref reason);
            int? second = carried.Find(decision.Second, decision.SecondVintage, ref reason);
            if (first is { } a && second is { } b && a != b)
            {
                // Of two decisions that were made on two vintages of one pair the later holds.
                decided[(Math.Min(a, b), Math.Max(a, b))] = (decision, a);
                LinkDecision here = decision with { First = records[a], Second = records[b] };
                named[here.Pair] = here;
            }
            else
            {
                uncarried.Add(new UncarriedDecision(decision, reason ?? "both records are one and the same here"));
            }
        }
        return new CarriedDecisions(decided, uncarried.DrainToImmutable(), named);
    }
}
