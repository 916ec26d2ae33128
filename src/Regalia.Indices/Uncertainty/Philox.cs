using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): a keyed bijection of 128-bit counters, for one counter and for
/// eight at a time.
/// </summary>
internal static class Philox
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int RoundCount = 10;

    /// <summary>The 128 bits of one counter; words as in Random123, first word in the low half of the first number.
    /// </summary>
    public static (ulong First, ulong Second) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        unchecked
        {
            for (int round = 0; round < RoundCount; round++)
            {
                ulong p0 = (ulong)Multiplier0 * c0;
                ulong p1 = (ulong)Multiplier1 * c2;
                c0 = (uint)(p1 >> 32) ^ c1 ^ k0;
                c1 = (uint)p1;
                c2 = (uint)(p0 >> 32) ^ c3 ^ k1;
                c3 = (uint)p0;
                k0 += Weyl0;
                k1 += Weyl1;
            }

            return (c0 | ((ulong)c1 << 32), c2 | ((ulong)c3 << 32));
        }
    }

    /// <summary>
    /// Eight counters at a time, in two groups of four so that one group fills the waits of the other. Each word
    /// stands in the low half of a 64-bit lane; whatever gets into the high half does no harm, for a product reads the
    /// low one only, and it is cut off at the end.
    /// </summary>
    /// <param name="c0">First word of all counters.</param>
    /// <param name="c1">Second words of the first four; those of the others are 4 larger.</param>
    /// <param name="c2">Third word of all counters.</param>
    /// <param name="c3">Fourth word of all counters.</param>
    /// <param name="k0">First word of the key.</param>
    /// <param name="k1">Second word of the key.</param>
    /// <param name="bits">Receives first and second number of the first four, then of the others.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Blocks(
        Vector256<ulong> c0,
        Vector256<ulong> c1,
        Vector256<ulong> c2,
        Vector256<ulong> c3,
        uint k0,
        uint k1,
        out (Vector256<ulong> A, Vector256<ulong> B, Vector256<ulong> C, Vector256<ulong> D) bits
    )
    {
        (Vector256<ulong> a0, Vector256<ulong> a1, Vector256<ulong> a2, Vector256<ulong> a3) = (c0, c1, c2, c3);
        (Vector256<ulong> b0, Vector256<ulong> b1, Vector256<ulong> b2, Vector256<ulong> b3) = (
            c0,
            c1 + Vector256.Create(4UL),
            c2,
            c3
        );
        Vector256<ulong> key0 = Vector256.Create((ulong)k0);
        Vector256<ulong> key1 = Vector256.Create((ulong)k1);
        Vector256<ulong> weyl0 = Vector256.Create((ulong)Weyl0);
        Vector256<ulong> weyl1 = Vector256.Create((ulong)Weyl1);
        for (int round = 0; round < RoundCount; round++)
        {
            Vector256<ulong> p0 = Product(a0, Multiplier0);
            Vector256<ulong> p1 = Product(a2, Multiplier1);
            Vector256<ulong> q0 = Product(b0, Multiplier0);
            Vector256<ulong> q1 = Product(b2, Multiplier1);
            a0 = Vector256.ShiftRightLogical(p1, 32) ^ a1 ^ key0;
            a1 = p1;
            a2 = Vector256.ShiftRightLogical(p0, 32) ^ a3 ^ key1;
            a3 = p0;
            b0 = Vector256.ShiftRightLogical(q1, 32) ^ b1 ^ key0;
            b1 = q1;
            b2 = Vector256.ShiftRightLogical(q0, 32) ^ b3 ^ key1;
            b3 = q0;
            key0 += weyl0;
            key1 += weyl1;
        }

        Vector256<ulong> low = Vector256.Create(0xFFFFFFFFUL);
        bits = (
            (a0 & low) | Vector256.ShiftLeft(a1, 32),
            (a2 & low) | Vector256.ShiftLeft(a3, 32),
            (b0 & low) | Vector256.ShiftLeft(b1, 32),
            (b2 & low) | Vector256.ShiftLeft(b3, 32)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> word, uint multiplier)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.Multiply(word.AsUInt32(), Vector256.Create((ulong)multiplier).AsUInt32());
        }

        return unchecked((word & Vector256.Create(0xFFFFFFFFUL)) * Vector256.Create((ulong)multiplier));
    }
}
