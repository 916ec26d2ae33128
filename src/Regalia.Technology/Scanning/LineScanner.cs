using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Regalia.Technology.Scanning;

/// <summary>
/// Finds the fields of a work in a line of JSON, four times 64 bytes at a time, and meanwhile holds the whole line against JSON's
/// rules. It knows only the form in which snapshots are published (no blanks between values); of a line in another form, or with a
/// needed key that is escaped or stands twice, it says that it is not sure. Of a line it is sure of, the line is valid JSON.
/// </summary>
/// <remarks>
/// The rules as bit operations: what may stand next to what; in an object a key follows the bracket and each comma; a colon
/// follows each key and nothing else; brackets close what they opened. Brackets with only values between them, by far the most,
/// are settled for 64 bytes together, others one by one; so are escapes, and scalars other than whole numbers.
/// </remarks>
/// <typeparam name="TWidth">How 64 bytes are looked at.</typeparam>
internal sealed unsafe class LineScanner<TWidth> : ILineScanner
    where TWidth : struct, IVectorWidth
{
    private readonly FieldPlaces fields = new();
    private byte* line;
    private int length;
    private bool hasEscapes;

    // Carried from block to block: all bits where a text goes on, and the first where its byte is escaped.
    private ulong inside;
    private ulong escapes;
    private int highFrom;
    private int highTo;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[WorkField field] => fields[field];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public bool Scan(byte* line, int length)
    {
        unchecked
        {
            Begin(line, length);
            if (length < 2 || line[0] != '{')
            {
                return false;
            }

            // Behind the bracket that opens the work: a key or the end awaits.
            Vector256<ulong> wasBefore = Vector256.CreateScalar(1UL);
            Vector256<ulong> wasAwaitingKey = wasBefore;
            Vector256<ulong> wasSeparator = Vector256<ulong>.Zero;
            Vector256<ulong> wasKeyEnd = Vector256<ulong>.Zero;
            Vector256<ulong> wasInKey = Vector256<ulong>.Zero;
            Vector256<ulong> wasScalar = Vector256<ulong>.Zero;
            Nesting nesting = default;
            nesting.Begin();
            FourBlocks* pair = stackalloc FourBlocks[2];
            int turn = 0;
            if (!Look(1, pair))
            {
                return false;
            }

            for (int at = 1; at < length; at += FourBlocks.Bytes)
            {
                // The next are looked at beforehand: what was written a moment ago in parts cannot be read at once as a whole.
                FourBlocks* blocks = pair + turn;
                turn ^= 1;
                if (at + FourBlocks.Bytes < length && !Look(at + FourBlocks.Bytes, pair + turn))
                {
                    return false;
                }

                Vector256<ulong> text = Vector256.Load(blocks->Text);
                Vector256<ulong> isIn = Vector256.Load(blocks->Valid);
                Vector256<ulong> quotes = Vector256.Load(blocks->Quote);
                Vector256<ulong> curly = Vector256.Load(blocks->Curly);
                Vector256<ulong> digit = Vector256.Load(blocks->Digit);
                Vector256<ulong> outside = Vector256.AndNot(isIn, text);
                Vector256<ulong> openingQuote = quotes & text;
                Vector256<ulong> closingQuote = quotes & outside;
                Vector256<ulong> bracket = Vector256.Load(blocks->Bracket) & outside;
                Vector256<ulong> open = Vector256.Load(blocks->Open) & bracket;
                Vector256<ulong> close = bracket ^ open;
                Vector256<ulong> colon = Vector256.Load(blocks->Colon) & outside;
                Vector256<ulong> comma = Vector256.Load(blocks->Comma) & outside;
                Vector256<ulong> separator = colon | comma;
                Vector256<ulong> before = open | separator;
                Vector256<ulong> scalar = Vector256.AndNot(outside, closingQuote | bracket | separator);
                Vector256<ulong> firstOfScalar = Vector256.AndNot(scalar, BlockBits.Behind(scalar, ref wasScalar));

                // A value begins behind what awaits one, where no separator may stand, nor behind a separator what closes.
                Vector256<ulong> awaiting = BlockBits.Behind(before, ref wasBefore);
                Vector256<ulong> wrong =
                    Vector256.AndNot(openingQuote | open | firstOfScalar, awaiting)
                    | (separator & awaiting)
                    | (close & BlockBits.Behind(separator, ref wasSeparator));
                Vector256<ulong> other = Vector256.AndNot(scalar, digit);
                Vector256<ulong> doubtful =
                    Vector256.AndNot(other, other << 1)
                    | (
                        Vector256.Load(blocks->Zero)
                        & firstOfScalar
                        & (((scalar & digit) >>> 1) | Vector256.Create(1UL << 63))
                    );

                // Carries run from an opening bracket to the next bracket. What follows an opening bracket at once lies in it; all
                // else lies where the brackets left over say. A pair with nothing but values between is settled here.
                Vector256<ulong> openCurly = open & curly;
                Vector256<ulong> next = ((open << 1) + ~bracket) & bracket;
                Vector256<ulong> nextOfCurly = ((openCurly << 1) + ~bracket) & bracket;
                Vector256<ulong> behindOpen = next - open;
                Vector256<ulong> pairClose = next & close;
                wrong |= (nextOfCurly ^ curly) & pairClose;
                bracket.Store(blocks->Bracket);
                open.Store(blocks->Open);
                pairClose.Store(blocks->PairClose);
                Vector256<ulong> inObject = Vector256.Create(nesting.InObject);
                Vector256<ulong> inWork = Vector256.Create(nesting.InWork);
                int end = -1;
                if (Nesting.Pairs(blocks))
                {
                    end = nesting.Nest(blocks, at);
                    if (end == Nesting.Wrong)
                    {
                        return false;
                    }

                    inObject = Vector256.Load(blocks->InObject);
                    inWork = Vector256.Load(blocks->InWork);
                }

                // In an object a key follows the bracket and each comma, and a colon each key and nothing else.
                Vector256<ulong> awaitsKey =
                    openCurly | (comma & ((nextOfCurly - openCurly) | Vector256.AndNot(inObject, behindOpen)));
                Vector256<ulong> awaitingKey = BlockBits.Behind(awaitsKey, ref wasAwaitingKey);
                Vector256<ulong> keyEnds = Vector256.AndNot(
                    BlockBits.Ends(text, openingQuote & awaitingKey, ref wasInKey),
                    text
                );
                wrong |= Vector256.AndNot(awaitingKey & isIn, openingQuote | close);
                wrong |= colon ^ (BlockBits.Behind(keyEnds, ref wasKeyEnd) & isIn);
                if (wrong != Vector256<ulong>.Zero)
                {
                    return false;
                }

                if (doubtful != Vector256<ulong>.Zero)
                {
                    doubtful.Store(blocks->Doubtful);
                    if (!AreValid(blocks->Doubtful, at))
                    {
                        return false;
                    }
                }

                openingQuote.Store(blocks->OpeningQuote);
                Vector256<ulong> ofWork = Vector256.AndNot(separator & inWork, behindOpen);
                if (ofWork != Vector256<ulong>.Zero)
                {
                    ofWork.Store(blocks->Own);
                    colon.Store(blocks->Colon);
                    if (!fields.Take(blocks, at, hasEscapes))
                    {
                        return false;
                    }
                }

                if (nesting.IsAtEnd)
                {
                    // The work ends where the line ends.
                    fields.End(end);
                    return end == length - 1 && IsText(highFrom, Math.Min(highTo, length));
                }

                fields.Pass(blocks, at);
            }

            return false;
        }
    }

    private void Begin(byte* line, int length)
    {
        this.line = line;
        this.length = length;
        hasEscapes = false;
        inside = escapes = 0;
        highFrom = highTo = -1;
        fields.Begin(line);
    }

    // Looks at the bytes of four blocks: what they are, and which of them are texts. False where the line cannot be JSON, or has an
    // escape that is not plain.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Look(int at, FourBlocks* blocks)
    {
        unchecked
        {
            for (int block = 0; block < FourBlocks.Count; block++, at += 64)
            {
                FourBlocks* own = (FourBlocks*)((ulong*)blocks + block);
                TWidth.Classify(line + at, own, out ulong quote, out ulong special);
                int left = length - at;
                ulong valid =
                    left >= 64 ? ulong.MaxValue
                    : left <= 0 ? 0
                    : (1UL << left) - 1;
                if (((special & valid) | escapes) != 0 && !Special(at, valid, ref quote, ref escapes))
                {
                    return false;
                }

                quote &= valid;
                ulong inText = PrefixXor.Of(quote) ^ inside;
                inside = (ulong)((long)inText >> 63);
                own->Quote[0] = quote;
                own->Text[0] = inText;
                own->Valid[0] = valid;
            }

            return true;
        }
    }

    // What is rare. False where the line cannot be JSON, or has an escape that is not plain.
    private bool Special(int at, ulong valid, ref ulong quote, ref ulong escapes)
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
            quote &= ~escaped;
            return escaped != ulong.MaxValue;
        }

        return true;
    }

    private bool IsText(int from, int to) => from < 0 || Utf8.IsValid(new ReadOnlySpan<byte>(line + from, to - from));

    // Scalars that are no plain whole number, each looked at where it begins or where its fraction or exponent does.
    private bool AreValid(ulong* doubtful, int at)
    {
        for (int block = 0; block < FourBlocks.Count; block++)
        {
            for (ulong scalars = doubtful[block]; scalars != 0; scalars &= unchecked(scalars - 1))
            {
                int place = at + (block * 64) + BitOperations.TrailingZeroCount(scalars);
                if (!JsonScalar.IsUsual(line, place) && !JsonScalar.IsValid(line, place, length))
                {
                    return false;
                }
            }
        }

        return true;
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
