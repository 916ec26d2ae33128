using CsCheck;

namespace Regalia.Assessment.Tests;

/// <summary>One of a few constants.</summary>
internal static class AnyOf
{
    public static Gen<T> The<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
