using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// The draws of one input in one replicate, position after position: for what needs a number of draws that is not
/// known beforehand.
/// </summary>
/// <remarks>
/// A stream is a place to read from, not a state to share: two streams of the same (seed, input, replicate, position)
/// give the same numbers. A copy continues on its own.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is the field's own word.")]
public ref struct RandomStream
{
    // The second gamma of a beta starts this far on, so that it does not depend on how often the first was rejected.
    internal const uint GammaSpan = 1 << 15;

    private readonly ulong _seed;
    private readonly InputKey _input;
    private readonly int _replicate;

    /// <summary>Starts a stream.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="input">Input drawn for.</param>
    /// <param name="replicate">Replicate, from 0.</param>
    /// <param name="position">First position.</param>
    /// <exception cref="ArgumentOutOfRangeException">The replicate is negative.</exception>
    public RandomStream(ulong seed, InputKey input, int replicate, uint position = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicate);
        _seed = seed;
        _input = input;
        _replicate = replicate;
        Position = position;
    }

    /// <summary>Position of the next draw.</summary>
    public uint Position { get; private set; }

    /// <summary>Uniform in the open interval (0, 1); takes one position. See <see cref="CounterBasedRandom.Uniform"/>.
    /// </summary>
    public double NextUniform()
    {
        double uniform = CounterBasedRandom.Uniform(_seed, _input, _replicate, Position);
        Position = unchecked(Position + 1);
        return uniform;
    }

    /// <summary>Standard normal by inversion; takes one position.</summary>
    public double NextNormal() => StandardNormal.QuantileInside(NextUniform());

    /// <summary>Gamma with scale 1 (mean and variance equal to the shape), after Marsaglia and Tsang (2000).</summary>
    /// <param name="shape">Shape, above 0 and finite.</param>
    /// <returns>A number above 0; for a shape below about 0.01 it may be too small for a double, and is 0 then.
    /// </returns>
    /// <remarks>Takes two positions an attempt, and one before them when the shape is below 1; of a thousand attempts
    /// at most 50 fail.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not above 0 or not finite.</exception>
    public double NextGamma(double shape) => GammaLaw.Of(shape).Draw(ref this);

    /// <summary>Beta: x / (x + y) of two gammas.</summary>
    /// <param name="a">First shape, above 0 and finite.</param>
    /// <param name="b">Second shape, above 0 and finite.</param>
    /// <returns>A number in 0..1; the ends only when the number is too near to them for a double.</returns>
    /// <remarks>Takes 65,536 positions, whatever happens.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A shape is not above 0 or not finite.</exception>
    public double NextBeta(double a, double b)
    {
        uint start = Position;
        double x = NextGamma(a);
        Position = unchecked(start + GammaSpan);
        double y = NextGamma(b);
        Position = unchecked(start + (2 * GammaSpan));
        return x + y >= GammaLaw.SafeSum ? x / (x + y) : BetaOfLogarithms(a, b, start);
    }

    // Both gammas have sunk out of the range of a double: their logarithms still tell which is larger.
    private readonly double BetaOfLogarithms(double a, double b, uint start)
    {
        RandomStream first = new(_seed, _input, _replicate, start);
        RandomStream second = new(_seed, _input, _replicate, unchecked(start + GammaSpan));
        double difference = GammaLaw.Of(b).DrawLogarithm(ref second) - GammaLaw.Of(a).DrawLogarithm(ref first);
        return 1.0 / (1.0 + Arithmetic.Exponential.Of(difference));
    }
}
