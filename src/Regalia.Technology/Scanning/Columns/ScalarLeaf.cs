namespace Regalia.Technology.Scanning.Columns;

/// <summary>A column of numbers, flags or times.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="append">Appends a value as JSON.</param>
internal sealed class ScalarLeaf<T>(LeafPlace place, Action<RowText, T> append) : ValueLeaf<T>(place)
    where T : unmanaged
{
    protected override void Append(RowText row) => append(row, Stored);
}
