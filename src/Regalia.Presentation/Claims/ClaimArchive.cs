using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Claims;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Presentation.Claims;

/// <summary>Published claims against an open store: each is counted at the first question, and kept for the next.</summary>
/// <param name="store">The store; it must stay open.</param>
/// <param name="classifier">The rules.</param>
/// <param name="decisions">What people decided on links.</param>
public sealed class ClaimArchive(IncidentStore store, Classifier classifier, DecisionFile decisions)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Id, bool MainOnly), CheckedClaim> _checked = [];
    private ClaimCheck? _check;

    /// <summary>A claim with what the records make of it.</summary>
    /// <param name="published">The claim of the release; null for a question of our own.</param>
    /// <param name="definition">How it is counted; null if that is not written.</param>
    /// <param name="mainOnly">Whether to count by main readings only.</param>
    /// <exception cref="StoreException">A snapshot was lost or damaged since.</exception>
    public CheckedClaim Check(Claim? published, ClaimDefinition? definition, bool mainOnly)
    {
        (string Id, bool MainOnly) key = (published?.Id ?? definition?.Id ?? "", mainOnly);
        // Two that ask at once wait for one counting; one that failed is tried again, for a lost file may be put back.
        lock (_gate)
        {
            if (!_checked.TryGetValue(key, out CheckedClaim? claim))
            {
                _check ??= new ClaimCheck(store, classifier, Link(store, decisions));
                claim = CheckedClaim.Of(published, definition, _check, mainOnly);
                _checked.Add(key, claim);
            }
            return claim;
        }
    }

    /// <summary>
    /// Links the latest vintage of each source; groups and their profiles are no events, and nothing of them is a case. Null if the
    /// store has nothing else.
    /// </summary>
    public static LinkedRecords? Link(IncidentStore store, DecisionFile decisions)
    {
        ArgumentNullException.ThrowIfNull(store);
        ImmutableArray<Snapshot> latest =
        [
            .. store
                .Snapshots.GroupBy(s => s.Source.Name, StringComparer.Ordinal)
                .Select(vintages => vintages.Last())
                .Where(s => s.Source.Level <= RecordLevel.Incident),
        ];
        return latest.IsEmpty ? null : RecordLinker.Link(store, latest, decisions);
    }
}
