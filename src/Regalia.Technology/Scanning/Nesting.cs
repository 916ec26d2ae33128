using System.Numerics;
using System.Runtime.CompilerServices;

namespace Regalia.Technology.Scanning;

/// <summary>Which objects and arrays are open at a place of a line.</summary>
internal unsafe struct Nesting
{
    /// <summary>What stands for a line that cannot be JSON, or is nested too deeply.</summary>
    internal const int Wrong = -2;

    // With a pair within it is 64, which the ordinary reader follows as well and no deeper.
    private const int MostDepth = 63;

    // Whether the innermost is an object, and whether those around it are, the nearest in the lowest bit.
    private ulong isObject;
    private ulong outer;
    private int depth;

    /// <summary>All bits where the innermost is an object, else none.</summary>
    internal readonly ulong InObject => unchecked(0 - isObject);

    /// <summary>All bits where the work itself is the innermost, else none.</summary>
    internal readonly ulong InWork => depth == 1 ? ulong.MaxValue : 0;

    /// <summary>Whether the work has ended.</summary>
    internal readonly bool IsAtEnd => depth == 0;

    /// <summary>Behind the bracket that opens the work.</summary>
    internal void Begin() => (isObject, outer, depth) = (1, 0, 1);

    /// <summary>Notes the opening brackets of pairs; whether there are brackets in no pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Pairs(FourBlocks* blocks)
    {
        ulong any = 0;
        for (int block = 0; block < FourBlocks.Count; block++)
        {
            ulong bracket = blocks->Bracket[block];
            ulong close = blocks->PairClose[block];
            ulong open = BlockBits.OpeningOf(close, bracket);
            blocks->PairOpen[block] = open;
            any |= bracket & ~(open | close);
        }

        return any != 0;
    }

    /// <summary>Goes through the brackets in no pair, one by one; notes what lies in objects and what in the work itself.</summary>
    /// <returns>Where the work ends, -1 if not here, or <see cref="Wrong"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Nest(FourBlocks* blocks, int at)
    {
        unchecked
        {
            // A copy, which the compiler keeps in registers.
            Nesting now = this;
            ulong wrong = 0;
            for (int block = 0; block < FourBlocks.Count; block++)
            {
                ulong inObject = now.InObject;
                ulong inWork = now.InWork;
                ulong open = blocks->Open[block];
                ulong curly = blocks->Curly[block];
                ulong rest = blocks->Bracket[block] & ~(blocks->PairOpen[block] | blocks->PairClose[block]);
                for (; rest != 0; rest &= rest - 1)
                {
                    int place = BitOperations.TrailingZeroCount(rest);
                    ulong isCurly = curly >> place & 1;
                    ulong was = now.isObject;
                    if ((open >> place & 1) != 0)
                    {
                        if (now.depth == MostDepth)
                        {
                            return Wrong;
                        }

                        inWork ^= now.depth == 1 ? ulong.MaxValue << place : 0;
                        now.outer = (now.outer << 1) | now.isObject;
                        now.isObject = isCurly;
                        now.depth++;
                    }
                    else
                    {
                        wrong |= isCurly ^ now.isObject;
                        now.isObject = now.outer & 1;
                        now.outer >>= 1;
                        now.depth--;
                        inWork ^= now.depth == 1 ? ulong.MaxValue << place : 0;
                        if (now.depth == 0)
                        {
                            this = now;
                            blocks->InObject[block] = inObject;
                            blocks->InWork[block] = inWork;
                            return wrong != 0 ? Wrong : at + (block * 64) + place;
                        }
                    }

                    inObject ^= (0 - (was ^ now.isObject)) << place;
                }

                blocks->InObject[block] = inObject;
                blocks->InWork[block] = inWork;
            }

            this = now;
            return wrong != 0 ? Wrong : -1;
        }
    }
}
