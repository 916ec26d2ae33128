using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Gamma of one shape, scale 1, after Marsaglia and Tsang: d v with v = (1 + c z)^3, d = shape - 1/3, c = 1/sqrt(9 d),
/// accepted when u &lt; 1 - 0.0331 z^4 or ln u &lt; z^2/2 + d (1 - v + ln v). A shape below 1 is drawn as shape + 1,
/// times U^(1/shape).
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct GammaLaw
{
    /// <summary>Sums of gammas below this are formed again from logarithms.</summary>
    public const double SafeSum = 1e-290;

    private const double Squeeze = 0.0331;

    private readonly double _shape;
    private readonly double _d;
    private readonly double _c;

    private GammaLaw(double shape)
    {
        _shape = shape;
        _d = (shape < 1.0 ? shape + 1.0 : shape) - (1.0 / 3.0);
        _c = 1.0 / Math.Sqrt(9.0 * _d);
    }

    private bool Boosted => _shape < 1.0;

    public static GammaLaw Of(double shape)
    {
        if (!(shape > 0.0 && shape <= double.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "A shape must be above 0 and finite.");
        }

        return new(shape);
    }

    public double Draw(ref RandomStream stream)
    {
        double exponent = Boosted ? Logarithm.Of(stream.NextUniform()) / _shape : 0.0;
        double value = _d * Attempts(ref stream);
        return Boosted ? value * Exponential.Of(exponent) : value;
    }

    public double DrawLogarithm(ref RandomStream stream)
    {
        double exponent = Boosted ? Logarithm.Of(stream.NextUniform()) / _shape : 0.0;
        return Logarithm.Of(_d * Attempts(ref stream)) + exponent;
    }

    /// <summary>The draws of consecutive replicates: the first attempt of all at once, the few that fail one by one.
    /// </summary>
    public void Fill(ulong seed, InputKey input, int firstReplicate, Span<double> destination, uint position)
    {
        const int Chunk = 1024;
        Span<double> uniforms = stackalloc double[Chunk];
        while (!destination.IsEmpty)
        {
            int count = Math.Min(Chunk, destination.Length);
            Span<double> block = destination[..count];
            Span<double> accepting = uniforms[..count];
            uint attempt = Boosted ? unchecked(position + 1) : position;
            CounterBasedRandom.FillNormal(seed, input, firstReplicate, block, attempt);
            CounterBasedRandom.FillUniform(seed, input, firstReplicate, accepting, unchecked(attempt + 1));
            int done = Vector256.IsHardwareAccelerated ? AcceptVectors(block, accepting) : 0;
            block[done..].Fill(double.NaN);
            if (Boosted)
            {
                CounterBasedRandom.FillUniform(seed, input, firstReplicate, accepting, position);
                Boost(block, accepting);
            }

            for (int i = 0; i < count; i++)
            {
                if (double.IsNaN(block[i]))
                {
                    RandomStream stream = new(seed, input, firstReplicate + i, position);
                    block[i] = Draw(ref stream);
                }
            }

            destination = destination[count..];
            firstReplicate += count;
        }
    }

    private double Attempts(ref RandomStream stream)
    {
        while (true)
        {
            double z = stream.NextNormal();
            double u = stream.NextUniform();
            double t = 1.0 + (_c * z);
            if (t <= 0.0)
            {
                continue;
            }

            double v = (t * t) * t;
            double square = z * z;
            if (u < 1.0 - (Squeeze * (square * square)))
            {
                return v;
            }

            if (Logarithm.Of(u) < (0.5 * square) + (_d * ((1.0 - v) + Logarithm.Of(v))))
            {
                return v;
            }
        }
    }

    // Replaces normals by gammas, NaN where the attempt failed.
    private int AcceptVectors(Span<double> block, ReadOnlySpan<double> uniforms)
    {
        unchecked
        {
            ref double at = ref MemoryMarshal.GetReference(block);
            ref double from = ref MemoryMarshal.GetReference(uniforms);
            Vector256<double> one = Vector256<double>.One;
            Vector256<double> d = Vector256.Create(_d);
            Vector256<double> c = Vector256.Create(_c);
            int i = 0;
            for (; i <= block.Length - 4; i += 4)
            {
                Vector256<double> z = Vector256.LoadUnsafe(ref at, (uint)i);
                Vector256<double> u = Vector256.LoadUnsafe(ref from, (uint)i);
                Vector256<double> t = one + (c * z);
                Vector256<double> v = (t * t) * t;
                Vector256<double> square = z * z;
                Vector256<double> accepted = Vector256.LessThan(
                    u,
                    one - (Vector256.Create(Squeeze) * (square * square))
                );
                if (accepted.ExtractMostSignificantBits() != 0b1111)
                {
                    Vector256<double> bound = (Vector256.Create(0.5) * square) + (d * ((one - v) + Logarithm.Of(v)));
                    accepted |= Vector256.LessThan(Logarithm.Of(u), bound);
                }

                accepted &= Vector256.GreaterThan(t, Vector256<double>.Zero);
                Vector256.ConditionalSelect(accepted, d * v, Vector256.Create(double.NaN)).StoreUnsafe(ref at, (uint)i);
            }

            return i;
        }
    }

    private void Boost(Span<double> block, ReadOnlySpan<double> uniforms)
    {
        unchecked
        {
            ref double at = ref MemoryMarshal.GetReference(block);
            ref double from = ref MemoryMarshal.GetReference(uniforms);
            Vector256<double> shape = Vector256.Create(_shape);
            int i = 0;
            for (; Vector256.IsHardwareAccelerated && i <= block.Length - 4; i += 4)
            {
                Vector256<double> exponent = Logarithm.Of(Vector256.LoadUnsafe(ref from, (uint)i)) / shape;
                (Vector256.LoadUnsafe(ref at, (uint)i) * Exponential.Of(exponent)).StoreUnsafe(ref at, (uint)i);
            }

            for (; i < block.Length; i++)
            {
                block[i] *= Exponential.Of(Logarithm.Of(uniforms[i]) / _shape);
            }
        }
    }
}
