using System.Runtime.InteropServices;

namespace Regalia.Technology.Matching;

/// <summary>A word or prefix of the vocabulary.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct VocabularyEntry
{
    private readonly ulong second;
    private readonly ulong firstMask;
    private readonly ulong secondMask;
    private readonly byte[] text;

    private VocabularyEntry(byte[] text, int number)
    {
        this.text = text;
        Number = number;
        FoldedToken token = FoldedToken.Of(text);
        (First, second, Length) = (token.First, token.Second, token.Length);
        firstMask = Mask(text.Length);
        secondMask = Mask(text.Length - 8);
    }

    internal ulong First { get; }

    internal int Number { get; }

    /// <summary>Bytes; 0 where a table has no entry.</summary>
    internal int Length { get; }

    internal static VocabularyEntry Of(byte[] text, int number) => new(text, number);

    internal bool IsWord(in FoldedToken token, ReadOnlySpan<byte> bytes) =>
        token.First == First
        && token.Second == second
        && token.Length == Length
        && (Length <= FoldedToken.Held || bytes.SequenceEqual(text));

    internal bool IsPrefixOf(in FoldedToken token, ReadOnlySpan<byte> bytes) =>
        (token.First & firstMask) == First
        && (token.Second & secondMask) == second
        && token.Length >= Length
        && (Length <= FoldedToken.Held || bytes.StartsWith(text));

    private static ulong Mask(int bytes) =>
        bytes <= 0 ? 0
        : bytes >= 8 ? ulong.MaxValue
        : (1UL << (8 * bytes)) - 1;
}
