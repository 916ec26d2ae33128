using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Quantiles of the standard normal distribution by Wichura's algorithm AS 241 (PPND16): relative accuracy about
/// 1e-15. The block form gives the bits of the single form.
/// </summary>
public static class StandardNormal
{
    private const double A0 = 3.3871328727963666080;
    private const double A1 = 133.14166789178437745;
    private const double A2 = 1971.5909503065514427;
    private const double A3 = 13731.693765509461125;
    private const double A4 = 45921.953931549871457;
    private const double A5 = 67265.770927008700853;
    private const double A6 = 33430.575583588128105;
    private const double A7 = 2509.0809287301226727;

    private const double B1 = 42.313330701600911252;
    private const double B2 = 687.18700749205790830;
    private const double B3 = 5394.1960214247511077;
    private const double B4 = 21213.794301586595867;
    private const double B5 = 39307.895800092710610;
    private const double B6 = 28729.085735721942674;
    private const double B7 = 5226.4952788528545610;

    private const double C0 = 1.42343711074968357734;
    private const double C1 = 4.63033784615654529590;
    private const double C2 = 5.76949722146069140550;
    private const double C3 = 3.64784832476320460504;
    private const double C4 = 1.27045825245236838258;
    private const double C5 = 0.241780725177450611770;
    private const double C6 = 0.0227238449892691845833;
    private const double C7 = 0.000774545014278341407640;

    private const double D1 = 2.05319162663775882187;
    private const double D2 = 1.67638483018380384940;
    private const double D3 = 0.689767334985100004550;
    private const double D4 = 0.148103976427480074590;
    private const double D5 = 0.0151986665636164571966;
    private const double D6 = 0.000547593808499534494600;
    private const double D7 = 1.05075007164441684324e-9;

    private const double E0 = 6.65790464350110377720;
    private const double E1 = 5.46378491116411436990;
    private const double E2 = 1.78482653991729133580;
    private const double E3 = 0.296560571828504891230;
    private const double E4 = 0.0265321895265761230930;
    private const double E5 = 0.00124266094738807843860;
    private const double E6 = 2.71155556874348757815e-5;
    private const double E7 = 2.01033439929228813265e-7;

    private const double F1 = 0.599832206555887937690;
    private const double F2 = 0.136929880922735805310;
    private const double F3 = 0.0148753612908506148525;
    private const double F4 = 7.86869131145613259100e-4;
    private const double F5 = 1.84631831751005468180e-5;
    private const double F6 = 1.42151175831644588870e-7;
    private const double F7 = 2.04426310338993978564e-15;

    private const double Centre = 0.425;
    private const double CentreSquare = 0.180625;
    private const double NearTail = 5.0;
    private const double NearShift = 1.6;

    /// <summary>The number below which a standard normal variable falls with probability p.</summary>
    /// <param name="p">Probability; 0 gives -infinity, 1 +infinity, NaN gives NaN.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is below 0 or above 1.</exception>
    public static double Quantile(double p)
    {
        if (p is > 0.0 and < 1.0)
        {
            return QuantileInside(p);
        }

        return p switch
        {
            0.0 => double.NegativeInfinity,
            1.0 => double.PositiveInfinity,
            double.NaN => double.NaN,
            _ => throw new ArgumentOutOfRangeException(
                nameof(p),
                string.Create(CultureInfo.InvariantCulture, $"Probability {p}: expected 0 to 1.")
            ),
        };
    }

    /// <summary>Quantiles of many probabilities; the same bits as <see cref="Quantile(double)"/>.</summary>
    /// <param name="probabilities">Probabilities.</param>
    /// <param name="quantiles">Receives one number a probability; may be the same memory.</param>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is below 0 or above 1.</exception>
    public static void Quantile(ReadOnlySpan<double> probabilities, Span<double> quantiles)
    {
        if (probabilities.Length != quantiles.Length)
        {
            throw new ArgumentException(
                "There must be as much room for quantiles as there are probabilities.",
                nameof(quantiles)
            );
        }

        int done = 0;
        while (done < probabilities.Length)
        {
            int inside = probabilities[done..].IndexOfAnyExceptInRange(double.Epsilon, 1.0 - (1.0 / (1L << 53)));
            int end = inside < 0 ? probabilities.Length : done + inside;
            probabilities[done..end].CopyTo(quantiles[done..end]);
            QuantilesInside(quantiles[done..end]);
            if (end < probabilities.Length)
            {
                quantiles[end] = Quantile(probabilities[end]);
                end++;
            }

            done = end;
        }
    }

