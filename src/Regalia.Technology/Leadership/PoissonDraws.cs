using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Technology.Leadership;

/// <summary>
/// How often a replicate takes a work: a draw of Poisson(1) that depends on seed, work and replicate alone, so that it is the same in
/// every technology, on every thread and machine.
/// </summary>
/// <remarks>
/// Only integer operations, and IEEE additions, multiplications and divisions for the tables: no library function whose last digit
/// differs between systems.
/// </remarks>
internal static class PoissonDraws
{
    /// <summary>Replicates drawn at once.</summary>
    internal const int Lanes = 64;

    private const ulong Golden64 = 0x9E3779B97F4A7C15;
    private const uint Golden32 = 0x9E3779B9;
    private const uint First = 0x21F0AAAD;
    private const uint Second = 0xD35A2D97;
    private const int LargestPower = 30;

    // A draw is k where so many of these are not above the random number: P(M <= k) in units of 2^-32.
    private static readonly uint[] s_bounds = Bounds();

    private static readonly Lazy<SumTable>[] s_sums =
    [
        .. Enumerable.Range(0, LargestPower + 1).Select(power => new Lazy<SumTable>(() => SumTable.Of(1 << power))),
    ];

    /// <summary>What the draws of a work come from.</summary>
    internal static ulong Key(ulong seed, long work) => unchecked(Mix(Mix(seed + Golden64) ^ (ulong)work));

    /// <summary>What the draws of many works of a technology and year together come from.</summary>
    internal static ulong Key(ulong seed, string technology, int year)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in technology)
        {
            hash = unchecked((hash ^ c) * 0x100000001B3);
        }
        return unchecked(Mix(Mix(Mix(seed + (2 * Golden64)) ^ hash) + (ulong)year));
    }

    /// <summary>How often a replicate takes the work.</summary>
    internal static int Of(ulong key, int replicate)
    {
        uint random = Random(key, replicate);
        int draw = 0;
        foreach (uint bound in s_bounds)
        {
            draw += random >= bound ? 1 : 0;
        }
        return draw;
    }

    /// <summary>How often each of <see cref="Lanes"/> replicates takes the work: <see cref="Of(ulong, int)"/> for all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill(ulong key, int firstReplicate, Span<byte> draws)
    {
        Vector256<uint> low = Vector256.Create(unchecked((uint)key));
        Vector256<uint> high = Vector256.Create((uint)(key >> 32));
        Vector256<uint> step = Vector256<uint>.Indices * Golden32;
        Vector256<uint> start = Vector256.Create(unchecked((uint)firstReplicate * Golden32)) + step + low;
        Vector256<uint> next = Vector256.Create(unchecked(8 * Golden32));
        Span<Vector256<byte>> filled = MemoryMarshal.Cast<byte, Vector256<byte>>(draws);
        for (int i = 0; i < Lanes / 32; i++)
        {
            Vector256<uint> a = Draw(start, high);
            Vector256<uint> b = Draw(start + next, high);
            Vector256<uint> c = Draw(start + next + next, high);
            Vector256<uint> d = Draw(start + next + next + next, high);
            filled[i] = Vector256.Narrow(Vector256.Narrow(a, b), Vector256.Narrow(c, d));
            start += next + next + next + next;
        }
    }

    /// <summary>How often a replicate takes any of many works: Poisson(works), since a sum of Poissons is one.</summary>
    internal static int Sum(ulong key, int replicate, int works)
    {
        int sum = 0;
        for (int power = 0; works >> power != 0; power++)
        {
            if (((works >> power) & 1) != 0)
            {
                ulong random = unchecked(Mix(key ^ Mix(((ulong)replicate << 6) + (ulong)power + Golden64)));
                sum += s_sums[power].Value.Draw(random >> 11);
            }
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Draw(Vector256<uint> x, Vector256<uint> high)
    {
        x ^= x >>> 16;
        x *= First;
        x ^= x >>> 15;
        x ^= high;
        x *= Second;
        x ^= x >>> 15;
        Vector256<uint> draw = Vector256<uint>.Zero;
        uint[] bounds = s_bounds;
        for (int k = 0; k < 5; k++)
        {
            draw -= Vector256.GreaterThanOrEqual(x, Vector256.Create(bounds[k]));
        }
        // One in some 270 is above 4.
        if (Vector256.GreaterThanOrEqualAny(x, Vector256.Create(bounds[4])))
        {
            for (int k = 5; k < bounds.Length; k++)
            {
                draw -= Vector256.GreaterThanOrEqual(x, Vector256.Create(bounds[k]));
            }
        }
        return draw;
    }

    private static uint Random(ulong key, int replicate)
    {
        unchecked
        {
            uint x = (uint)key + ((uint)replicate * Golden32);
            x ^= x >> 16;
            x *= First;
            x ^= x >> 15;
            x ^= (uint)(key >> 32);
            x *= Second;
            return x ^ (x >> 15);
        }
    }

    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }

    private static uint[] Bounds()
    {
        double[] terms = [.. Enumerable.Range(0, 20).Select(Term)];
        double all = 0;
        for (int i = terms.Length - 1; i >= 0; i--)
        {
            all += terms[i];
        }
        List<uint> bounds = [];
        double sum = 0;
        foreach (double term in terms)
        {
            sum += term;
            double bound = Math.Floor(sum / all * 4294967296.0);
            if (bound > uint.MaxValue)
            {
                break;
            }
            bounds.Add((uint)bound);
        }
        return [.. bounds.Distinct()];

        static double Term(int k)
        {
            double term = 1;
            for (int i = 2; i <= k; i++)
            {
                term /= i;
            }
            return term;
        }
    }
}
