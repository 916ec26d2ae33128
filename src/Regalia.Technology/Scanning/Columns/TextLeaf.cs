using ParquetSharp;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>A column of texts, as the bytes that the file holds.</summary>
/// <param name="place">Where it stands.</param>
internal sealed unsafe class TextLeaf(LeafPlace place) : ValueLeaf<ByteArray>(place)
{
    /// <summary>The text that stands here, where <see cref="Leaf.HasValue"/>; it is there until the next.</summary>
    internal ReadOnlySpan<byte> Value => new((void*)Stored.Pointer, Stored.Length);

    protected override void Append(RowText row) => row.Text(Value);
}
