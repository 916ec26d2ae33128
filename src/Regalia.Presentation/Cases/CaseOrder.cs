using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Presentation.Cases;

/// <summary>
/// The order of lists of cases: events before groups, of which nothing happened on a day; what several sources tell of before what one
/// does; the newest year first, without a year last; within a year what most sources tell of; then by first record.
/// </summary>
internal sealed class CaseOrder
{
    /// <summary>In words, for under a list.</summary>
    internal const string Words =
        "events of several sources first, then those of one, each the newest year first; groups last";

    private readonly int[] _ranks;

    internal CaseOrder(CaseRepository repository, Func<Snapshot, RecordFacts> facts)
    {
        int[] years = new int[repository.Count];
        int[] sources = new int[repository.Count];
        bool[] isEvent = new bool[repository.Count];
        int place = 0;
        foreach (Snapshot snapshot in repository.Linked.Snapshots)
        {
            RecordFacts records = facts(snapshot);
            HashSet<int> told = [];
            for (int i = 0; i < records.Count; i++)
            {
                int number = repository.CaseOf[place++];
                int year = records.StartYears[i] > 0 ? records.StartYears[i] : records.DisclosureYears[i];
                years[number] = Math.Max(years[number], year);
                isEvent[number] |= records.Levels[i] != RecordLevel.Actor;
                _ = told.Add(number);
            }
            foreach (int number in told)
            {
                sources[number]++;
            }
        }
        int[] ordered =
        [
            .. Enumerable
                .Range(0, repository.Count)
                .OrderByDescending(number => isEvent[number])
                .ThenByDescending(number => sources[number] > 1)
                .ThenByDescending(number => years[number])
                .ThenByDescending(number => sources[number])
                .ThenBy(static number => number),
        ];
        _ranks = new int[repository.Count];
        for (int rank = 0; rank < ordered.Length; rank++)
        {
            _ranks[ordered[rank]] = rank;
        }
    }

    /// <summary>Cases in order.</summary>
    internal ImmutableArray<int> Of(IEnumerable<int> cases) => [.. cases.OrderBy(number => _ranks[number])];
}
