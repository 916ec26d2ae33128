using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Regalia.Technology.Results;

/// <summary>CRC-32C (Castagnoli), which processors count in hardware: finds damage at the speed of memory.</summary>
internal static class Checksum
{
    internal const uint Start = 0xFFFFFFFF;

    /// <summary>Goes on from the checksum of what came before; begins with <see cref="Start"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }
        foreach (byte one in bytes)
        {
            checksum = BitOperations.Crc32C(checksum, one);
        }
        return checksum;
    }

    internal static uint Of(ReadOnlySpan<byte> bytes) => Add(Start, bytes);
}
