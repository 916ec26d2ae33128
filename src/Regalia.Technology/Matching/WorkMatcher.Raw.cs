using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using Regalia.Technology.Scanning;

namespace Regalia.Technology.Matching;

// Texts as they stand in a line of JSON that is known to be valid. What is not ASCII, escaped or very long takes the general way.
internal sealed unsafe partial class WorkMatcher
{
    private const int Width = 32;
    private byte* rawAbstract;
    private byte[] resolved = new byte[1024];

    /// <summary>Reads a title, or the name of a topic or keyword; <see cref="LineSink.Slack"/> bytes behind it may be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool RawText(int field, ReadOnlySpan<byte> text)
    {
        if (!Ascii.IsValid(text) || text.Contains((byte)'\\'))
        {
            Text(field, Resolved(text));
            return true;
        }
        unchecked
        {
            fixed (byte* first = text)
            {
                int at = 0;
                while (at < text.Length)
                {
                    uint letters = Letters(Vector256.Load(first + at));
                    int there = Math.Min(Width, text.Length - at);
                    letters &= (uint)((1UL << there) - 1);
                    int done = there;
                    while (letters != 0)
                    {
                        int start = BitOperations.TrailingZeroCount(letters);
                        int length = BitOperations.TrailingZeroCount(~(letters >> start));
                        if (start + length >= Width && at + Width < text.Length)
                        {
                            // The token may go on behind the vector: look again from its begin, or take the rest generally.
                            done = start;
                            if (start == 0)
                            {
                                Text(field, text[at..]);
                                return true;
                            }

                            break;
                        }

                        RawToken(field, first + at + start, length);
                        letters &= length + start >= Width ? 0 : uint.MaxValue << (start + length);
                    }

                    at += done;
                }
            }

            next += BetweenTexts;
            return true;
        }
    }

    /// <summary>
    /// Reads an inverted abstract; <see langword="false"/> if a word has no position or one that is no number of at most nine
    /// digits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool RawAbstract(ReadOnlySpan<byte> inverted)
    {
        if (inverted is not [(byte)'{', (byte)'"', ..])
        {
            return true;
        }
        unchecked
        {
            fixed (byte* begin = inverted)
            {
                // The line stays where it is until the next is read.
                rawAbstract = begin;
                byte* at = begin + 1;
                while (true)
                {
                    byte* word = at + 1;
                    Vector256<byte> v = Vector256.Load(word);
                    uint ends = (
                        Vector256.Equals(v, Vector256.Create((byte)'"'))
                        | Vector256.Equals(v, Vector256.Create((byte)'\\'))
                        | v
                    ).ExtractMostSignificantBits();
                    int length = BitOperations.TrailingZeroCount(ends);
                    if (ends != 0 && word[length] == '"')
                    {
                        at = word + length + 3;
                        uint letters = Letters(v) & ((1u << length) - 1);
                        uint begins = letters & ~(letters << 1);
                        int tokens = BitOperations.PopCount(begins);
                        if (tokens == 1)
                        {
                            RawAbstractToken(
                                word + BitOperations.TrailingZeroCount(begins),
                                BitOperations.PopCount(letters),
                                0
                            );
                        }
                        else
                        {
                            for (int offset = 0; begins != 0; offset++, begins &= begins - 1)
                            {
                                int start = BitOperations.TrailingZeroCount(begins);
                                RawAbstractToken(
                                    word + start,
                                    BitOperations.TrailingZeroCount(~(letters >> start)),
                                    offset
                                );
                            }
                        }

                        AddWord(tokens, (int)(at - begin));
                    }
                    else
                    {
                        length = LengthOfText(word);
                        at = word + length + 3;
                        AbstractWord(Resolved(new ReadOnlySpan<byte>(word, length)), (int)(at - begin));
                    }

                    if (at[-1] != '[')
                    {
                        return false;
                    }

                    int told = LengthOfPositions(at);
                    if (told <= 0)
                    {
                        return false;
                    }

                    at += told + 1;
                    if (*at == '}')
                    {
                        return true;
                    }

                    at++;
                }
            }
        }
    }

