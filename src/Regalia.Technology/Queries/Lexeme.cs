using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Regalia.Technology.Queries;

/// <summary>A piece of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Lexeme(LexemeKind Kind, QuerySpan Span)
{
    /// <summary>Words of a leaf; empty if it had a fault, which has been named then.</summary>
    internal ImmutableArray<PhraseElement> Elements { get; init; } = [];

    /// <summary>Field; null if it had a fault, which has been named then.</summary>
    internal WorkFields? Field { get; init; }

    /// <summary>Distance of a NEAR.</summary>
    internal int Distance { get; init; }

    /// <summary>Whether an operand can begin with it.</summary>
    internal bool BeginsOperand => Kind is LexemeKind.Leaf or LexemeKind.Field or LexemeKind.Open or LexemeKind.Not;
}
