using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Linking;

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

    /// <summary>Cases that may be one with it or a part of it, which nobody decided; the likeliest first.</summary>
    public required ImmutableArray<LikelyCase> Likely { get; init; }

    /// <summary>Cases that are a part of it.</summary>
    public required ImmutableArray<NamedCase> Parts { get; init; }

    /// <summary>Cases of which it is a part.</summary>
    public required ImmutableArray<NamedCase> Wholes { get; init; }

    /// <summary>Cases that belong together with it.</summary>
    public required ImmutableArray<NamedCase> Related { get; init; }

    /// <summary>The snapshot of a record.</summary>
    public Snapshot SnapshotOf(RecordReference record) =>
        Snapshots.First(snapshot => string.Equals(snapshot.Source.Name, record.Source, StringComparison.Ordinal));

    /// <summary>A record with its vintage: <c>cfr@2023-02:450</c>.</summary>
    public string Address(RecordReference record) => IncidentWords.Address(SnapshotOf(record), record.Id);

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
        CaseCandidate[] likely = [.. repository.CandidatesOf(number)];
        CaseLink[] candidates = [.. likely.Select(Link)];
        ImmutableArray<CaseTie> ties = Grounds(
            store,
            repository.Linked.Snapshots,
            [.. incident.Links, .. incident.Outside, .. candidates],
            decisions,
            cancellation
        );
        int inside = incident.Links.Length;
        int outside = inside + incident.Outside.Length;
        ILookup<int, CaseTie> tiesTo = ties[inside..outside]
            .OrderByDescending(static tie => tie.Link.Decided)
            .ThenByDescending(static tie => tie.Link.Relation)
            .ThenByDescending(static tie => tie.Link.Score)
            .ToLookup(tie => Other(tie.Link));
        int[] wanted =
        [
            .. incident
                .Parts.Concat(incident.Wholes)
                .Concat(incident.Related)
                .Select(Find)
                .Concat(candidates.Select(Other))
                .Distinct(),
        ];
        Dictionary<int, NamedCase> others = wanted
            .Zip(repository.Read(wanted))
            .ToDictionary(
                static pair => pair.First,
                pair => new NamedCase(
                    pair.Second.Id,
                    pair.Second.Title,
                    CaseWords.Name(pair.Second),
                    [.. tiesTo[pair.First]]
                )
            );
        return new CaseDetail
        {
            Case = incident,
            Snapshots =
            [
                .. repository.Linked.Snapshots.Where(snapshot =>
                    incident.References.Any(r =>
                        string.Equals(r.Source, snapshot.Source.Name, StringComparison.Ordinal)
                    )
                ),
            ],
            Economies = EconomyVictims.Of(incident),
            Ties = ties[..inside],
            Likely =
            [
                .. likely.Zip(
                    ties[outside..],
                    (candidate, tie) => new LikelyCase(others[Other(tie.Link)] with { Ties = [tie] }, candidate.Doubt)
                ),
            ],
            Parts = Named(incident.Parts, isPart: true),
            Wholes = Named(incident.Wholes, isPart: false),
            Related = Named(incident.Related, isPart: null),
        };

        // The id of a case is that of its first record.
        int Find(string id)
        {
            int colon = id.IndexOf(':', StringComparison.Ordinal);
            return repository.Find(new RecordReference(id[..colon], id[(colon + 1)..]))!.Value;
        }

        int Other(CaseLink link)
        {
            int first = repository.Find(link.First)!.Value;
            return first == number ? repository.Find(link.Second)!.Value : first;
        }

        CaseLink Link(CaseCandidate candidate) =>
            new(
                repository.Linked.Records[candidate.First],
                repository.Linked.Records[candidate.Second],
                candidate.Relation,
                candidate.Score,
                Decided: false
            );

        // What makes it a part is told first, though other records of the two may be closer.
        ImmutableArray<NamedCase> Named(ImmutableArray<string> ids, bool? isPart) =>
            [
                .. ids.Select(id => others[Find(id)])
                    .Select(other =>
                        other with
                        {
                            Ties = [.. other.Ties.OrderByDescending(tie => isPart is { } part && IsPart(tie) == part)],
                        }
                    ),
            ];

        // Whether a link says that the other case is the part (no: this one is); null if it says neither.
        bool? IsPart(CaseTie tie) =>
            tie.Link.Relation != LinkRelation.PartOf
                ? null
                : (repository.Find(tie.Link.First) == number)
                    == LinkWords.FirstIsWhole(tie.Link.First, tie.Judgement, tie.Decision);
    }

    private static ImmutableArray<CaseTie> Grounds(
        IncidentStore store,
        ImmutableArray<Snapshot> snapshots,
        ImmutableArray<CaseLink> links,
        DecisionFile decisions,
        CancellationToken cancellation
    )
    {
        if (links.IsEmpty)
        {
            return [];
        }
        ImmutableArray<PairJudgement> judged = RecordLinker.Judge(
            store,
            snapshots,
            [.. links.Select(static link => (link.First, link.Second))],
            cancellation
        );
        CarriedDecisions carried = CarriedDecisions.Of(store, snapshots, decisions);
        return
        [
            .. links.Zip(
                judged,
                (link, judgement) => new CaseTie(link, judgement, carried.Find(link.First, link.Second))
            ),
        ];
    }
}
