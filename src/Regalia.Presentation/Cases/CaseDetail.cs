using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;

namespace Regalia.Presentation.Cases;

/// <summary>A case with everything that is shown of it.</summary>
public sealed record CaseDetail
{
    /// <summary>The case.</summary>
    public required IncidentCase Case { get; init; }

    /// <summary>The snapshots of its records, by name of their source.</summary>
    public required ImmutableArray<Snapshot> Snapshots { get; init; }

    /// <summary>Its victims by economy.</summary>
    public required ImmutableArray<EconomyVictims> Economies { get; init; }

    /// <summary>The links between its records.</summary>
    public required ImmutableArray<CaseTie> Ties { get; init; }

    /// <summary>Cases that are a part of it.</summary>
    public required ImmutableArray<NamedCase> Parts { get; init; }

    /// <summary>Cases of which it is a part.</summary>
    public required ImmutableArray<NamedCase> Wholes { get; init; }

    /// <summary>Cases that belong together with it.</summary>
    public required ImmutableArray<NamedCase> Related { get; init; }

    /// <summary>The snapshot of a record.</summary>
    public Snapshot SnapshotOf(string source) =>
        Snapshots.First(snapshot => string.Equals(snapshot.Source.Name, source, StringComparison.Ordinal));

    /// <summary>Reads a case.</summary>
    /// <param name="store">The store.</param>
    /// <param name="repository">Its cases.</param>
    /// <param name="decisions">The decisions with which they were made.</param>
    /// <param name="number">Number of the case.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">A snapshot was lost or damaged since.</exception>
    public static CaseDetail Read(
        IncidentStore store,
        CaseRepository repository,
        DecisionFile decisions,
        int number,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(repository);
        IncidentCase incident = repository.Read(number);
        Dictionary<string, NamedCase> others = repository
            .Read(
                incident
                    .Parts.Concat(incident.Wholes)
                    .Concat(incident.Related)
                    .Distinct(StringComparer.Ordinal)
                    .Select(Find)
            )
            .Select(static other => new NamedCase(other.Id, other.Title, CaseWords.Name(other)))
            .ToDictionary(static other => other.Id, StringComparer.Ordinal);
        return new CaseDetail
        {
            Case = incident,
            Snapshots =
            [
                .. repository.Linked.Snapshots.Where(snapshot =>
                    incident.Members.Any(m => string.Equals(m.Source, snapshot.Source.Name, StringComparison.Ordinal))
                ),
            ],
            Economies = EconomyVictims.Of(incident),
            Ties = Grounds(store, repository.Linked.Snapshots, incident, decisions, cancellation),
            Parts = Named(incident.Parts),
            Wholes = Named(incident.Wholes),
            Related = Named(incident.Related),
        };

        // The id of a case is that of its first record.
        int Find(string id)
        {
            int colon = id.IndexOf(':', StringComparison.Ordinal);
            return repository.Find(new RecordReference(id[..colon], id[(colon + 1)..]))!.Value;
        }

        ImmutableArray<NamedCase> Named(ImmutableArray<string> ids) => [.. ids.Select(id => others[id])];
    }

    private static ImmutableArray<CaseTie> Grounds(
        IncidentStore store,
        ImmutableArray<Snapshot> snapshots,
        IncidentCase incident,
        DecisionFile decisions,
        CancellationToken cancellation
    )
    {
        if (incident.Links.IsEmpty)
        {
            return [];
        }
        ImmutableArray<PairJudgement> judged = RecordLinker.Judge(
            store,
            snapshots,
            [.. incident.Links.Select(static link => (link.First, link.Second))],
            cancellation
        );
        CarriedDecisions carried = CarriedDecisions.Of(store, snapshots, decisions);
        return
        [
            .. incident.Links.Zip(
                judged,
                (link, judgement) => new CaseTie(link, judgement, carried.Find(link.First, link.Second))
            ),
        ];
    }
}
