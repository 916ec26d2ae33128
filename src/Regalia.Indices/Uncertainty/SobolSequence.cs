using System.Numerics;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Scrambled Sobol points: they fill the unit cube more evenly than random points, so that means over them converge
/// faster, while every single point is still uniform.
/// </summary>
/// <remarks>
/// Direction numbers of Joe and Kuo (2008) with 32 bits, points in the order of the Gray code; nested uniform (Owen)
/// scrambling by hashing after Laine and Karras, with the constants of Burley (2020). Each dimension has a seed of its
/// own. A power of two of points, from the first on, is balanced best.
/// </remarks>
public static class SobolSequence
{
    /// <summary>Number of dimensions there are direction numbers for.</summary>
    public const int Dimensions = 64;

    private const int Bits = 32;
    private const double Step = 1.0 / 4294967296.0;

    private static readonly uint[][] Directions = [.. Enumerable.Range(0, Dimensions).Select(DirectionsOf)];

    /// <summary>One coordinate of consecutive points, scrambled.</summary>
    /// <param name="dimension">Dimension, from 0 to <see cref="Dimensions"/> - 1.</param>
    /// <param name="seed">Seed of the scrambling of this dimension.</param>
    /// <param name="first">Number of the first point, from 0.</param>
    /// <param name="destination">Receives one coordinate a point, in the open interval (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension or point.</exception>
    public static void Fill(int dimension, ulong seed, int first, Span<double> destination)
    {
        Require(dimension, first);
        uint hashed = unchecked((uint)(InputKey.Of("sobol").And(dimension).Value ^ seed ^ (seed >> 32)));
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = (Scrambled(Bit32(dimension, first + i), hashed) + 0.5) * Step;
        }
    }

    /// <summary>One coordinate of one point, not scrambled: a multiple of 2^-32 from 0.</summary>
    /// <param name="dimension">Dimension, from 0.</param>
    /// <param name="point">Number of the point, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension or point.</exception>
    public static double Unscrambled(int dimension, int point)
    {
        Require(dimension, point);
        return Bit32(dimension, point) * Step;
    }

    private static void Require(int dimension, int point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, Dimensions);
        ArgumentOutOfRangeException.ThrowIfNegative(point);
    }

    private static uint Bit32(int dimension, int point)
    {
        uint[] directions = Directions[dimension];
        uint gray = (uint)point ^ ((uint)point >> 1);
        uint bits = 0;
        while (gray != 0)
        {
            bits ^= directions[BitOperations.TrailingZeroCount(gray)];
            gray &= gray - 1;
        }

        return bits;
    }

    // Each bit is flipped or not depending on all bits above it, and on the seed.
    private static uint Scrambled(uint bits, uint seed)
    {
        unchecked
        {
            uint x = Reversed(bits) + seed;
            x ^= x * 0x6C50B47C;
            x ^= x * 0xB82F1E52;
            x ^= x * 0xC7AFE638;
            x ^= x * 0x8D22F6E6;
            return Reversed(x);
        }
    }

    private static uint Reversed(uint x)
    {
        x = ((x >> 1) & 0x55555555) | ((x & 0x55555555) << 1);
        x = ((x >> 2) & 0x33333333) | ((x & 0x33333333) << 2);
        x = ((x >> 4) & 0x0F0F0F0F) | ((x & 0x0F0F0F0F) << 4);
        x = ((x >> 8) & 0x00FF00FF) | ((x & 0x00FF00FF) << 8);
        return (x >> 16) | (x << 16);
    }

    private static uint[] DirectionsOf(int dimension)
    {
        uint[] directions = new uint[Bits];
        if (dimension == 0)
        {
            for (int bit = 0; bit < Bits; bit++)
            {
                directions[bit] = 1U << (31 - bit);
            }

            return directions;
        }

        int[] row = SobolDirections.Initial[dimension - 1];
        int polynomial = row[0];
        int degree = row.Length - 1;
        for (int bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                directions[bit] = (uint)row[bit + 1] << (31 - bit);
                continue;
            }

            uint next = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (int k = 1; k < degree; k++)
            {
                if (((polynomial >> (degree - k)) & 1) != 0)
                {
                    next ^= directions[bit - k];
                }
            }

            directions[bit] = next;
        }

        return directions;
    }
}
