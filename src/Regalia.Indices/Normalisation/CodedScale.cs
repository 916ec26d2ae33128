using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>
/// The ordered steps a coded value can take, such as 0 (none), 0.5 (partial), 1 (full), and the error of coding as a
/// move to a neighbouring step.
/// </summary>
public sealed class CodedScale
{
    /// <summary>Sets the steps.</summary>
    /// <param name="steps">Two or more finite values in strictly rising order.</param>
    /// <exception cref="ArgumentException">Fewer than two steps, a step that is not finite, or steps out of order.
    /// </exception>
    public CodedScale(params ReadOnlySpan<double> steps)
    {
        if (steps.Length < 2)
        {
            throw new ArgumentException("A coded scale needs at least two steps.", nameof(steps));
        }

        for (int i = 0; i < steps.Length; i++)
        {
            if (!double.IsFinite(steps[i]) || (i > 0 && steps[i] <= steps[i - 1]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Step {i + 1} is {steps[i]}: steps must be finite and each above the one before."
                    ),
                    nameof(steps)
                );
            }
        }

        Steps = [.. steps];
    }

    /// <summary>The steps, rising.</summary>
    public ImmutableArray<double> Steps { get; }

    /// <summary>Position of a value among the steps, from 0.</summary>
    /// <param name="value">A value that is exactly one of the steps.</param>
    /// <exception cref="ArgumentException">The value is not a step; a missing value (NaN) never is.</exception>
    public int IndexOf(double value) =>
        TryIndexOf(value, out int index)
            ? index
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{value} is not on the scale {this}."),
                nameof(value)
            );

    /// <summary>Position of a value among the steps, from 0; false when it is none of them or missing (NaN).</summary>
    public bool TryIndexOf(double value, out int index)
    {
        index = Steps.AsSpan().IndexOf(value);
        if (index >= 0 && !double.IsNaN(value))
        {
            return true;
        }

        index = -1;
        return false;
    }

    /// <summary>
    /// The value as it may truly be when the coding is wrong with a given probability: with
    /// <paramref name="errorProbability"/> it moves one step. At an end there is only one way to go; between, both
    /// ways are equally likely.
    /// </summary>
    /// <param name="value">The coded value, one of the steps; NaN (missing) stays NaN.</param>
    /// <param name="errorProbability">Probability of an error, 0..1.</param>
    /// <param name="uniform">A draw in (0, 1): below half of the probability the value moves down, below the
    /// probability up; at an end any draw below the probability moves it inwards.</param>
    /// <exception cref="ArgumentException">The value is not a step, or the probability is not in 0..1.</exception>
    public double Misread(double value, double errorProbability, double uniform)
    {
        if (!(errorProbability >= 0.0 && errorProbability <= 1.0))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Probability {errorProbability}: expected 0 to 1."),
                nameof(errorProbability)
            );
        }

        if (double.IsNaN(value))
        {
            return double.NaN;
        }

        (int down, int up) = NeighboursOf(IndexOf(value));
        return !(uniform < errorProbability) ? value
            : uniform < 0.5 * errorProbability ? Steps[down]
            : Steps[up];
    }

    /// <summary>Where an error takes a step: one down and one up; at an end both ways lead inwards.</summary>
    /// <param name="index">Position among the steps, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public (int Down, int Up) NeighboursOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Steps.Length);
        int top = Steps.Length - 1;
        return (index == 0 ? 1 : index - 1, index == top ? top - 1 : index + 1);
    }

    /// <summary>The steps, as "0, 0.5, 1".</summary>
    public override string ToString() =>
        string.Join(", ", Steps.Select(step => step.ToString(CultureInfo.InvariantCulture)));
}
