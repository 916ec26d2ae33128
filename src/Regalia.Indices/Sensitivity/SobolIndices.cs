using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices.Sensitivity;

/// <summary>Variance-based sensitivity indices from the results of a radial design (Saltelli and others 2010).</summary>
/// <remarks>
/// <para>A and B are two independent samples of N rows; row j of AB_i is row j of A with input i taken from B.</para>
/// <para>First order, centred on the mean f of all y of A and B: S_i = mean((yB - f)(yAB_i - yA)) / V. Centring changes
/// nothing in expectation, for yAB_i - yA has mean 0, but takes out the error that grows with the square of f.</para>
/// <para>Total (Jansen): T_i = mean((yA - yAB_i)^2) / (2 V).</para>
/// <para>V is the variance of all y of A and B together, with 2N - 1. Without variance both are NaN.</para>
/// </remarks>
/// <param name="Variance">V.</param>
/// <param name="FirstOrder">S_i, one an input.</param>
/// <param name="Total">T_i, one an input.</param>
public sealed record SobolIndices(double Variance, ImmutableArray<double> FirstOrder, ImmutableArray<double> Total)
{
    /// <summary>Estimates the indices.</summary>
    /// <param name="a">Results of A, two or more.</param>
    /// <param name="b">Results of B.</param>
    /// <param name="ab">Results of AB_i, one column an input.</param>
    /// <exception cref="ArgumentException">Lengths differ, or there are fewer than two rows.</exception>
    public static SobolIndices Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b, IReadOnlyList<double[]> ab)
    {
        ArgumentNullException.ThrowIfNull(ab);
        if (a.Length < 2 || b.Length != a.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{a.Length} and {b.Length} results: expected as many of B as of A, two or more."
                ),
                nameof(b)
            );
        }

        foreach (double[] column in ab)
        {
            if (column.Length != a.Length)
            {
                throw new ArgumentException("Every input needs one result a row.", nameof(ab));
            }
        }

        SobolSums sums = new(ab.Count, around: a[0]);
        double[] row = new double[ab.Count];
        for (int j = 0; j < a.Length; j++)
        {
            for (int input = 0; input < row.Length; input++)
            {
                row[input] = ab[input][j];
            }

            sums.Add(a[j], b[j], row);
        }

        return sums.Indices();
    }
}
