using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Regalia.Technology.Results;

namespace Regalia.Technology.Leadership;

/// <summary>One technology and window, counted: the sums everything else is worked out from. Used again for the next by one thread.</summary>
internal sealed class WindowTally
{
    private readonly int[] _local;
    private readonly ulong[]? _groups;
    private int _work;

    /// <summary>For windows of a length.</summary>
    /// <param name="institutions">How many institutions the results know.</param>
    /// <param name="years">Years of a window.</param>
    /// <param name="groups">Groups to be counted; at most 64.</param>
    internal WindowTally(int institutions, int years, ImmutableArray<CountryGroup> groups)
    {
        _local = new int[institutions];
        Countries = new EntityTally(years, CountryNumber.Count);
        Institutions = new EntityTally(years);
        Groups = new EntityTally(years, groups.Length);
        GroupCount = groups.Length;
        if (!groups.IsEmpty)
        {
            _groups = new ulong[CountryNumber.Count];
            for (int group = 0; group < groups.Length; group++)
            {
                foreach (CountryCode member in groups[group].Members)
                {
                    _groups[CountryNumber.Of(member)] |= 1UL << group;
                }
            }
        }
    }

    internal static ImmutableArray<TopPercent> Tops { get; } = [TopPercent.Ten, TopPercent.Five, TopPercent.One];

    internal EntityTally Countries { get; }

    internal EntityTally Institutions { get; }

    internal EntityTally Groups { get; }

    internal int GroupCount { get; }

    /// <summary>Position in the results of each institution counted.</summary>
    internal List<int> InstitutionPositions { get; } = [];

    internal FactBlock[] Blocks { get; private set; } = [];

    internal CitationOrder[] Orders { get; private set; } = [];

    /// <summary>Thresholds by year, for each of <see cref="Tops"/>.</summary>
    internal ImmutableArray<TopThreshold>[] Thresholds { get; private set; } = [];

    internal TopScale[] Scales { get; private set; } = [];

    /// <summary>Works of the window.</summary>
    internal int Works { get; private set; }

    internal static int Place(TopPercent top) => Tops.IndexOf(top);

    /// <summary>Number here of an institution of the results; -1 if no work names it.</summary>
    internal int Local(int institution) => _local[institution] - 1;

    /// <summary>The groups a country is in, a bit each.</summary>
    internal ulong GroupsOf(int country) => _groups is null ? 0 : _groups[country];

    internal void Count(IReadOnlyList<CitedYear> years)
    {
        foreach (int institution in InstitutionPositions)
        {
            _local[institution] = 0;
        }
        InstitutionPositions.Clear();
        Institutions.Clear();
        Refill(Countries, CountryNumber.Count);
        Refill(Groups, GroupCount);
        _work = 0;
        Blocks = [.. years.Select(y => y.Block)];
        Orders = [.. years.Select(y => y.Order)];
        Thresholds = [.. Tops.Select((_, top) => years.Select(y => y.Thresholds[top]).ToImmutableArray())];
        Scales = [.. Thresholds.Select(t => new TopScale(t))];
        Works = Blocks.Sum(b => b.Count);
        for (int year = 0; year < Blocks.Length; year++)
        {
            CountYear(year);
        }
        CountCited();
    }

    private static void Refill(EntityTally tally, int count)
    {
        tally.Clear();
        for (int i = 0; i < count; i++)
        {
            tally.New();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountYear(int year)
    {
        FactBlock block = Blocks[year];
        Span<int> slots = stackalloc int[EntityTally.Tops];
        int ten = Thresholds[0][year].Citations;
        for (int i = 0; i < block.Count; i++)
        {
            int citations = block.Citations[i];
            int work = ++_work;
            (int from, int to) = (block.CreditStarts[i], block.CreditStarts[i + 1]);
            if (citations >= ten)
            {
                for (int top = 0; top < slots.Length; top++)
                {
                    int threshold = Thresholds[top][year].Citations;
                    slots[top] =
                        citations > threshold ? 0
                        : citations == threshold ? year + 1
                        : -1;
                }
                for (int k = from; k < to; k++)
                {
                    AddTop(work, block.Institutions[k], CountryNumber.Of(block.Countries[k]), block.Shares[k], slots);
                }
            }
            else
            {
                for (int k = from; k < to; k++)
                {
                    Add(work, block.Institutions[k], CountryNumber.Of(block.Countries[k]), block.Shares[k]);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int work, int institution, int country, long share)
    {
        Countries.AddWork(country, work, share);
        if (country != CountryNumber.None)
        {
            Countries.AddWork(CountryNumber.Located, work, share);
        }
        if (institution >= 0)
        {
            Institutions.AddWork(LocalOrNew(institution), work, share);
        }
        if (_groups is not null)
        {
            for (ulong groups = _groups[country]; groups != 0; groups &= groups - 1)
            {
                Groups.AddWork((int)ulong.TrailingZeroCount(groups), work, share);
            }
        }
    }

    private void AddTop(int work, int institution, int country, long share, ReadOnlySpan<int> slots)
    {
        Countries.AddTop(country, work, share, slots);
        if (country != CountryNumber.None)
        {
            Countries.AddTop(CountryNumber.Located, work, share, slots);
        }
        if (institution >= 0)
        {
            Institutions.AddTop(LocalOrNew(institution), work, share, slots);
        }
        for (ulong groups = GroupsOf(country); groups != 0; groups &= groups - 1)
        {
            Groups.AddTop((int)ulong.TrailingZeroCount(groups), work, share, slots);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LocalOrNew(int institution)
    {
        int local = _local[institution] - 1;
        return local >= 0 ? local : NewInstitution(institution);
    }

    private int NewInstitution(int institution)
    {
        InstitutionPositions.Add(institution);
        int local = Institutions.New();
        _local[institution] = local + 1;
        return local;
    }

    // All works of the window from the most cited down; years are merged, each being in order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountCited()
    {
        int[] heads = new int[Blocks.Length];
        int work = _work;
        while (true)
        {
            int year = -1;
            int citations = 0;
            for (int y = 0; y < heads.Length; y++)
            {
                // Works that nobody cites change no H-index.
                if (heads[y] < Orders[y].Citations.Length && Orders[y].Citations[heads[y]] > citations)
                {
                    (year, citations) = (y, Orders[y].Citations[heads[y]]);
                }
            }
            if (year < 0)
            {
                return;
            }
            FactBlock block = Blocks[year];
            int i = Orders[year].Positions[heads[year]++];
            work++;
            for (int k = block.CreditStarts[i]; k < block.CreditStarts[i + 1]; k++)
            {
                int country = CountryNumber.Of(block.Countries[k]);
                Countries.Cite(country, work, citations);
                if (block.Institutions[k] >= 0)
                {
                    Institutions.Cite(_local[block.Institutions[k]] - 1, work, citations);
                }
                if (_groups is not null)
                {
                    for (ulong groups = _groups[country]; groups != 0; groups &= groups - 1)
                    {
                        Groups.Cite((int)ulong.TrailingZeroCount(groups), work, citations);
                    }
                }
            }
        }
    }
}
