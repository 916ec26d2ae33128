using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Indices.Arithmetic;

/// <summary>Element by element: the digits do not depend on how many are done at once.</summary>
internal static class BlockSums
{
    /// <summary>total += row.</summary>
    public static void Add(Span<double> total, ReadOnlySpan<double> row)
    {
        unchecked
        {
            ref double to = ref MemoryMarshal.GetReference(total);
            ref double from = ref MemoryMarshal.GetReference(row);
            int i = 0;
            for (; Vector256.IsHardwareAccelerated && i <= total.Length - 4; i += 4)
            {
                (Vector256.LoadUnsafe(ref to, (uint)i) + Vector256.LoadUnsafe(ref from, (uint)i)).StoreUnsafe(
                    ref to,
                    (uint)i
                );
            }

            for (; i < total.Length; i++)
            {
                total[i] += row[i];
            }
        }
    }

    /// <summary>row /= total.</summary>
    public static void Divide(Span<double> row, ReadOnlySpan<double> total)
    {
        unchecked
        {
            ref double to = ref MemoryMarshal.GetReference(row);
            ref double from = ref MemoryMarshal.GetReference(total);
            int i = 0;
            for (; Vector256.IsHardwareAccelerated && i <= row.Length - 4; i += 4)
            {
                (Vector256.LoadUnsafe(ref to, (uint)i) / Vector256.LoadUnsafe(ref from, (uint)i)).StoreUnsafe(
                    ref to,
                    (uint)i
                );
            }

            for (; i < row.Length; i++)
            {
                row[i] /= total[i];
            }
        }
    }
}
