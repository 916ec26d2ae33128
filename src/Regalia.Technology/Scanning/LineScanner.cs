using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Regalia.Technology.Scanning;

/// <summary>
/// Finds the fields of a work in a line of JSON, 64 bytes at a time, and meanwhile holds the whole line against JSON's rules. It
/// knows only the form in which snapshots are published (no blanks between values); of a line in another form, or with a needed
/// key that is escaped or stands twice, it says that it is not sure. Of a line it is sure of, the line is valid JSON.
/// </summary>
/// <remarks>
/// The rules as bit operations: what may stand next to what; in an object colons and commas take turns, in an array are no
/// colons, brackets close what they opened. Scalars other than whole numbers, and escapes, are rare and looked at one by one.
/// </remarks>
/// <typeparam name="TWidth">How 64 bytes are looked at.</typeparam>
internal sealed unsafe class LineScanner<TWidth> : ILineScanner
    where TWidth : struct, IVectorWidth
{
    private const int MostDepth = 64;

    // The last is where the ends of fields go that nobody needs.
    private readonly int[] starts = new int[(int)WorkField.Count + 1];
    private readonly int[] ends = new int[(int)WorkField.Count + 1];
    private byte* line;
    private uint seen;
    private bool hasEscapes;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[WorkField field] =>
        (seen >> (int)field & 1) == 0
            ? default
            : new ReadOnlySpan<byte>(line + starts[(int)field], ends[(int)field] - starts[(int)field]);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Scan(byte* line, int length)
    {
        unchecked
        {
            this.line = line;
            seen = 0;
            hasEscapes = false;
            if (length < 2 || line[0] != '{')
            {
                return false;
            }

            ulong wasBefore = 1;
            ulong wasClosingQuote = 0;
            ulong wasScalar = 0;
            ulong inside = 0;
            ulong escapes = 0;
            ulong outer = 0;
            int depth = 0;
            bool isObject = false;
            bool awaitsColon = false;
            int quoteBefore = -1;
            int highFrom = -1;
            int highTo = -1;
            int field = (int)WorkField.Count;
            for (int at = 0; at < length; at += 64)
            {
                TWidth.Classify(
                    line + at,
                    out ulong quote,
                    out ulong special,
                    out ulong open,
                    out ulong brackets,
                    out ulong curly,
                    out ulong colon,
                    out ulong comma,
                    out ulong digit,
                    out ulong zero
                );
                ulong valid = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
                quote &= valid;
                if (((special & valid) | escapes) != 0)
                {
                    TWidth.ClassifySpecial(line + at, out ulong backslash, out ulong control, out ulong high);
                    if ((control & valid) != 0)
                    {
                        return false;
                    }

                    if ((high & valid) != 0)
                    {
                        highFrom = highFrom < 0 ? at : highFrom;
                        highTo = at + 64;
                    }

                    if (((backslash & valid) | escapes) != 0)
                    {
                        ulong escaped = Escaped(backslash & valid, at, length, ref escapes);
                        if (escaped == ulong.MaxValue)
                        {
                            return false;
                        }

                        quote &= ~escaped;
                    }
                }

                ulong text = PrefixXor.Of(quote) ^ inside;
                inside = (ulong)((long)text >> 63);
                ulong outside = ~text & valid;
                brackets &= outside;
                colon &= outside;
                ulong separators = colon | (comma & outside);
                ulong openingQuote = quote & text;
                ulong closingQuote = quote & outside;
                open &= brackets;
                ulong before = open | separators;
                ulong scalar = outside & ~(closingQuote | brackets | separators);
                ulong firstOfScalar = scalar & ~((scalar << 1) | wasScalar);
                ulong begins = openingQuote | open | firstOfScalar;

                // A value begins behind what awaits one, a separator never does; a colon follows a text.
                if (
                    ((begins ^ ((before << 1) | wasBefore)) & (begins | separators)) != 0
                    || (colon & ~((closingQuote << 1) | wasClosingQuote)) != 0
                )
                {
                    return false;
                }

                wasBefore = before >> 63;
                wasClosingQuote = closingQuote >> 63;
                wasScalar = scalar >> 63;
                ulong other = scalar & ~digit;
                zero &= firstOfScalar;
                ulong doubtful = (other & ~(other << 1)) | (zero & (((scalar & digit) >> 1) | (1UL << 63)));
                if (doubtful != 0 && !AreValid(doubtful, at, length))
                {
                    return false;
                }

                // Runs between brackets lie in one object or array.
                ulong parity = PrefixXor.Of(separators);
                ulong rest = separators;
                while (true)
                {
                    ulong bracket = brackets & (0 - brackets);
                    ulong run = rest & (bracket - 1);
                    if (run != 0)
                    {
                        // Colon and comma take turns in an object; in an array are commas only.
                        ulong turn = isObject ? parity ^ (awaitsColon ? 0 : ulong.MaxValue) : 0;
                        if (((colon ^ turn) & run) != 0)
                        {
                            return false;
                        }

                        if (depth == 1 && !Keys(run, colon, openingQuote, at, quoteBefore, ref field))
                        {
                            return false;
                        }

                        bool isOdd = (BitOperations.PopCount(run) & 1) != 0;
                        awaitsColon ^= isOdd & isObject;
                        parity ^= isOdd ? ulong.MaxValue : 0;
                        rest ^= run;
                    }

                    if (bracket == 0)
                    {
                        break;
                    }

                    brackets ^= bracket;
                    bool isCurly = (curly & bracket) != 0;
                    if ((open & bracket) != 0)
                    {
                        if (awaitsColon || depth >= MostDepth)
                        {
                            return false;
                        }

                        // Most are closed by the next bracket in sight: what they hold is looked at in one go.
                        ulong closing = brackets & (0 - brackets);
                        if (closing != 0 && (open & closing) == 0 && depth > 0)
                        {
                            ulong held = rest & (closing - 1);
                            bool isOdd = (BitOperations.PopCount(held) & 1) != 0;
                            byte lastHeld = line[at + BitOperations.TrailingZeroCount(closing) - 1];
                            if (
                                ((colon ^ (isCurly ? parity : 0)) & held) != 0
                                || ((curly & closing) != 0) != isCurly
                                || lastHeld is (byte)',' or (byte)':'
                                || (isCurly && !isOdd && lastHeld != '{')
                            )
                            {
                                return false;
                            }

                            parity ^= isOdd ? ulong.MaxValue : 0;
                            rest ^= held;
                            brackets ^= closing;
                            continue;
                        }

                        outer = (outer << 1) | (isObject ? 1UL : 0);
                        depth++;
                        isObject = awaitsColon = isCurly;
                        continue;
                    }

                    int place = at + BitOperations.TrailingZeroCount(bracket);
                    byte last = line[place - 1];
                    if (isObject != isCurly || last is (byte)',' or (byte)':' || (awaitsColon && last != '{'))
                    {
                        return false;
                    }

                    isObject = (outer & 1) != 0;
                    outer >>= 1;
                    awaitsColon = false;
                    if (--depth <= 0)
                    {
                        // The work ends where the line ends.
                        ends[field] = place;
                        return depth == 0 && place == length - 1 && IsText(highFrom, Math.Min(highTo, length));
                    }
                }

                if (openingQuote != 0)
                {
                    quoteBefore = at + 63 - BitOperations.LeadingZeroCount(openingQuote);
                }
            }

            return false;
        }
    }

    private bool IsText(int from, int to) => from < 0 || Utf8.IsValid(new ReadOnlySpan<byte>(line + from, to - from));

    // Scalars that are no plain whole number, each looked at where it begins or where its fraction or exponent does.
    private bool AreValid(ulong scalars, int at, int length)
    {
        for (; scalars != 0; scalars &= unchecked(scalars - 1))
        {
            int place = at + BitOperations.TrailingZeroCount(scalars);
            if (!JsonScalar.IsUsual(line, place) && !JsonScalar.IsValid(line, place, length))
            {
                return false;
            }
        }

        return true;
    }

    // Colons and commas of the work itself: keys and ends of values. False where a needed key stands twice or has escapes.
    private bool Keys(ulong run, ulong colon, ulong openingQuote, int at, int quoteBefore, ref int field)
    {
        unchecked
        {
            for (; run != 0; run &= run - 1)
            {
                ulong bit = run & (0 - run);
                int place = at + BitOperations.TrailingZeroCount(bit);
                if ((colon & bit) == 0)
                {
                    ends[field] = place;
                    continue;
                }

                ulong quotes = openingQuote & (bit - 1);
                int quote = quotes != 0 ? at + 63 - BitOperations.LeadingZeroCount(quotes) : quoteBefore;
                ReadOnlySpan<byte> key = new(line + quote + 1, place - quote - 2);
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
                    starts[field] = place + 1;
                }
            }

            return true;
        }
    }

    // Bits of the bytes that a backslash escapes; all bits (which cannot be) where an escape is none or not plain.
    private ulong Escaped(ulong backslash, int at, int length, ref ulong carried)
    {
        unchecked
        {
            hasEscapes = true;
            ulong escaped = carried;
            carried = 0;
            backslash &= ~escaped;
            while (backslash != 0)
            {
                int place = BitOperations.TrailingZeroCount(backslash);
                if (!JsonEscape.IsPlain(line + at + place, length - at - place))
                {
                    return ulong.MaxValue;
                }

                ulong next = place == 63 ? 0 : 1UL << (place + 1);
                carried = place == 63 ? 1UL : 0;
                escaped |= next;
                backslash &= ~(next | (1UL << place));
            }

            return escaped;
        }
    }
}
