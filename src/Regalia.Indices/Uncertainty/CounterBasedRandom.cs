using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Random numbers without a state: Philox4x32-10, so that a draw is a function of (seed, input, replicate, position)
/// and of nothing else. The result of a run is then the same for any number of threads and any order of work.
/// </summary>
/// <remarks>
/// <para>The seed is the key. The 128-bit counter holds the position (32 bits), the replicate (32 bits) and the input
/// (64 bits). One counter gives two numbers: eight neighbouring replicates share four counters, replicate r taking
/// counter 4 (r / 8) + r mod 4, its first half if r mod 8 is below 4, otherwise its second.</para>
/// <para>Fills give, number for number and bit for bit, what the single draws give; whole groups of 16 replicates
/// that start at a multiple of 8 are fastest. <see cref="RandomStream"/> draws positions one after the other.</para>
/// <para>Not for secrets: it is a generator for simulation.</para>
/// </remarks>
public static class CounterBasedRandom
{
    private const ulong OneBits = 0x3FF0000000000000;
    private const double OneMinusHalfStep = 1.0 - (1.0 / 9007199254740992.0);

    /// <summary>One uniform number in the open interval (0, 1): an odd multiple of 2^-53, so never 0, never 1, and
    /// u is as likely as 1 - u.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="input">Input drawn for.</param>
    /// <param name="replicate">Replicate, from 0.</param>
    /// <param name="position">Which of the input's draws in this replicate.</param>
    /// <exception cref="ArgumentOutOfRangeException">The replicate is negative.</exception>
    public static double Uniform(ulong seed, InputKey input, int replicate, uint position = 0) =>
        ToUniform(Bits(seed, input, replicate, position));

    /// <summary>One standard normal number: <see cref="StandardNormal.Quantile(double)"/> of
    /// <see cref="Uniform"/>.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="input">Input drawn for.</param>
    /// <param name="replicate">Replicate, from 0.</param>
    /// <param name="position">Which of the input's draws in this replicate.</param>
    /// <exception cref="ArgumentOutOfRangeException">The replicate is negative.</exception>
    public static double Normal(ulong seed, InputKey input, int replicate, uint position = 0) =>
        StandardNormal.QuantileInside(Uniform(seed, input, replicate, position));

    /// <summary>Uniform numbers of consecutive replicates.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="input">Input drawn for.</param>
    /// <param name="firstReplicate">Replicate of the first number, from 0.</param>
    /// <param name="destination">Receives one number a replicate.</param>
    /// <param name="position">Which of the input's draws in each replicate.</param>
    /// <exception cref="ArgumentOutOfRangeException">A replicate is negative or above 2^31 - 1.</exception>
    public static void FillUniform(
        ulong seed,
        InputKey input,
        int firstReplicate,
        Span<double> destination,
        uint position = 0
    )
    {
        RequireReplicates(firstReplicate, destination.Length);
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            unchecked
            {
                int head = Math.Min((8 - (firstReplicate & 7)) & 7, destination.Length);
                for (; i < head; i++)
                {
                    destination[i] = ToUniform(Bits(seed, input, firstReplicate + i, position));
                }

                ref double to = ref MemoryMarshal.GetReference(destination);
                Vector256<ulong> c0 = Vector256.Create((ulong)position);
                Vector256<ulong> c2 = Vector256.Create(input.Value & 0xFFFFFFFF);
                Vector256<ulong> c3 = Vector256.Create(input.Value >> 32);
                Vector256<ulong> c1 =
                    Vector256.Create((ulong)((uint)(firstReplicate + i) >> 3) << 2) + Vector256.Create(0UL, 1, 2, 3);
                Vector256<ulong> step = Vector256.Create(8UL);
                for (; i <= destination.Length - 16; i += 16)
                {
                    Philox.Blocks(c0, c1, c2, c3, (uint)seed, (uint)(seed >> 32), out var bits);
                    ToUniform(bits.A).StoreUnsafe(ref to, (uint)i);
                    ToUniform(bits.B).StoreUnsafe(ref to, (uint)i + 4);
                    ToUniform(bits.C).StoreUnsafe(ref to, (uint)i + 8);
                    ToUniform(bits.D).StoreUnsafe(ref to, (uint)i + 12);
                    c1 += step;
                }
            }
        }

        for (; i < destination.Length; i++)
        {
            destination[i] = ToUniform(Bits(seed, input, firstReplicate + i, position));
        }
    }

    /// <summary>Standard normal numbers of consecutive replicates.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="input">Input drawn for.</param>
    /// <param name="firstReplicate">Replicate of the first number, from 0.</param>
    /// <param name="destination">Receives one number a replicate.</param>
    /// <param name="position">Which of the input's draws in each replicate.</param>
    /// <exception cref="ArgumentOutOfRangeException">A replicate is negative or above 2^31 - 1.</exception>
    public static void FillNormal(
        ulong seed,
        InputKey input,
        int firstReplicate,
        Span<double> destination,
        uint position = 0
    )
    {
        FillUniform(seed, input, firstReplicate, destination, position);
        StandardNormal.QuantilesInside(destination);
    }

    internal static ulong Bits(ulong seed, InputKey input, int replicate, uint position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicate);
        unchecked
        {
            uint counter = (((uint)replicate >> 3) << 2) | ((uint)replicate & 3);
            (ulong first, ulong second) = Philox.Block(
                position,
                counter,
                (uint)input.Value,
                (uint)(input.Value >> 32),
                (uint)seed,
                (uint)(seed >> 32)
            );
            return (replicate & 4) == 0 ? first : second;
        }
    }

    // 52 random bits make a double in [1, 2); taking off 1 - 2^-53 is exact and centres the grid in (0, 1).
    internal static double ToUniform(ulong bits) =>
        BitConverter.UInt64BitsToDouble((bits >> 12) | OneBits) - OneMinusHalfStep;

    internal static void RequireReplicates(int firstReplicate, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstReplicate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, int.MaxValue - firstReplicate, nameof(firstReplicate));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ToUniform(Vector256<ulong> bits) =>
        (Vector256.ShiftRightLogical(bits, 12) | Vector256.Create(OneBits)).AsDouble()
        - Vector256.Create(OneMinusHalfStep);
}