    /// <summary>The quantile of a p that is known to lie in (0, 1).</summary>
    internal static double QuantileInside(double p)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= Centre)
        {
            double s = CentreSquare - (q * q);
            double numerator = Polynomial.Of(s, A0, A1, A2, A3, A4, A5, A6, A7);
            double denominator = Polynomial.Of(s, 1.0, B1, B2, B3, B4, B5, B6, B7);
            return q * numerator / denominator;
        }

        double r = Math.Sqrt(-Logarithm.Of(q < 0.0 ? p : 1.0 - p));
        double tail;
        if (r <= NearTail)
        {
            r -= NearShift;
            double numerator = Polynomial.Of(r, C0, C1, C2, C3, C4, C5, C6, C7);
            double denominator = Polynomial.Of(r, 1.0, D1, D2, D3, D4, D5, D6, D7);
            tail = numerator / denominator;
        }
        else
        {
            r -= NearTail;
            double numerator = Polynomial.Of(r, E0, E1, E2, E3, E4, E5, E6, E7);
            double denominator = Polynomial.Of(r, 1.0, F1, F2, F3, F4, F5, F6, F7);
            tail = numerator / denominator;
        }

        return q < 0.0 ? -tail : tail;
    }

    /// <summary>
    /// Replaces probabilities, all in (0, 1), by their quantiles. Five of six lie in the centre: one pass does those
    /// and lists the rest, which a second pass does four at a time.
    /// </summary>
    internal static void QuantilesInside(Span<double> block)
    {
        const int Chunk = 1024;
        Span<int> tails = stackalloc int[Chunk];
        while (Vector256.IsHardwareAccelerated && block.Length >= Vector256<double>.Count)
        {
            int count = Math.Min(Chunk, block.Length) & -Vector256<double>.Count;
            int listed = CentreOf(block[..count], tails);
            TailsOf(block[..count], tails[..listed]);
            block = block[count..];
        }

        foreach (ref double p in block)
        {
            p = QuantileInside(p);
        }
    }

    private static int CentreOf(Span<double> block, Span<int> tails)
    {
        unchecked
        {
            ref double at = ref MemoryMarshal.GetReference(block);
            ref int list = ref MemoryMarshal.GetReference(tails);
            int listed = 0;
            for (int i = 0; i < block.Length; i += Vector256<double>.Count)
            {
                Vector256<double> p = Vector256.LoadUnsafe(ref at, (uint)i);
                Vector256<double> q = p - Vector256.Create(0.5);
                Vector256<double> outside = Vector256.GreaterThan(Vector256.Abs(q), Vector256.Create(Centre));
                Vector256<double> s = Vector256.Create(CentreSquare) - (q * q);
                Vector256<double> z =
                    q
                    * Polynomial.Of(s, A0, A1, A2, A3, A4, A5, A6, A7)
                    / Polynomial.Of(s, 1.0, B1, B2, B3, B4, B5, B6, B7);
                Vector256.ConditionalSelect(outside, p, z).StoreUnsafe(ref at, (uint)i);

                // Every place is written and only kept if its bit is set: no branch to mispredict.
                uint bits = outside.ExtractMostSignificantBits();
                Unsafe.Add(ref list, listed) = i;
                listed += (int)(bits & 1);
                Unsafe.Add(ref list, listed) = i + 1;
                listed += (int)((bits >> 1) & 1);
                Unsafe.Add(ref list, listed) = i + 2;
                listed += (int)((bits >> 2) & 1);
                if ((bits & 8) != 0)
                {
                    Unsafe.Add(ref list, listed++) = i + 3;
                }
            }

            return listed;
        }
    }

    private static void TailsOf(Span<double> block, ReadOnlySpan<int> tails)
    {
        int i = 0;
        for (; i <= tails.Length - 4; i += 4)
        {
            (int i0, int i1, int i2, int i3) = (tails[i], tails[i + 1], tails[i + 2], tails[i + 3]);
            Vector256<double> p = Vector256.Create(block[i0], block[i1], block[i2], block[i3]);
            Vector256<double> lower = Vector256.LessThan(p, Vector256.Create(0.5));
            Vector256<double> nearest = Vector256.ConditionalSelect(lower, p, Vector256<double>.One - p);
            Vector256<double> r = Vector256.Sqrt(-Logarithm.Of(nearest));
            if (Vector256.GreaterThanAny(r, Vector256.Create(NearTail)))
            {
                // One vector in ten billion.
                break;
            }

            r -= Vector256.Create(NearShift);
            Vector256<double> tail =
                Polynomial.Of(r, C0, C1, C2, C3, C4, C5, C6, C7) / Polynomial.Of(r, 1.0, D1, D2, D3, D4, D5, D6, D7);
            Vector256<double> z = Vector256.ConditionalSelect(lower, -tail, tail);
            block[i0] = z[0];
            block[i1] = z[1];
            block[i2] = z[2];
            block[i3] = z[3];
        }

        foreach (int place in tails[i..])
        {
            block[place] = QuantileInside(block[place]);
        }
    }
}
