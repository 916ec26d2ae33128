using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Presentation.Linking;

/// <summary>The first of the pairs that are left to people, with their records and reasons.</summary>
/// <param name="Snapshots">What was linked.</param>
/// <param name="Pairs">The pairs, the likeliest first.</param>
/// <param name="All">How many there are in all.</param>
public sealed record CandidateList(ImmutableArray<Snapshot> Snapshots, ImmutableArray<CandidatePair> Pairs, int All)
{
    // Their cases are in memory as a whole.
    private const int AtOnce = 512;

    /// <summary>Reads them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="repository">Its cases.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">A snapshot was lost or damaged since.</exception>
    public static CandidateList Read(
        IncidentStore store,
        CaseRepository repository,
        int top,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(repository);
        ImmutableArray<RecordReference> records = repository.Linked.Records;
        CaseCandidate[] taken = [.. repository.Candidates.Take(top)];
        ImmutableArray<PairJudgement> judged = RecordLinker.Judge(
            store,
            repository.Linked.Snapshots,
            [.. taken.Select(pair => (records[pair.First], records[pair.Second]))],
            cancellation
        );
        return new CandidateList(
            repository.Linked.Snapshots,
            [.. taken.Zip(judged).Chunk(AtOnce).SelectMany(some => Read(repository, some))],
            repository.Candidates.Length
        );
    }

    /// <summary>A record with the vintage that was linked: <c>cfr@2023-02:450</c>.</summary>
    internal string Address(RecordReference record) => SnapshotName(record) + ":" + record.Id;

    internal string SnapshotName(RecordReference record) =>
        Snapshots.First(s => string.Equals(s.Source.Name, record.Source, StringComparison.Ordinal)).Name;

    private static IEnumerable<CandidatePair> Read(
        CaseRepository repository,
        (CaseCandidate Candidate, PairJudgement Judgement)[] some
    )
    {
        ImmutableArray<RecordReference> records = repository.Linked.Records;
        int[] numbers =
        [
            .. some.SelectMany(one =>
                    new[] { repository.CaseOf[one.Candidate.First], repository.CaseOf[one.Candidate.Second] }
                )
                .Distinct(),
        ];
        Dictionary<int, IncidentCase> cases = numbers
            .Zip(repository.Read(numbers))
            .ToDictionary(static pair => pair.First, static pair => pair.Second);
        return some.Select(one => new CandidatePair(
            one.Candidate,
            one.Judgement,
            Side(one.Candidate.First),
            Side(one.Candidate.Second)
        ));

        CandidateSide Side(int place)
        {
            IncidentCase told = cases[repository.CaseOf[place]];
            IncidentRecord record = told.Named.First(member => member.Reference == records[place]).Record;
            return new CandidateSide(records[place], record, told.Id, told.Members.Length);
        }
    }
}