    // Which bytes of 32 are ASCII letters or digits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Letters(Vector256<byte> v) =>
        (
            Vector256.LessThan(
                (v | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'),
                Vector256.Create((byte)26)
            ) | Vector256.LessThan(v - Vector256.Create((byte)'0'), Vector256.Create((byte)10))
        ).ExtractMostSignificantBits();

    // Letters and digits both have, or get, the bit of lower case.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FoldedToken Folded(byte* token, int length)
    {
        unchecked
        {
            const ulong LowerCase = 0x2020_2020_2020_2020;
            ulong first =
                (Unsafe.ReadUnaligned<ulong>(token) | LowerCase) & (ulong.MaxValue >> (64 - 8 * Math.Min(length, 8)));
            ulong second =
                length <= 8
                    ? 0
                    : (Unsafe.ReadUnaligned<ulong>(token + 8) | LowerCase)
                        & (ulong.MaxValue >> (64 - 8 * Math.Min(length - 8, 8)));
            return new FoldedToken(first, second, length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RawAbstractToken(byte* token, int length, int offset)
    {
        FoldedToken lower = Folded(token, length);
        if (queries.Vocabulary.MayHold(lower))
        {
            AbstractToken(lower, Lower(token, length), offset);
        }
    }

    private void RawToken(int field, byte* token, int length) =>
        Token(field, Folded(token, length), Lower(token, length));

    // Only a token longer than the lookup holds is looked at by its bytes.
    private ReadOnlySpan<byte> Lower(byte* token, int length)
    {
        if (length <= FoldedToken.Held)
        {
            return default;
        }

        for (int i = 0; i < length; i++)
        {
            folded[i] = (byte)(token[i] | 0x20);
        }

        return folded.AsSpan(0, length);
    }

    private ReadOnlySpan<byte> Resolved(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
        {
            return text;
        }

        if (resolved.Length < text.Length)
        {
            resolved = new byte[text.Length * 2];
        }

        return resolved.AsSpan(0, JsonEscape.Resolve(text, resolved));
    }

    private static int LengthOfText(byte* text)
    {
        int length = 0;
        while (text[length] != '"')
        {
            length += text[length] == '\\' ? 2 : 1;
        }

        return length;
    }

    // Bytes to the closing bracket; 0 where there is none, or where anything but commas and numbers of up to nine digits stands.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LengthOfPositions(byte* positions)
    {
        Vector128<byte> v = Vector128.Load(positions);
        Vector128<byte> digits = Vector128.LessThan(v - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        uint others = ~(digits | Vector128.Equals(v, Vector128.Create((byte)','))).ExtractMostSignificantBits();
        int length = BitOperations.TrailingZeroCount(others);
        return length <= 9 && positions[length] == ']' ? length : LengthOfManyPositions(positions);
    }

    private static int LengthOfManyPositions(byte* positions)
    {
        int digits = 0;
        int length = 0;
        for (; positions[length] != ']'; length++)
        {
            byte b = positions[length];
            if (b == ',')
            {
                digits = 0;
            }
            else if (!char.IsAsciiDigit((char)b) || ++digits > 9)
            {
                return 0;
            }
        }

        return length;
    }

    private void ReadRawPositions()
    {
        for (int word = 0; word < wordCount; word++)
        {
            int position = 0;
            byte* at = rawAbstract + wordEnds[word];
            for (; *at != ']'; at++)
            {
                if (*at == ',')
                {
                    positions.Add(position);
                    position = 0;
                }
                else
                {
                    position = position * 10 + (*at - '0');
                }
            }

            positions.Add(position);
            wordEnds[word] = positions.Count;
        }

        rawAbstract = null;
    }
}
