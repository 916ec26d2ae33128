using System.Numerics;

namespace Regalia.Technology.Scanning;

/// <summary>Where the fields of a work stand in its line.</summary>
internal sealed unsafe class FieldPlaces
{
    // The last is where the ends of fields go that nobody needs.
    private readonly int[] starts = new int[(int)WorkField.Count + 1];
    private readonly int[] ends = new int[(int)WorkField.Count + 1];
    private byte* line;
    private uint seen;
    private int field;
    private int quoteBefore;

    /// <summary>Value of a field as it stands there; empty where the key is missing.</summary>
    internal ReadOnlySpan<byte> this[WorkField field] =>
        (seen >> (int)field & 1) == 0
            ? default
            : new ReadOnlySpan<byte>(line + starts[(int)field], ends[(int)field] - starts[(int)field]);

    internal void Begin(byte* line)
    {
        this.line = line;
        seen = 0;
        field = (int)WorkField.Count;
        quoteBefore = -1;
    }

    /// <summary>The work ends here.</summary>
    internal void End(int place) => ends[field] = place;

    /// <summary>Goes on to the next four blocks.</summary>
    internal void Pass(FourBlocks* blocks, int at)
    {
        for (int block = FourBlocks.Count - 1; block >= 0; block--)
        {
            if (blocks->OpeningQuote[block] != 0)
            {
                quoteBefore = at + (block * 64) + BlockBits.LastOf(blocks->OpeningQuote[block]);
                return;
            }
        }
    }

    /// <summary>
    /// Takes the colons and commas of the work itself: keys and ends of values. <see langword="false"/> where a needed key stands
    /// twice or has escapes.
    /// </summary>
    internal bool Take(FourBlocks* blocks, int at, bool hasEscapes)
    {
        unchecked
        {
            int quote = quoteBefore;
            for (int block = 0; block < FourBlocks.Count; block++)
            {
                int begin = at + (block * 64);
                ulong quotes = blocks->OpeningQuote[block];
                for (ulong own = blocks->Own[block]; own != 0; own &= own - 1)
                {
                    ulong bit = own & (0 - own);
                    int place = begin + BitOperations.TrailingZeroCount(bit);
                    if ((blocks->Colon[block] & bit) == 0)
                    {
                        ends[field] = place;
                        continue;
                    }

                    ulong earlier = quotes & (bit - 1);
                    quote = earlier != 0 ? begin + BlockBits.LastOf(earlier) : quote;
                    if (!Key(quote + 1, place - 1, hasEscapes))
                    {
                        return false;
                    }

                    starts[field] = place + 1;
                }

                quote = quotes != 0 ? begin + BlockBits.LastOf(quotes) : quote;
            }

            return true;
        }
    }

    private bool Key(int begin, int end, bool hasEscapes)
    {
        ReadOnlySpan<byte> key = new(line + begin, end - begin);
        if (hasEscapes && key.Contains((byte)'\\'))
        {
            return false;
        }

        field = (int)WorkFieldNames.Of(key);
        if (field != (int)WorkField.Count)
        {
            if ((seen >> field & 1) != 0)
            {
                return false;
            }

            seen |= 1u << field;
        }

        return true;
    }
}
