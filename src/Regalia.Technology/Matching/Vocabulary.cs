using System.Numerics;
using System.Runtime.CompilerServices;

namespace Regalia.Technology.Matching;

/// <summary>
/// The words and prefixes of all queries, looked up by token. Most tokens are none of them: two small bit sets, which stay in the
/// nearest cache, turn these away.
/// </summary>
internal sealed class Vocabulary
{
    private const int WordBits = 16;
    private const int PrefixBits = 13;
    private readonly ulong[] mayBeWord = new ulong[(1 << WordBits) / 64];
    private readonly ulong[] mayHavePrefix = new ulong[(1 << PrefixBits) / 64];

    // Of prefixes with a fourth byte, by four bytes; of the others by three.
    private readonly ulong[] mayHaveLongPrefix = new ulong[(1 << WordBits) / 64];
    private readonly VocabularyEntry[] words;
    private readonly int wordShift;
    private readonly VocabularyEntry[] prefixes;
    private readonly ushort[] prefixStarts = new ushort[(1 << PrefixBits) + 1];

    internal Vocabulary(List<(byte[] Text, int Number)> words, List<(byte[] Text, int Number)> prefixes, int count)
    {
        Count = count;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 4));
        wordShift = 64 - BitOperations.Log2((uint)size);
        this.words = new VocabularyEntry[size];
        foreach ((byte[] text, int number) in words)
        {
            AddWord(text, number);
        }

        this.prefixes = [.. prefixes.Select(p => VocabularyEntry.Of(p.Text, p.Number)).OrderBy(p => Start(p.First))];
        foreach (VocabularyEntry prefix in this.prefixes)
        {
            int start = Start(prefix.First);
            if (prefix.Length > 3)
            {
                int begin = Begin(prefix.First);
                mayHaveLongPrefix[begin >> 6] |= 1UL << (begin & 63);
            }
            else
            {
                mayHavePrefix[start >> 6] |= 1UL << (start & 63);
            }

            prefixStarts[start + 1]++;
        }

        for (int i = 0; i < prefixStarts.Length - 1; i++)
        {
            prefixStarts[i + 1] += prefixStarts[i];
        }
    }

    /// <summary>Words and prefixes; their numbers go from 0 to this.</summary>
    internal int Count { get; }

    /// <summary>Whether a token may be a word of it or begin with a prefix of it; if not, it surely is and does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayHold(in FoldedToken token)
    {
        uint word = (uint)(token.Hash >> (64 - WordBits));
        int start = Start(token.First);
        int begin = Begin(token.First);
        return (
                (
                    (mayBeWord[word >> 6] >> (int)(word & 63))
                    | (mayHaveLongPrefix[begin >> 6] >> (begin & 63))
                    | (mayHavePrefix[start >> 6] >> (start & 63))
                ) & 1
            ) != 0;
    }

    /// <summary>Numbers of the word that a token is and of the prefixes with which it begins.</summary>
    /// <param name="token">The token.</param>
    /// <param name="bytes">All its bytes; read only beyond the sixteenth.</param>
    /// <param name="numbers">Filled; as long as <see cref="Count"/>.</param>
    internal int Find(in FoldedToken token, ReadOnlySpan<byte> bytes, Span<int> numbers)
    {
        int count = 0;
        uint mask = (uint)words.Length - 1;
        for (uint at = (uint)(token.Hash >> wordShift); words[at].Length != 0; at = (at + 1) & mask)
        {
            if (words[at].IsWord(token, bytes))
            {
                numbers[count++] = words[at].Number;
                break;
            }
        }

        int start = Start(token.First);
        for (int i = prefixStarts[start]; i < prefixStarts[start + 1]; i++)
        {
            if (prefixes[i].IsPrefixOf(token, bytes))
            {
                numbers[count++] = prefixes[i].Number;
            }
        }

        return count;
    }

    // A prefix has three letters or more, thus three bytes or more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Start(ulong first) =>
        unchecked((int)((((uint)first & 0xFFFFFF) * 0x9E3779B1u) >> (32 - PrefixBits)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Begin(ulong first) => unchecked((int)(((uint)first * 0x9E3779B1u) >> (32 - WordBits)));

    private void AddWord(byte[] text, int number)
    {
        FoldedToken token = FoldedToken.Of(text);
        uint bit = (uint)(token.Hash >> (64 - WordBits));
        mayBeWord[bit >> 6] |= 1UL << (int)(bit & 63);
        uint at = (uint)(token.Hash >> wordShift);
        while (words[at].Length != 0)
        {
            at = (at + 1) & ((uint)words.Length - 1);
        }

        words[at] = VocabularyEntry.Of(text, number);
    }
}
