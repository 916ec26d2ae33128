using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Regalia.Indices.Arithmetic;

namespace Regalia.Indices;

/// <summary>
/// Fixed goalposts: the values at which an indicator scores 0 and 100, whatever the other units have.
/// </summary>
/// <remarks>
/// <para>Direction +1: score = 100 (f(x) - f(low)) / (f(high) - f(low)). Direction -1, where more is worse:
/// score = 100 (f(high) - f(x)) / (f(high) - f(low)), so that <see cref="Low"/> scores 100.</para>
/// <para>A missing value (<see cref="double.NaN"/>) has a missing score. At a goalpost the score is exactly 0 or
/// 100.</para>
/// <para>Use <c>new Goalposts(…)</c>: the default value of the type has no goalposts, and scoring with it throws
/// <see cref="InvalidOperationException"/>.</para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Goalposts
{
    private readonly double _lowTransformed;
    private readonly double _range;

    /// <summary>Sets the goalposts.</summary>
    /// <param name="low">The lower value; finite, above 0 for <see cref="Transformation.Log"/>, above -1 for
    /// <see cref="Transformation.LogOnePlus"/>.</param>
    /// <param name="high">The upper value; finite, above <paramref name="low"/>.</param>
    /// <param name="transformation">Applied to the value and to both goalposts.</param>
    /// <param name="direction">+1 when more of the indicator means a higher score, -1 when it means a lower one.</param>
    /// <exception cref="ArgumentException">A goalpost is not finite, low is not below high, a goalpost lies outside
    /// the domain of the logarithm, or direction is neither +1 nor -1.</exception>
    public Goalposts(double low, double high, Transformation transformation = Transformation.Linear, int direction = 1)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || low >= high)
        {
            throw new ArgumentException(
                Invariant($"Goalposts {low} to {high}: both must be finite numbers, the lower one first."),
                nameof(low)
            );
        }

        double domain = transformation switch
        {
            Transformation.Linear => double.NegativeInfinity,
            Transformation.Log => 0.0,
            Transformation.LogOnePlus => -1.0,
            _ => throw new ArgumentException(
                Invariant($"Transformation {(int)transformation} is not known."),
                nameof(transformation)
            ),
        };
        if (low <= domain)
        {
            throw new ArgumentException(
                Invariant($"Goalposts {low} to {high} with {transformation}: the lower one must be above {domain}."),
                nameof(low)
            );
        }

        if (direction is not (1 or -1))
        {
            throw new ArgumentException(Invariant($"Direction {direction}: expected +1 or -1."), nameof(direction));
        }

        Low = low;
        High = high;
        Transformation = transformation;
        Direction = direction;
        _lowTransformed = Transformed(low, transformation);
        _range = Transformed(high, transformation) - _lowTransformed;
        if (!(_range > 0.0) || !double.IsFinite(_range))
        {
            throw new ArgumentException(
                Invariant($"Goalposts {low} to {high} with {transformation}: too near or too far to compute with."),
                nameof(high)
            );
        }
    }

    /// <summary>The lower goalpost.</summary>
    public double Low { get; }

    /// <summary>The upper goalpost.</summary>
    public double High { get; }

    /// <summary>What is applied before comparing.</summary>
    public Transformation Transformation { get; }

    /// <summary>+1 or -1.</summary>
    public int Direction { get; }

    /// <summary>Score of a value, clipped to 0..100.</summary>
    /// <param name="value">A value in the unit of the goalposts; NaN (missing) gives NaN. A value outside the domain
    /// of the logarithm (0 or less under <see cref="Transformation.Log"/>) is the worst there can be of a quantity
    /// of that kind: it scores as the lower goalpost does.</param>
    public double Score(double value)
    {
        double score = ScoreUnclipped(value);
        return score < 0.0 ? 0.0
            : score > 100.0 ? 100.0
            : score;
    }

    /// <summary>Score of a value, not clipped: below 0 or above 100 outside the goalposts.</summary>
    /// <param name="value">A value in the unit of the goalposts; NaN (missing) gives NaN. A value at or below the
    /// edge of the domain of the logarithm gives -infinity for direction +1 and +infinity for direction -1.</param>
    public double ScoreUnclipped(double value)
    {
        if (_range == 0.0)
        {
            throw new InvalidOperationException("These goalposts were never set: use new Goalposts(low, high, …).");
        }

        double rise = Transformed(value, Transformation) - _lowTransformed;
        // The quotient first: at a goalpost it is exactly 0 or 1.
        return 100.0 * ((Direction < 0 ? _range - rise : rise) / _range);
    }

    /// <summary>Scores of a block of values, clipped; the same digits as <see cref="Score(double)"/> for each.</summary>
    /// <param name="values">Values; NaN where missing.</param>
    /// <param name="scores">Receives one score a value; may be the same memory as <paramref name="values"/>.</param>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public void Score(ReadOnlySpan<double> values, Span<double> scores)
    {
        if (values.Length != scores.Length)
        {
            throw new ArgumentException(
                Invariant($"{values.Length} values but room for {scores.Length} scores."),
                nameof(scores)
            );
        }

        int done = 0;
        if (Vector256.IsHardwareAccelerated && Transformation != Transformation.LogOnePlus && _range != 0.0)
        {
            for (; done <= values.Length - Vector256<double>.Count; done += Vector256<double>.Count)
            {
                Score(Vector256.Create(values.Slice(done, Vector256<double>.Count))).CopyTo(scores[done..]);
            }
        }

        for (; done < values.Length; done++)
        {
            scores[done] = Score(values[done]);
        }
    }

    private Vector256<double> Score(Vector256<double> values)
    {
        if (Transformation == Transformation.Log)
        {
            Vector256<double> outside = Vector256.LessThanOrEqual(values, Vector256<double>.Zero);
            Vector256<double> worst = Vector256.Create(double.NegativeInfinity);
            values = Vector256.ConditionalSelect(outside, worst, Logarithm.Of(values));
        }

        Vector256<double> range = Vector256.Create(_range);
        Vector256<double> hundred = Vector256.Create(100.0);
        Vector256<double> rise = values - Vector256.Create(_lowTransformed);
        Vector256<double> score = hundred * ((Direction < 0 ? range - rise : rise) / range);
        score = Vector256.ConditionalSelect(
            Vector256.LessThan(score, Vector256<double>.Zero),
            Vector256<double>.Zero,
            score
        );
        return Vector256.ConditionalSelect(Vector256.GreaterThan(score, hundred), hundred, score);
    }

    private static double Transformed(double value, Transformation transformation) =>
        transformation switch
        {
            Transformation.Linear => value,
            Transformation.Log => value <= 0.0 ? double.NegativeInfinity : Logarithm.Of(value),
            _ => value <= -1.0 ? double.NegativeInfinity : Logarithm.OfOnePlus(value),
        };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
