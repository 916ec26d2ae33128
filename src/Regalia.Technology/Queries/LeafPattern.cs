using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Regalia.Technology.Queries;

/// <summary>What a leaf asks of the tokens in a row, wherever they stand.</summary>
/// <param name="Elements">One or more.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeafPattern(ImmutableArray<PhraseElement> Elements)
{
    internal int Length => Elements.Length;

    internal static LeafPattern Of(LeafNode leaf) =>
        new(
            leaf switch
            {
                WordNode word => [new PhraseElement(word.Token, IsPrefix: false)],
                PrefixNode prefix => [new PhraseElement(prefix.Letters, IsPrefix: true)],
                PhraseNode phrase => phrase.Elements,
                _ => throw new System.Diagnostics.UnreachableException(),
            }
        );

    /// <summary>Places within this one where another is certainly found; none if it may be missing.</summary>
    internal IEnumerable<int> Places(LeafPattern other)
    {
        for (int first = 0; first + other.Length <= Length; first++)
        {
            bool holds = true;
            for (int i = 0; i < other.Length; i++)
            {
                holds = holds && Holds(Elements[first + i], other.Elements[i]);
            }

            if (holds)
            {
                yield return first;
            }
        }
    }

    private static bool Holds(PhraseElement x, PhraseElement y) =>
        y.IsPrefix
            ? x.Token.StartsWith(y.Token, StringComparison.Ordinal)
            : !x.IsPrefix && string.Equals(x.Token, y.Token, StringComparison.Ordinal);
}
