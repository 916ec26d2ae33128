namespace Regalia.Technology.Leadership;

/// <summary>Whose credit the bootstrap adds up, a row each: all located credit, groups, countries, institutions.</summary>
internal sealed class ResampledRows
{
    private readonly WindowTally _tally;
    private readonly int[] _countries = new int[CountryNumber.Count];
    private readonly int[] _institutions;
    private int[] _part = new int[1024];
    private int _begin;

    internal ResampledRows(WindowTally tally)
    {
        _tally = tally;
        _institutions = new int[tally.Institutions.Count];
        Array.Fill(_institutions, -1);
        Array.Fill(_countries, -1);
        Array.Fill(_part, -1);
        Count = 1 + tally.GroupCount;
        // Every country that has a work, so that one without top credit has a rank too.
        for (int country = 0; country < CountryNumber.None; country++)
        {
            if (tally.Countries.Works(country) > 0)
            {
                Countries.Add(country);
                _countries[country] = Count++;
            }
        }
    }

    /// <summary>Row of all located credit.</summary>
    internal const int Located = 0;

    internal int Count { get; private set; }

    /// <summary>Countries in the order of their rows, which begin at <see cref="FirstCountry"/>.</summary>
    internal List<int> Countries { get; } = [];

    internal int FirstCountry => 1 + _tally.GroupCount;

    /// <summary>Institutions (numbers of the tally) in the order of their rows, which begin at <see cref="FirstInstitution"/>.</summary>
    internal List<int> Institutions { get; } = [];

    internal int FirstInstitution => FirstCountry + Countries.Count;

    internal static int Group(int group) => 1 + group;

    internal int Country(int country) => _countries[country];

    /// <summary>Row of an institution of the tally; -1 if none of its works can come into the top.</summary>
    internal int Institution(int local) => _institutions[local];

    /// <summary>Another work begins.</summary>
    internal void Begin(int parts) => _begin = parts;

    internal void Add(int country, int institution, uint part, Counting counting, List<int> rows, List<uint> parts)
    {
        if (country != CountryNumber.None)
        {
            Add(Located, part, counting, rows, parts);
            Add(_countries[country], part, counting, rows, parts);
            for (ulong groups = _tally.GroupsOf(country); groups != 0; groups &= groups - 1)
            {
                Add(Group((int)ulong.TrailingZeroCount(groups)), part, counting, rows, parts);
            }
        }
        if (institution >= 0)
        {
            int local = _tally.Local(institution);
            if (_institutions[local] < 0)
            {
                _institutions[local] = Count++;
                Institutions.Add(local);
            }
            Add(_institutions[local], part, counting, rows, parts);
        }
    }

    // One entry a row and work: parts are added, a whole stays one.
    private void Add(int row, uint part, Counting counting, List<int> rows, List<uint> parts)
    {
        if (row >= _part.Length)
        {
            int length = _part.Length;
            Array.Resize(ref _part, Math.Max(row + 1, length * 2));
            _part.AsSpan(length).Fill(-1);
        }
        int at = _part[row];
        if (at >= _begin && at < rows.Count && rows[at] == row)
        {
            parts[at] = counting == Counting.Whole ? part : parts[at] + part;
            return;
        }
        _part[row] = rows.Count;
        rows.Add(row);
        parts.Add(part);
    }
}
