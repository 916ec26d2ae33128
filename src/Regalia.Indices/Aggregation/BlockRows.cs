using System.Globalization;
using System.Runtime.InteropServices;

namespace Regalia.Indices;

/// <summary>
/// How a block of replicates lies in memory: one row for each child (or node), <see cref="Stride"/> numbers apart, of
/// which the first <see cref="Count"/> are in use.
/// </summary>
/// <param name="Count">Replicates in use, 1 or more.</param>
/// <param name="Stride">Distance between the starts of two rows, at least <paramref name="Count"/>.</param>
/// <remarks>
/// Rows of exactly 4,096 bytes or a multiple (512 or 1,024 doubles) share the same lines of the first-level cache; a
/// stride of <see cref="PaddedStride"/> avoids that.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BlockRows(int Count, int Stride)
{
    /// <summary>A stride for 1,024 replicates whose rows do not collide in the cache.</summary>
    public const int PaddedStride = 1024 + 8;

    /// <summary>Rows that follow one another without a gap.</summary>
    /// <param name="count">Replicates in use.</param>
    public BlockRows(int count)
        : this(count, count) { }

    /// <summary>Numbers needed to hold some rows.</summary>
    /// <param name="rows">Number of rows.</param>
    public int Length(int rows) => rows * Stride;

    /// <summary>The part in use of one row.</summary>
    /// <param name="block">The whole block.</param>
    /// <param name="row">Row, from 0.</param>
    public Span<double> Row(Span<double> block, int row) => block.Slice(row * Stride, Count);

    /// <summary>The part in use of one row.</summary>
    /// <param name="block">The whole block.</param>
    /// <param name="row">Row, from 0.</param>
    public ReadOnlySpan<double> Row(ReadOnlySpan<double> block, int row) => block.Slice(row * Stride, Count);

    internal void Require(int length, int rows, string name)
    {
        if (Count < 1 || Stride < Count)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Count} replicates in rows {Stride} apart: expected 1 or more, and a stride no smaller."
                ),
                name
            );
        }

        long needed = rows == 0 ? 0 : ((rows - 1L) * Stride) + Count;
        if (length < needed)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows} rows of {Count} replicates, {Stride} apart, need {needed} numbers; {name} has {length}."
                ),
                name
            );
        }
    }
}
