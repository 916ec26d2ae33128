using System.Collections.Immutable;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Cases;

/// <summary>The cases of linked records: every record is in one case, alone if no other tells of its event.</summary>
/// <remarks>
/// Records are one case if they are "same" by average linkage: groups become one where at least half of the pairs between them
/// are the same event, and never where a decision keeps two of them apart. One weak link therefore does not weld two cases
/// together, and shared names of actors never do.
/// </remarks>
public sealed class CaseRepository
{
    // Records are read from their snapshots in one pass for so many cases at once.
    private const int Batch = 512;

    private readonly IncidentStore store;
    private readonly Classifier classifier;
    private readonly ImmutableArray<ImmutableArray<int>> members;
    private readonly ILookup<int, RecordLink> links;
    private readonly Lazy<Dictionary<RecordReference, int>> places;
    private readonly Lazy<ImmutableArray<CaseCandidate>> candidates;
    private readonly Lazy<ILookup<int, CaseCandidate>> candidatesOf;

    private CaseRepository(IncidentStore store, LinkedRecords linked, Classifier classifier)
    {
        this.store = store;
        this.classifier = classifier;
        Linked = linked;
        CaseOf = Group(linked);
        members = MembersOf(CaseOf);
        links = linked
            .Links.Where(static link => link.Relation != LinkRelation.Different)
            .SelectMany(link =>
                CaseOf[link.First] == CaseOf[link.Second]
                    ? [(CaseOf[link.First], link)]
                    : new[] { (CaseOf[link.First], link), (CaseOf[link.Second], link) }
            )
            .ToLookup(static pair => pair.Item1, static pair => pair.link);
        places = new(() =>
            linked
                .Records.Select(static (reference, place) => (reference, place))
                .ToDictionary(static pair => pair.reference, static pair => pair.place)
        );
        candidates = new(() => CaseCandidates.Of(linked, CaseOf));
        candidatesOf = new(() =>
            candidates
                .Value.SelectMany(candidate =>
                    new[] { (CaseOf[candidate.First], candidate), (CaseOf[candidate.Second], candidate) }
                )
                .ToLookup(static pair => pair.Item1, static pair => pair.candidate)
        );
    }

    /// <summary>
    /// What is likely and left to people: of any two cases the likeliest pair of records, the likeliest first. See docs/linking.md for
    /// how often they are right.
    /// </summary>
    public ImmutableArray<CaseCandidate> Candidates => candidates.Value;

    /// <summary>What was linked.</summary>
    public LinkedRecords Linked { get; }

    /// <summary>For each record of <see cref="Linked"/>, the number of its case.</summary>
    public ImmutableArray<int> CaseOf { get; }

    /// <summary>How many cases there are.</summary>
    public int Count => members.Length;

    /// <summary>For each record, the number of its case: from 0, in the order of their first records.</summary>
    public static ImmutableArray<int> Group(LinkedRecords linked)
    {
        ArgumentNullException.ThrowIfNull(linked);
        return CaseGrouping.Of(linked.Records.Length, linked.Links);
    }

    /// <summary>Groups the records that were linked.</summary>
    /// <param name="store">Where the records are.</param>
    /// <param name="linked">What was linked.</param>
    /// <param name="classifier">The rules by which contradicting judgements are found.</param>
    public static CaseRepository Build(IncidentStore store, LinkedRecords linked, Classifier classifier)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(linked);
        ArgumentNullException.ThrowIfNull(classifier);
        return new(store, linked, classifier);
    }

    /// <summary>Places of a case's records in <see cref="Linked"/>, ascending.</summary>
    public ImmutableArray<int> Members(int number) => members[number];

    /// <summary>What may belong to a case, the likeliest first.</summary>
    public IEnumerable<CaseCandidate> CandidatesOf(int number) => candidatesOf.Value[number];

    /// <summary>Id of a case: that of its first record, <c>cfr:450</c>, so that it stays as long as that record is its first.</summary>
    public string IdOf(int number) => Linked.Records[members[number][0]].ToString();

    /// <summary>The case of a record; null if the record is not among those linked.</summary>
    public int? Find(RecordReference record) => places.Value.TryGetValue(record, out int place) ? CaseOf[place] : null;

    /// <summary>One case, with its records.</summary>
    /// <exception cref="StoreException">A snapshot was lost or damaged since.</exception>
    public IncidentCase Read(int number) => Read([number]).Single();

    /// <summary>Cases with their records, in the order asked for.</summary>
    /// <exception cref="StoreException">A snapshot was lost or damaged since.</exception>
    public IEnumerable<IncidentCase> Read(IEnumerable<int> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Chunk(Batch).SelectMany(ReadBatch);
    }

    private IEnumerable<IncidentCase> ReadBatch(int[] numbers)
    {
        Dictionary<int, IncidentRecord> records = [];
        int start = 0;
        int[] wanted = [.. numbers.SelectMany(number => Members(number)).Distinct().Order()];
        foreach (Snapshot snapshot in Linked.Snapshots)
        {
            int end = start + snapshot.Records;
            int[] here = [.. wanted.Where(place => place >= start && place < end)];
            if (here.Length > 0)
            {
                int first = start;
                foreach (
                    (int place, IncidentRecord record) in here.Zip(
                        store.Records(snapshot, here.Select(place => place - first))
                    )
                )
                {
                    records.Add(place, record);
                }
            }
            start = end;
        }
        return numbers.Select(number =>
            new CaseBuilding(this, classifier).Build(
                number,
                [.. Members(number).Select(place => records[place])],
                links[number]
            )
        );
    }

    private static ImmutableArray<ImmutableArray<int>> MembersOf(ImmutableArray<int> caseOf)
    {
        int count = caseOf.IsEmpty ? 0 : caseOf.Max() + 1;
        int[] sizes = new int[count];
        foreach (int number in caseOf)
        {
            sizes[number]++;
        }
        ImmutableArray<int>.Builder[] builders =
        [
            .. sizes.Select(static size => ImmutableArray.CreateBuilder<int>(size)),
        ];
        for (int place = 0; place < caseOf.Length; place++)
        {
            builders[caseOf[place]].Add(place);
        }
        return [.. builders.Select(static builder => builder.MoveToImmutable())];
    }
}
