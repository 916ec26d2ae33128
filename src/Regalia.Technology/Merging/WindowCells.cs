using Regalia.Technology.Shards;
using Regalia.Technology.Works;

namespace Regalia.Technology.Merging;

/// <summary>Sorts the facts of a range of works by technology and year, and puts them into the spill file.</summary>
/// <param name="technologies">Number of technologies.</param>
/// <param name="institutions">Institutions of all parts.</param>
/// <param name="spill">Where the facts go.</param>
internal sealed class WindowCells(int technologies, InstitutionTable institutions, FactSpill spill)
{
    private readonly List<long> _works = [];
    private readonly List<int> _citations = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _positions = [];
    private readonly List<ushort> _countries = [];
    private readonly List<long> _shares = [];

    // Technology, year, position in the lists above.
    private readonly List<(int Technology, int Year, int Work)> _cells = [];

    /// <summary>Number of works that count.</summary>
    internal int Spill(WindowFacts facts)
    {
        Clear();
        foreach ((long work, long updated, ReadOnlyMemory<byte> bytes) in facts.Counting())
        {
            Add(FactBytes.Read(work, updated, bytes.Span));
        }
        _starts.Add(_shares.Count);
        _cells.Sort();
        for (int from = 0; from < _cells.Count; )
        {
            (int technology, int year, _) = _cells[from];
            int end = from;
            while (end < _cells.Count && _cells[end].Technology == technology && _cells[end].Year == year)
            {
                end++;
            }
            WriteChunk(technology, year, from, end);
            from = end;
        }
        return _works.Count;
    }

    private void Clear()
    {
        _works.Clear();
        _citations.Clear();
        _starts.Clear();
        _positions.Clear();
        _countries.Clear();
        _shares.Clear();
        _cells.Clear();
    }

    private void Add(WorkFact fact)
    {
        foreach (int technology in fact.Technologies)
        {
            if (technology >= technologies)
            {
                throw new InvalidDataException(
                    FormattableString.Invariant(
                        $"W{fact.Work}: matched technology number {technology}, but there are {technologies}; scan again"
                    )
                );
            }
            _cells.Add((technology, fact.Year, _works.Count));
        }
        _works.Add(fact.Work);
        _citations.Add(fact.Citations);
        _starts.Add(_shares.Count);
        foreach (Credit credit in fact.Credits)
        {
            _positions.Add(institutions.PositionOf(credit.Institution));
            _countries.Add(credit.Country.Value);
            _shares.Add(credit.Share);
        }
    }

    private void WriteChunk(int technology, int year, int from, int end)
    {
        int credits = 0;
        for (int i = from; i < end; i++)
        {
            spill.Append(_works[_cells[i].Work]);
        }
        for (int i = from; i < end; i++)
        {
            spill.Append(_citations[_cells[i].Work]);
        }
        for (int i = from; i < end; i++)
        {
            int own = _starts[_cells[i].Work + 1] - _starts[_cells[i].Work];
            credits += own;
            spill.Append(own);
        }
        Column(_positions, from, end);
        Column(_countries, from, end);
        Column(_shares, from, end);
        spill.EndChunk(technology, year, end - from, credits);
    }

    private void Column<T>(List<T> of, int from, int end)
        where T : unmanaged
    {
        for (int i = from; i < end; i++)
        {
            int work = _cells[i].Work;
            for (int credit = _starts[work]; credit < _starts[work + 1]; credit++)
            {
                spill.Append(of[credit]);
            }
        }
    }
}
