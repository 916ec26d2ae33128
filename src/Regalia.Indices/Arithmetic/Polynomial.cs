using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Arithmetic;

/// <summary>
/// Polynomials by Horner's rule, one fused multiply-add a step. A fused multiply-add is exactly defined, so one number
/// and four at a time, on any processor, give the same bits.
/// </summary>
internal static class Polynomial
{
    /// <summary>Sum of c_i x^i up to degree 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double x, double c0, double c1, double c2)
    {
        double sum = Math.FusedMultiplyAdd(x, c2, c1);
        return Math.FusedMultiplyAdd(x, sum, c0);
    }

    /// <summary>Sum of c_i x^i up to degree 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x, double c0, double c1, double c2)
    {
        Vector256<double> sum = Vector256.FusedMultiplyAdd(x, Vector256.Create(c2), Vector256.Create(c1));
        return Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c0));
    }

    /// <summary>Sum of c_i x^i up to degree 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double x, double c0, double c1, double c2, double c3)
    {
        double sum = Math.FusedMultiplyAdd(x, c3, c2);
        sum = Math.FusedMultiplyAdd(x, sum, c1);
        return Math.FusedMultiplyAdd(x, sum, c0);
    }

    /// <summary>Sum of c_i x^i up to degree 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x, double c0, double c1, double c2, double c3)
    {
        Vector256<double> sum = Vector256.FusedMultiplyAdd(x, Vector256.Create(c3), Vector256.Create(c2));
        sum = Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c1));
        return Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c0));
    }

    /// <summary>Sum of c_i x^i up to degree 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double x, double c0, double c1, double c2, double c3, double c4)
    {
        double sum = Math.FusedMultiplyAdd(x, c4, c3);
        sum = Math.FusedMultiplyAdd(x, sum, c2);
        sum = Math.FusedMultiplyAdd(x, sum, c1);
        return Math.FusedMultiplyAdd(x, sum, c0);
    }

    /// <summary>Sum of c_i x^i up to degree 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x, double c0, double c1, double c2, double c3, double c4)
    {
        Vector256<double> sum = Vector256.FusedMultiplyAdd(x, Vector256.Create(c4), Vector256.Create(c3));
        sum = Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c2));
        sum = Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c1));
        return Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c0));
    }

    /// <summary>Sum of c_i x^i up to degree 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(
        double x,
        double c0,
        double c1,
        double c2,
        double c3,
        double c4,
        double c5,
        double c6,
        double c7
    )
    {
        double sum = Math.FusedMultiplyAdd(x, c7, c6);
        sum = Math.FusedMultiplyAdd(x, sum, c5);
        sum = Math.FusedMultiplyAdd(x, sum, c4);
        sum = Math.FusedMultiplyAdd(x, sum, c3);
        sum = Math.FusedMultiplyAdd(x, sum, c2);
        sum = Math.FusedMultiplyAdd(x, sum, c1);
        return Math.FusedMultiplyAdd(x, sum, c0);
    }

    /// <summary>Sum of c_i x^i up to degree 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(
        Vector256<double> x,
        double c0,
        double c1,
        double c2,
        double c3,
        double c4,
        double c5,
        double c6,
        double c7
    )
    {
        Vector256<double> sum = Vector256.FusedMultiplyAdd(x, Vector256.Create(c7), Vector256.Create(c6));
        sum = Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c5));
        sum = Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c4));
        sum = Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c3));
        sum = Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c2));
        sum = Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c1));
        return Vector256.FusedMultiplyAdd(x, sum, Vector256.Create(c0));
    }
}
