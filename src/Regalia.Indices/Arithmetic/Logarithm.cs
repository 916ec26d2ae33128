using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Arithmetic;

/// <summary>
/// Natural logarithm after fdlibm (error below 1 unit in the last place), written twice with the same operations in
/// the same order: for one number and for four at a time.
/// </summary>
/// <remarks>
/// The logarithm of the platform is not used because it may differ in the last digit between processors and between
/// its scalar and its vector form. Here only exactly rounded operations occur (a fused multiply-add is one), so a block
/// of replicates, a single replicate and another machine give the same bits.
/// </remarks>
internal static class Logarithm
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double L1 = 6.666666666666735130e-01;
    private const double L2 = 3.999999999940941908e-01;
    private const double L3 = 2.857142874366239149e-01;
    private const double L4 = 2.222219843214978396e-01;
    private const double L5 = 1.818357216161805012e-01;
    private const double L6 = 1.531383769920937332e-01;
    private const double L7 = 1.479819860511658591e-01;

    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 18014398509481984.0;

    // sqrt(1/2): the fraction is brought into [sqrt(1/2), sqrt(2)), where the series is shortest.
    private const ulong RootOfHalf = 0x3FE6A09E00000000;
    private const ulong OneMinusRoot = 0x3FF0000000000000 - RootOfHalf;
    private const ulong FractionBits = 0x000FFFFFFFFFFFFF;

    // A small integer in the low bits of 2^52 becomes a double by one subtraction, exactly.
    private const ulong TwoTo52Bits = 0x4330000000000000;
    private const double TwoTo52AndBias = 4503599627370496.0 + 1023.0;

    /// <summary>ln x: 0 gives -infinity, a negative number or NaN gives NaN, +infinity itself.</summary>
    public static double Of(double x)
    {
        if (x >= SmallestNormal && x <= double.MaxValue)
        {
            return OfNormal(x, 0.0);
        }

        if (x == 0.0)
        {
            return double.NegativeInfinity;
        }

        if (!(x > 0.0))
        {
            return double.NaN;
        }

        return x <= double.MaxValue ? OfNormal(x * TwoTo54, 54.0) : x;
    }

    /// <summary>ln of each lane, bit for bit as <see cref="Of(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x)
    {
        Vector256<double> normal =
            Vector256.GreaterThanOrEqual(x, Vector256.Create(SmallestNormal))
            & Vector256.LessThanOrEqual(x, Vector256.Create(double.MaxValue));
        Vector256<double> result = OfNormal(x);
        return normal.ExtractMostSignificantBits() == 0b1111 ? result : Patched(x, result, normal);
    }

    /// <summary>Replaces eight numbers by their logarithms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of(ref Vector256<double> x, ref Vector256<double> y)
    {
        Vector256<double> smallest = Vector256.Create(SmallestNormal);
        Vector256<double> largest = Vector256.Create(double.MaxValue);
        Vector256<double> normal =
            (Vector256.GreaterThanOrEqual(x, smallest) & Vector256.LessThanOrEqual(x, largest))
            & (Vector256.GreaterThanOrEqual(y, smallest) & Vector256.LessThanOrEqual(y, largest));
        if (normal.ExtractMostSignificantBits() == 0b1111)
        {
            x = OfNormal(x);
            y = OfNormal(y);
        }
        else
        {
            x = Of(x);
            y = Of(y);
        }
    }

    /// <summary>ln of each lane, all of which the caller knows to be positive, normal and finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> OfNormal(Vector256<double> x)
    {
        unchecked
        {
            Vector256<ulong> shifted = x.AsUInt64() + Vector256.Create(OneMinusRoot);
            Vector256<double> k =
                (Vector256.ShiftRightLogical(shifted, 52) | Vector256.Create(TwoTo52Bits)).AsDouble()
                - Vector256.Create(TwoTo52AndBias);
            Vector256<double> f =
                ((shifted & Vector256.Create(FractionBits)) + Vector256.Create(RootOfHalf)).AsDouble()
                - Vector256<double>.One;
            Vector256<double> halfSquare = (Vector256.Create(0.5) * f) * f;
            Vector256<double> s = f / (Vector256.Create(2.0) + f);
            Vector256<double> z = s * s;
            Vector256<double> w = z * z;
            Vector256<double> even = w * Polynomial.Of(w, L2, L4, L6);
            Vector256<double> odd = z * Polynomial.Of(w, L1, L3, L5, L7);
            Vector256<double> series = Vector256.FusedMultiplyAdd(
                s,
                halfSquare + (odd + even),
                k * Vector256.Create(Ln2Low)
            );
            return Vector256.FusedMultiplyAdd(k, Vector256.Create(Ln2High), (series - halfSquare) + f);
        }
    }

    /// <summary>ln(1 + x), accurate for small x; below -1 NaN, at -1 -infinity.</summary>
    public static double OfOnePlus(double x)
    {
        double u = 1.0 + x;
        if (u == 1.0)
        {
            return x;
        }

        // Kahan: the rounding error of 1 + x cancels in the quotient.
        return x < 1e15 && u > 0.0 ? Of(u) * x / (u - 1.0) : Of(u);
    }

    private static double OfNormal(double x, double scale)
    {
        unchecked
        {
            ulong shifted = BitConverter.DoubleToUInt64Bits(x) + OneMinusRoot;
            double k = BitConverter.UInt64BitsToDouble((shifted >> 52) | TwoTo52Bits) - TwoTo52AndBias - scale;
            double f = BitConverter.UInt64BitsToDouble((shifted & FractionBits) + RootOfHalf) - 1.0;
            double halfSquare = (0.5 * f) * f;
            double s = f / (2.0 + f);
            double z = s * s;
            double w = z * z;
            double even = w * Polynomial.Of(w, L2, L4, L6);
            double odd = z * Polynomial.Of(w, L1, L3, L5, L7);
            double series = Math.FusedMultiplyAdd(s, halfSquare + (odd + even), k * Ln2Low);
            return Math.FusedMultiplyAdd(k, Ln2High, (series - halfSquare) + f);
        }
    }

    private static Vector256<double> Patched(Vector256<double> x, Vector256<double> result, Vector256<double> normal)
    {
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
        {
            if (normal.AsInt64()[lane] == 0)
            {
                result = result.WithElement(lane, Of(x[lane]));
            }
        }

        return result;
    }
}
