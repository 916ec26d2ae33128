using System.Text;
using Parquet;
using Parquet.Schema;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>A column of texts, as the bytes that the file holds.</summary>
/// <param name="field">The column: of bytes, or of texts where the library cannot give their bytes.</param>
/// <param name="place">Where it stands.</param>
internal sealed class TextLeaf(DataField field, LeafPlace place) : Leaf(field, place)
{
    private readonly bool isBytes = field.ClrType == typeof(ReadOnlyMemory<byte>);
    private ReadOnlyMemory<byte>[] values = [];

    /// <summary>The text that stands here, where <see cref="Leaf.HasValue"/>.</summary>
    internal ReadOnlySpan<byte> Value => values[ValueAt].Span;

    protected override async ValueTask ReadAsync(
        ParquetRowGroupReader group,
        DataField column,
        int entries,
        Memory<int>? defined,
        Memory<int>? repeated,
        CancellationToken cancellation
    )
    {
        Memory<ReadOnlyMemory<byte>> bytes = Room(ref values, entries);
        if (isBytes)
        {
            await group.ReadRawAsync(column, bytes, defined, repeated, cancellation).ConfigureAwait(false);
            return;
        }
        ReadOnlyMemory<char>[] texts = new ReadOnlyMemory<char>[entries];
        await group
            .ReadRawAsync<ReadOnlyMemory<char>>(column, texts, defined, repeated, cancellation)
            .ConfigureAwait(false);
        for (int i = 0; i < entries; i++)
        {
            byte[] text = new byte[Encoding.UTF8.GetByteCount(texts[i].Span)];
            Encoding.UTF8.GetBytes(texts[i].Span, text);
            values[i] = text;
        }
    }

    protected override void Append(RowText row) => row.Text(Value);
}
