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
        ImmutableArray<LinkDecision> last = decisions.Last();
        return Of(store, set, last.IsEmpty ? [] : RecordLinker.References(store, set), last);
    }

    /// <summary>
    /// The decision on two records, whichever is named first; null if there is none. It names the records by their ids in the
    /// snapshots: under part_of its first record is the part.
    /// </summary>
    public LinkDecision? Find(RecordReference first, RecordReference second) =>
        byRecords.GetValueOrDefault(Ordered(first, second));

    internal static CarriedDecisions Of(
        IncidentStore store,
        LinkedSet set,
        ImmutableArray<RecordReference> records,
        ImmutableArray<LinkDecision> last
    )
    {
        DecidedRecords carried = new(store, set, records, last);
        SortedDictionary<(int First, int Second), (LinkDecision Decision, int Part)> decided = [];
        Dictionary<(RecordReference, RecordReference), LinkDecision> named = [];
        ImmutableArray<UncarriedDecision>.Builder uncarried = ImmutableArray.CreateBuilder<UncarriedDecision>();
        foreach (LinkDecision decision in last)
        {
            string? reason = null;
            int? first = carried.Find(decision.First, decision.FirstVintage, ref reason);
            int? second = carried.Find(decision.Second, decision.SecondVintage, ref reason);
            if (first is { } a && second is { } b && a != b)
            {
                // Of two decisions that were made on two vintages of one pair the later holds.
                (int, int) pair = (Math.Min(a, b), Math.Max(a, b));
                LinkDecision here = decision with { First = records[a], Second = records[b] };
                if (decision.Action == DecisionAction.Withdraw)
                {
                    _ = decided.Remove(pair);
                    _ = named.Remove(Ordered(here.First, here.Second));
                    continue;
                }
                decided[pair] = (decision, a);
                named[Ordered(here.First, here.Second)] = here;
            }
            else if (decision.Action != DecisionAction.Withdraw || last.Any(d => MayBeMeant(decision, d)))
            {
                uncarried.Add(new UncarriedDecision(decision, reason ?? "both records are one and the same here"));
            }
        }
        return new CarriedDecisions(decided, uncarried.DrainToImmutable(), named);
    }

    private static (RecordReference, RecordReference) Ordered(RecordReference first, RecordReference second) =>
        first <= second ? (first, second) : (second, first);

    // Who withdraws in one vintage what was decided in another names it by other ids.
    private static bool MayBeMeant(LinkDecision withdrawn, LinkDecision decision)
    {
        (((RecordReference a, string vintageA), (RecordReference b, string vintageB)), var other) = (
            withdrawn.Pair,
            decision.Pair
        );
        return decision.Action != DecisionAction.Withdraw
            && string.Equals(a.Source, other.Lesser.Record.Source, StringComparison.Ordinal)
            && string.Equals(b.Source, other.Greater.Record.Source, StringComparison.Ordinal)
            && (
                !string.Equals(vintageA, other.Lesser.Vintage, StringComparison.Ordinal)
                || !string.Equals(vintageB, other.Greater.Vintage, StringComparison.Ordinal)
            );
    }
}
