using CsCheck;

namespace Regalia.Assessment.Tests.Documents;

/// <summary>Draws one of some constants.</summary>
internal static class Pick
{
    public static Gen<T> From<T>(params T[] constants) => Gen.Int[0, constants.Length - 1].Select(i => constants[i]);
}
