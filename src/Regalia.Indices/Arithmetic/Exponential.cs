using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Arithmetic;

/// <summary>
/// e to the power of x after fdlibm (error below 1 unit in the last place), written twice with the same operations:
/// for one number and for four at a time. <see cref="Logarithm"/> says why the platform's own is not used.
/// </summary>
internal static class Exponential
{
    private const double InverseLn2 = 1.44269504088896338700e+00;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double P1 = 1.66666666666666019037e-01;
    private const double P2 = -2.77777777770155933842e-03;
    private const double P3 = 6.61375632143793436117e-05;
    private const double P4 = -1.65339022054652515390e-06;
    private const double P5 = 4.13813679705723846039e-08;

    private const double Overflow = 709.782712893383973096;
    private const double Underflow = -745.13321910194110842;

    // Within this range the result is normal and one scaling by a power of two is exact.
    private const double Simple = 707.0;

    // Adding 1.5 * 2^52 rounds to the nearest integer, ties to even, and leaves it in the low bits.
    private const double Rounder = 6755399441055744.0;

    /// <summary>e^x: +infinity above 709.78, 0 below -745.13 (and for -infinity), NaN for NaN.</summary>
    public static double Of(double x)
    {
        if (x >= -Simple && x <= Simple)
        {
            double fraction = Reduced(x, out long k);
            return fraction * PowerOfTwo(k);
        }

        if (double.IsNaN(x) || x > Overflow)
        {
            return x > Overflow ? double.PositiveInfinity : x;
        }

        if (x < Underflow)
        {
            return 0.0;
        }

        double value = Reduced(x, out long power);
        long half = power / 2;
        return value * PowerOfTwo(half) * PowerOfTwo(power - half);
    }

    /// <summary>e^x of each lane, bit for bit as <see cref="Of(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x)
    {
        Vector256<double> simple = Vector256.LessThanOrEqual(Vector256.Abs(x), Vector256.Create(Simple));
        if (simple.ExtractMostSignificantBits() != 0b1111)
        {
            return Vector256.Create(Of(x[0]), Of(x[1]), Of(x[2]), Of(x[3]));
        }
        unchecked
        {
            Vector256<double> rounder = Vector256.Create(Rounder);
            Vector256<double> rounded = Vector256.FusedMultiplyAdd(Vector256.Create(InverseLn2), x, rounder);
            Vector256<double> k = rounded - rounder;
            Vector256<double> high = Vector256.FusedMultiplyAdd(k, Vector256.Create(-Ln2High), x);
            Vector256<double> low = k * Vector256.Create(Ln2Low);
            Vector256<double> r = high - low;
            Vector256<double> rr = r * r;
            Vector256<double> c = Vector256.FusedMultiplyAdd(-rr, Polynomial.Of(rr, P1, P2, P3, P4, P5), r);
            Vector256<double> fraction =
                Vector256<double>.One + ((((r * c) / (Vector256.Create(2.0) - c)) - low) + high);
            Vector256<long> power = Vector256.ShiftLeft(rounded.AsInt64() + Vector256.Create(1023L), 52);
            return fraction * power.AsDouble();
        }
    }

    private static double Reduced(double x, out long power)
    {
        double k = Math.FusedMultiplyAdd(InverseLn2, x, Rounder) - Rounder;
        power = (long)k;
        double high = Math.FusedMultiplyAdd(k, -Ln2High, x);
        double low = k * Ln2Low;
        double r = high - low;
        double rr = r * r;
        double c = Math.FusedMultiplyAdd(-rr, Polynomial.Of(rr, P1, P2, P3, P4, P5), r);
        return 1.0 + ((((r * c) / (2.0 - c)) - low) + high);
    }

    private static double PowerOfTwo(long exponent) =>
        BitConverter.Int64BitsToDouble(unchecked((exponent + 1023L) << 52));
}
