using CsCheck;

namespace Regalia.Indices.Tests;

/// <summary>One of a few constants.</summary>
internal static class AnyOf
{
    internal static Gen<T> These<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
