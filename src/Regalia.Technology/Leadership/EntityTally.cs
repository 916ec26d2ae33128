using System.Runtime.CompilerServices;

namespace Regalia.Technology.Leadership;

/// <summary>Sums over the works of a window for countries, institutions or groups, each by a number from 0.</summary>
/// <remarks>Top credit is kept for both ways of counting and all three tops at once: sensitivity to the method costs one pass.</remarks>
internal sealed class EntityTally
{
    internal const int Tops = 3;
    private readonly int _years;
    private readonly int _wholeOffset;
    private readonly int _stride;
    private long[] _publications = new long[64];
    private int[] _works = new int[64];
    private int[] _h = new int[64];
    private int[] _last = new int[64];
    private bool[] _inTop = new bool[64];
    private long[] _top;

    internal EntityTally(int years, int count = 0)
    {
        _years = years;
        _wholeOffset = Tops * (years + 1);
        _stride = 2 * _wholeOffset;
        _top = new long[64 * _stride];
        Reserve(count);
        Count = count;
    }

    /// <summary>Entities.</summary>
    internal int Count { get; private set; }

    /// <summary>Those with a part of a work in any top: few of many, and the only ones that can lead.</summary>
    internal List<int> InTop { get; } = [];

    /// <summary>Makes room for one more, and gives its number.</summary>
    internal int New()
    {
        Reserve(Count + 1);
        return Count++;
    }

    /// <summary>Forgets all entities.</summary>
    internal void Clear()
    {
        Array.Clear(_publications, 0, Count);
        Array.Clear(_works, 0, Count);
        Array.Clear(_h, 0, Count);
        Array.Clear(_last, 0, Count);
        Array.Clear(_inTop, 0, Count);
        InTop.Clear();
        Array.Clear(_top, 0, Count * _stride);
        Count = 0;
    }

    internal long Publications(int entity) => _publications[entity];

    internal int Works(int entity) => _works[entity];

    internal int HIndex(int entity) => _h[entity];

    /// <summary>Top credit: above the thresholds, then at that of each year.</summary>
    internal ReadOnlySpan<long> Top(int entity, Counting counting, int top) =>
        _top.AsSpan(
            (entity * _stride) + (counting == Counting.Whole ? _wholeOffset : 0) + (top * (_years + 1)),
            _years + 1
        );

    /// <summary>A part of a work that is in no top.</summary>
    /// <param name="entity">Whose.</param>
    /// <param name="work">Number of the work from 1, so that it counts once as a whole.</param>
    /// <param name="share">The part.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddWork(int entity, int work, long share)
    {
        _publications[entity] += share;
        if (_last[entity] != work)
        {
            _last[entity] = work;
            _works[entity]++;
        }
    }

    /// <summary>A part of a work that is in a top.</summary>
    /// <param name="entity">Whose.</param>
    /// <param name="work">Number of the work from 1.</param>
    /// <param name="share">The part.</param>
    /// <param name="slots">For each top: 0 above its threshold, 1 + year at it, -1 below.</param>
    internal void AddTop(int entity, int work, long share, ReadOnlySpan<int> slots)
    {
        bool isNew = _last[entity] != work;
        AddWork(entity, work, share);
        if (!_inTop[entity])
        {
            _inTop[entity] = true;
            InTop.Add(entity);
        }
        Span<long> credit = _top.AsSpan(entity * _stride, _stride);
        for (int top = 0; top < Tops; top++)
        {
            if (slots[top] < 0)
            {
                continue;
            }
            int slot = (top * (_years + 1)) + slots[top];
            credit[slot] += share;
            if (isNew)
            {
                credit[_wholeOffset + slot]++;
            }
        }
    }

    /// <summary>Works from the most cited down: the H-index grows as long as a work has more citations than it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Cite(int entity, int work, int citations)
    {
        if (_last[entity] != work)
        {
            _last[entity] = work;
            if (_h[entity] < citations)
            {
                _h[entity]++;
            }
        }
    }

    private void Reserve(int count)
    {
        if (count <= _works.Length)
        {
            return;
        }
        int size = Math.Max(count, _works.Length * 2);
        Array.Resize(ref _publications, size);
        Array.Resize(ref _works, size);
        Array.Resize(ref _h, size);
        Array.Resize(ref _last, size);
        Array.Resize(ref _inTop, size);
        Array.Resize(ref _top, size * _stride);
    }
}
