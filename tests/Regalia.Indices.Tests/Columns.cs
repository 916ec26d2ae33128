using CsCheck;

namespace Regalia.Indices.Tests;

/// <summary>Columns as indices have them: ties, outlying values, missing ones, any number of units.</summary>
internal static class Columns
{
    private static readonly Gen<double> Value = Gen.Select(
        Gen.Int[-20, 20],
        Gen.Int[0, 19],
        (whole, kind) =>
            kind switch
            {
                0 => double.NaN,
                1 => whole * 100.0,
                _ => whole / 4.0,
            }
    );

    /// <summary>Any column.</summary>
    internal static readonly Gen<double[]> Any = Value.Array[1, 60];

    /// <summary>Columns with at least two different values.</summary>
    internal static readonly Gen<double[]> Varied = Any.Where(column =>
        column.Where(x => !double.IsNaN(x)).Distinct().Skip(1).Any()
    );

    /// <summary>Fails unless a higher value never has a lower result, equal values have equal ones, and exactly the
    /// missing values are missing.</summary>
    internal static void KeepsOrder(ReadOnlySpan<double> before, ReadOnlySpan<double> after, int direction = 1)
    {
        Assert.Equal(before.Length, after.Length);
        for (int i = 0; i < before.Length; i++)
        {
            Assert.Equal(double.IsNaN(before[i]), double.IsNaN(after[i]));
            Assert.False(double.IsInfinity(after[i]));
            for (int j = 0; j < before.Length; j++)
            {
                Assert.False(before[i] == before[j] && after[i] != after[j]);
                Assert.False(
                    direction * before[i] > direction * before[j] && after[i] < after[j],
                    FormattableString.Invariant($"{before[i]} -> {after[i]}, {before[j]} -> {after[j]}")
                );
            }
        }
    }

    /// <summary>The same values in another order, by a rule.</summary>
    internal static double[] Turned(double[] column) => [.. column.Reverse()];
}
