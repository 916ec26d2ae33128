using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Regalia.Technology.Leadership;

/// <summary>
/// The top credit of every row in <see cref="PoissonDraws.Lanes"/> replicates at once, the threshold of each year found anew in each.
/// </summary>
/// <remarks>All sums are of integers, so neither threads nor the width of vectors can change a digit.</remarks>
internal sealed class Resampling
{
    internal const int Lanes = PoissonDraws.Lanes;

    /// <summary>Weight of a work at the threshold is rounded down to a multiple of 2^-16.</summary>
    internal const int WeightBits = 16;

    private readonly LeadershipOptions _options;
    private readonly string _technology;
    private readonly ResampledYear[] _years;
    private readonly ulong[][] _keys;
    private readonly ulong[] _restKeys;
    private readonly ulong[] _credit;
    private readonly byte[] _draws;
    private readonly int[] _classDraws;
    private readonly int[] _edge = new int[Lanes];
    private readonly ulong[] _weights = new ulong[Lanes];

    internal Resampling(WindowTally tally, LeadershipOptions options, string technology, int firstYear, bool together)
    {
        _options = options;
        _technology = technology;
        Rows = new ResampledRows(tally);
        _years =
        [
            .. Enumerable
                .Range(0, tally.Blocks.Length)
                .Select(y => ResampledYear.Of(tally, y, options, together, Rows)),
        ];
        _keys = [.. _years.Select(y => Array.ConvertAll(y.Works, work => PoissonDraws.Key(options.Seed, work)))];
        _restKeys = [.. _years.Select((_, y) => PoissonDraws.Key(options.Seed, _technology, firstYear + y))];
        _credit = new ulong[Rows.Count * Lanes];
        _draws = new byte[_years.Max(y => y.Works.Length) * Lanes];
        _classDraws = new int[_years.Max(y => y.ClassStarts.Length) * Lanes];
    }

    internal ResampledRows Rows { get; }

    /// <summary>Credit of a row in each replicate, in units of 2^-40.</summary>
    internal ReadOnlySpan<ulong> Credit(int row) => _credit.AsSpan(row * Lanes, Lanes);

    /// <summary>Draws replicates.</summary>
    /// <returns>Whether every threshold lay among the works drawn one by one; if not, all must be.</returns>
    internal bool Draw(int firstReplicate)
    {
        Array.Clear(_credit);
        for (int year = 0; year < _years.Length; year++)
        {
            if (!DrawYear(year, firstReplicate))
            {
                return false;
            }
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool DrawYear(int year, int firstReplicate)
    {
        ResampledYear drawn = _years[year];
        int classes = drawn.ClassStarts.Length - 1;
        for (int c = 0; c < classes; c++)
        {
            Span<int> sums = _classDraws.AsSpan(c * Lanes, Lanes);
            sums.Clear();
            for (int i = drawn.ClassStarts[c]; i < drawn.ClassStarts[c + 1]; i++)
            {
                Span<byte> draws = _draws.AsSpan(i * Lanes, Lanes);
                PoissonDraws.Fill(_keys[year][i], firstReplicate, draws);
                AddDraws(draws, sums);
            }
        }
        int lowest = int.MaxValue;
        int highest = -1;
        for (int r = 0; r < Lanes; r++)
        {
            if (!FindEdge(drawn, classes, year, firstReplicate, r))
            {
                return false;
            }
            lowest = Math.Min(lowest, _edge[r]);
            highest = Math.Max(highest, _edge[r]);
        }
        Span<ulong> counted = stackalloc ulong[Lanes];
        for (int c = 0; c <= highest; c++)
        {
            for (int i = drawn.ClassStarts[c]; i < drawn.ClassStarts[c + 1]; i++)
            {
                ReadOnlySpan<byte> draws = _draws.AsSpan(i * Lanes, Lanes);
                if (c < lowest)
                {
                    for (int r = 0; r < Lanes; r++)
                    {
                        counted[r] = (ulong)draws[r] << WeightBits;
                    }
                }
                else
                {
                    for (int r = 0; r < Lanes; r++)
                    {
                        ulong weight =
                            c < _edge[r] ? 1UL << WeightBits
                            : c == _edge[r] ? _weights[r]
                            : 0;
                        counted[r] = draws[r] * weight;
                    }
                }
                for (int k = drawn.PartStarts[i]; k < drawn.PartStarts[i + 1]; k++)
                {
                    AddCredit(counted, drawn.Parts[k], _credit.AsSpan(drawn.Rows[k] * Lanes, Lanes));
                }
            }
        }
        return true;
    }

    // The class of equally cited works at the edge of the top of a replicate, and their weight; -1 where it drew no work.
    private bool FindEdge(ResampledYear drawn, int classes, int year, int firstReplicate, int r)
    {
        long works = PoissonDraws.Sum(_restKeys[year], firstReplicate + r, drawn.Rest);
        for (int c = 0; c < classes; c++)
        {
            works += _classDraws[(c * Lanes) + r];
        }
        _edge[r] = -1;
        if (works == 0)
        {
            return true;
        }
        long top = (int)_options.Top * works;
        long above = 0;
        for (int c = 0; c < classes; c++)
        {
            int tied = _classDraws[(c * Lanes) + r];
            if (100 * (above + tied) > top)
            {
                _edge[r] = c;
                _weights[r] = (ulong)(((top - (100 * above)) << WeightBits) / (100L * tied));
                return true;
            }
            above += tied;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddDraws(ReadOnlySpan<byte> draws, Span<int> sums)
    {
        ReadOnlySpan<Vector128<byte>> from = MemoryMarshal.Cast<byte, Vector128<byte>>(draws);
        Span<Vector256<int>> to = MemoryMarshal.Cast<int, Vector256<int>>(sums);
        for (int i = 0; i < Lanes / 16; i++)
        {
            Vector256<ushort> wide = Vector256.Create(Vector128.WidenLower(from[i]), Vector128.WidenUpper(from[i]));
            (Vector256<uint> lower, Vector256<uint> upper) = Vector256.Widen(wide);
            to[2 * i] += lower.AsInt32();
            to[(2 * i) + 1] += upper.AsInt32();
        }
    }

    // Both factors are below 2^32, so one multiplication of halves is enough.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddCredit(ReadOnlySpan<ulong> counted, uint part, Span<ulong> credit)
    {
        ReadOnlySpan<Vector256<ulong>> from = MemoryMarshal.Cast<ulong, Vector256<ulong>>(counted);
        Span<Vector256<ulong>> to = MemoryMarshal.Cast<ulong, Vector256<ulong>>(credit);
        Vector256<ulong> parts = Vector256.Create((ulong)part);
        for (int i = 0; i < Lanes / 4; i++)
        {
            to[i] += Avx2.IsSupported ? Avx2.Multiply(from[i].AsUInt32(), parts.AsUInt32()) : from[i] * parts;
        }
    }
}
