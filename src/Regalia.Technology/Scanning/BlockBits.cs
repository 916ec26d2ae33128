using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Regalia.Technology.Scanning;

/// <summary>What the masks of four blocks need as one: bits that go on from one block to the next.</summary>
internal static class BlockBits
{
    /// <summary>The bytes behind those that are marked; the first block of the next four takes up where the last of these ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Behind(Vector256<ulong> marked, ref Vector256<ulong> carried)
    {
        Vector256<ulong> last = Vector256.Shuffle(marked >>> 63, Vector256.Create(3UL, 0, 1, 2));
        Vector256<ulong> behind =
            (marked << 1) | Vector256.ConditionalSelect(Vector256.Create(ulong.MaxValue, 0, 0, 0), carried, last);
        carried = last;
        return behind;
    }

    /// <summary>Where texts end that begin at marked places, and besides all other texts: carries run through the marked ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Ends(Vector256<ulong> text, Vector256<ulong> marked, ref Vector256<ulong> carried)
    {
        Vector256<ulong> ends = text + marked;
        Vector256<ulong> last = Vector256.Shuffle(
            Vector256.LessThan(ends, text) >>> 63,
            Vector256.Create(3UL, 0, 1, 2)
        );
        Vector256<ulong> carry = Vector256.ConditionalSelect(Vector256.Create(ulong.MaxValue, 0, 0, 0), carried, last);
        if (Vector256.LessThan(ends + carry, ends) != Vector256<ulong>.Zero)
        {
            return EndsOfLong(text, marked, ref carried);
        }

        carried = last;
        return ends + carry;
    }

    // The same where a text fills a whole block, through which a carry runs as well.
    private static Vector256<ulong> EndsOfLong(
        Vector256<ulong> text,
        Vector256<ulong> marked,
        ref Vector256<ulong> carried
    )
    {
        unchecked
        {
            ulong carry = carried[0];
            Vector256<ulong> ends = default;
            for (int block = 0; block < FourBlocks.Count; block++)
            {
                ulong end = text[block] + (marked[block] | carry);
                carry = end < text[block] ? 1UL : 0;
                ends = ends.WithElement(block, end);
            }

            carried = Vector256.CreateScalar(carry);
            return ends;
        }
    }

    /// <summary>Opening brackets of pairs, found by the brackets that close them: each is the bracket before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong OpeningOf(ulong closing, ulong bracket) =>
        Bmi2.X64.IsSupported
            ? Bmi2.X64.ParallelBitDeposit(Bmi2.X64.ParallelBitExtract(closing, bracket) >> 1, bracket)
            : OpeningOfPortable(closing, bracket);

    internal static ulong OpeningOfPortable(ulong closing, ulong bracket)
    {
        unchecked
        {
            ulong opening = 0;
            for (; closing != 0; closing &= closing - 1)
            {
                opening |= 1UL << LastOf(bracket & ((closing & (0 - closing)) - 1));
            }

            return opening;
        }
    }

    /// <summary>Place of the last bit.</summary>
    internal static int LastOf(ulong bits) => 63 - BitOperations.LeadingZeroCount(bits);
}
