using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;

namespace Regalia.Presentation.Cases;

/// <summary>Finds cases by their records.</summary>
/// <param name="repository">The cases.</param>
/// <param name="facts">What counting needs of a snapshot, by the same rules as the repository's.</param>
/// <param name="marks">Sectors of the victims of a snapshot; asked for only where a query names one.</param>
public sealed class CaseSearch(
    CaseRepository repository,
    Func<Snapshot, RecordFacts> facts,
    Func<Snapshot, RecordMarks> marks
)
{
    // A case is yes if one of its records is, and unknown if none is but one may be.
    private static readonly ImmutableArray<Judgement> order = [Judgement.No, Judgement.Unknown, Judgement.Yes];

    private readonly Lock _gate = new();
    private readonly Lazy<CaseOrder> _order = new(
        () => new CaseOrder(repository, facts),
        // One that failed is tried again: a lost file may be put back.
        LazyThreadSafetyMode.PublicationOnly
    );
    private readonly bool?[] _contradicts = new bool?[repository.Count];

    /// <summary>The cases that a query takes.</summary>
    /// <exception cref="FilterException">The records were not judged on a criterion of a filter.</exception>
    /// <exception cref="StoreException">A snapshot was lost or damaged since.</exception>
    public CaseFindings Find(CaseQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        Judgement[] judged = new Judgement[repository.Count];
        Array.Fill(judged, Judgement.Yes);
        foreach (RecordFilter filter in query.Filters)
        {
            Narrow(judged, snapshot => filter.Judge(facts(snapshot), facts(snapshot).UsualBasis));
        }
        if (query.Sector is { } sector)
        {
            Narrow(judged, snapshot => OfSector(snapshot, sector));
        }
        int[] possible =
        [
            .. Enumerable
                .Range(0, judged.Length)
                .Where(number =>
                    judged[number] != Judgement.No
                    && AreTelling(number, query)
                    && (!query.Contradicting || repository.Members(number).Length > 1)
                ),
        ];
        if (query.Contradicting)
        {
            possible = Contradicting(possible);
        }
        return new CaseFindings(
            _order.Value.Of(possible.Where(number => judged[number] == Judgement.Yes)),
            possible.Count(number => judged[number] == Judgement.Unknown)
        );
    }

    private bool AreTelling(int number, CaseQuery query)
    {
        ImmutableArray<int> members = repository.Members(number);
        ImmutableArray<RecordReference> records = repository.Linked.Records;
        if (members.Length < Math.Max(query.LeastSources, query.Sources.Length))
        {
            return false;
        }
        if (query.LeastSources <= 1 && query.Sources.IsEmpty)
        {
            return true;
        }
        HashSet<string> telling = members.Select(place => records[place].Source).ToHashSet(StringComparer.Ordinal);
        return telling.Count >= query.LeastSources && query.Sources.All(telling.Contains);
    }

    // Contradictions are found in whole records: each case is read once, however often it is asked for.
    private int[] Contradicting(int[] possible)
    {
        lock (_gate)
        {
            int[] unread = [.. possible.Where(number => _contradicts[number] is null)];
            foreach ((int number, IncidentCase incident) in unread.Zip(repository.Read(unread)))
            {
                _contradicts[number] = !incident.Contradictions.IsEmpty;
            }
            return [.. possible.Where(number => _contradicts[number] == true)];
        }
    }

    private void Narrow(Judgement[] judged, Func<Snapshot, Judgement[]> judge)
    {
        Judgement[] by = Judge(judge);
        for (int number = 0; number < judged.Length; number++)
        {
            judged[number] = order[Math.Min(order.IndexOf(judged[number]), order.IndexOf(by[number]))];
        }
    }

    private Judgement[] OfSector(Snapshot snapshot, string sector)
    {
        Judgement[] judged = new Judgement[snapshot.Records];
        Array.Fill(judged, Judgement.Yes);
        new RecordNarrowing(Sector: sector).Narrow(marks(snapshot), judged, facts(snapshot).UsualBasis);
        return judged;
    }

    private Judgement[] Judge(Func<Snapshot, Judgement[]> judge)
    {
        int[] best = new int[repository.Count];
        int place = 0;
        foreach (Snapshot snapshot in repository.Linked.Snapshots)
        {
            foreach (Judgement judgement in judge(snapshot))
            {
                int number = repository.CaseOf[place++];
                best[number] = Math.Max(best[number], order.IndexOf(judgement));
            }
        }
        return [.. best.Select(rank => order[rank])];
    }
}
