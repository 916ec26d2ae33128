using System.Collections.Immutable;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;

namespace Regalia.Presentation.Cases;

/// <summary>Sources, countries and sectors that the records of each case have, each once, so that a facet counts cases.</summary>
internal sealed class CaseFacets
{
    private readonly Dictionary<string, int> _at = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Key, string Name)> _marks = [];
    private readonly List<int>?[] _sources;
    private readonly List<int>?[] _countries;
    private readonly List<int>?[] _sectors;

    internal CaseFacets(CaseRepository repository, Func<Snapshot, RecordFacts> facts, Func<Snapshot, RecordMarks> marks)
    {
        (_sources, _countries, _sectors) = (
            new List<int>[repository.Count],
            new List<int>[repository.Count],
            new List<int>[repository.Count]
        );
        int place = 0;
        foreach (Snapshot snapshot in repository.Linked.Snapshots)
        {
            RecordFacts records = facts(snapshot);
            MarkList sectors = marks(snapshot).Sectors;
            int source = Mark("source", snapshot.Source.Name, snapshot.Source.Name);
            int[][] countries =
            [
                .. records.CountryLists.Select(list =>
                    list.Split(';', StringSplitOptions.RemoveEmptyEntries)
                        .Select(code => Mark("country", code, code))
                        .ToArray()
                ),
            ];
            int[] sectorOf = [.. sectors.Marks.Select(mark => Mark("sector", mark.Key, mark.Name))];
            for (int i = 0; i < records.Count; i++)
            {
                int number = repository.CaseOf[place++];
                Add(_sources, number, source);
                foreach (int country in countries[records.CountryListOf[i]])
                {
                    Add(_countries, number, country);
                }
                foreach (int sector in sectors.OfRecord[i])
                {
                    Add(_sectors, number, sectorOf[sector]);
                }
            }
        }
    }

    /// <summary>Of some cases, how many each source tells of; by name.</summary>
    internal ImmutableArray<(string Key, string Name, int Cases)> Sources(IEnumerable<int> cases) =>
        [.. Count(_sources, cases).OrderBy(m => m.Key, StringComparer.Ordinal)];

    /// <summary>Of some cases, how many have a victim in each country; by code.</summary>
    internal ImmutableArray<(string Key, string Name, int Cases)> Countries(IEnumerable<int> cases) =>
        [.. Count(_countries, cases).OrderBy(m => m.Key, StringComparer.Ordinal)];

    /// <summary>Of some cases, how many have a victim of each sector; the most first.</summary>
    internal ImmutableArray<(string Key, string Name, int Cases)> Sectors(IEnumerable<int> cases) =>
        [.. Count(_sectors, cases).OrderByDescending(m => m.Cases).ThenBy(m => m.Key, StringComparer.Ordinal)];

    private IEnumerable<(string Key, string Name, int Cases)> Count(List<int>?[] marks, IEnumerable<int> cases) =>
        cases
            .SelectMany(number => marks[number] ?? [])
            .CountBy(static mark => mark)
            .Select(count => (_marks[count.Key].Key, _marks[count.Key].Name, count.Value));

    private int Mark(string kind, string key, string name)
    {
        if (!_at.TryGetValue(kind + " " + key, out int mark))
        {
            _at.Add(kind + " " + key, mark = _marks.Count);
            _marks.Add((key, name));
        }
        return mark;
    }

    private static void Add(List<int>?[] marks, int number, int mark)
    {
        List<int> of = marks[number] ??= new List<int>(1);
        if (!of.Contains(mark))
        {
            of.Add(mark);
        }
    }
}
