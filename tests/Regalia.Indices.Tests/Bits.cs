namespace Regalia.Indices.Tests;

/// <summary>Comparison of every bit, so that -0.0 differs from 0.0 and NaN equals NaN.</summary>
internal static class Bits
{
    internal static void Same(double expected, double found) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(found));

    internal static void Same(ReadOnlySpan<double> expected, ReadOnlySpan<double> found)
    {
        Assert.Equal(expected.Length, found.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Same(expected[i], found[i]);
        }
    }
}
