using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Releases;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Differences;

/// <summary>What changed from one release to another.</summary>
/// <param name="Changes">
/// By table in the order of the first release, then those of the second only; by key in ordinal order; by column in the
/// order of the second release.
/// </param>
public sealed record ReleaseDifference(ImmutableArray<RowChange> Changes)
{
    /// <summary>Whether the two releases say the same.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>Compares cell by cell, as text.</summary>
    /// <remarks>
    /// A column that one release lacks counts as blank there. Rows of a table without a primary key are told apart by
    /// their whole text, so that they are added or removed but never changed. The order of rows does not matter.
    /// </remarks>
    public static ReleaseDifference Compare(EvidenceRelease first, EvidenceRelease second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ImmutableArray<RowChange>.Builder changes = ImmutableArray.CreateBuilder<RowChange>();
        foreach (string name in Names(first.Tables, second.Tables, table => table.Name))
        {
            ReleaseTable? old = first.Tables.FirstOrDefault(table => IsNamed(table.Name, name));
            ReleaseTable? @new = second.Tables.FirstOrDefault(table => IsNamed(table.Name, name));
            CompareTables(name, old, @new, changes);
        }

        foreach (string name in Names(first.Documents, second.Documents, document => document.Name))
        {
            string? old = first.Documents.FirstOrDefault(document => IsNamed(document.Name, name))?.Hash;
            string? @new = second.Documents.FirstOrDefault(document => IsNamed(document.Name, name))?.Hash;
            if (!string.Equals(old, @new, StringComparison.Ordinal))
            {
                changes.Add(new RowChange(name, KindOf(old, @new), Key: "", Column: null, old, @new));
            }
        }

        return new ReleaseDifference(changes.ToImmutable());
    }

    private static IEnumerable<string> Names<T>(IEnumerable<T> first, IEnumerable<T> second, Func<T, string> name) =>
        first.Concat(second).Select(name).Distinct(StringComparer.Ordinal);

    private static bool IsNamed(string name, string wanted) => string.Equals(name, wanted, StringComparison.Ordinal);

    private static RowChangeKind KindOf(object? old, object? @new) =>
        old is null ? RowChangeKind.Added
        : @new is null ? RowChangeKind.Removed
        : RowChangeKind.Changed;

    private static void CompareTables(
        string name,
        ReleaseTable? old,
        ReleaseTable? @new,
        ImmutableArray<RowChange>.Builder changes
    )
    {
        // Rows are matched by the key of the newer table, if the older has its columns too.
        ImmutableArray<string> key = (@new ?? old)!.Schema.PrimaryKey;
        if (old is not null && key.Any(column => old.Schema.IndexOf(column) < 0))
        {
            key = [];
        }

        string[] columns = [.. Names(@new?.Schema.Fields ?? [], old?.Schema.Fields ?? [], field => field.Name)];
        Dictionary<string, ReleaseRow> oldRows = Rows(old, key);
        Dictionary<string, ReleaseRow> newRows = Rows(@new, key);
        foreach (
            string rowKey in oldRows.Keys.Union(newRows.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        )
        {
            ReleaseRow? before = oldRows.GetValueOrDefault(rowKey);
            ReleaseRow? after = newRows.GetValueOrDefault(rowKey);
            if (before is null || after is null)
            {
                changes.Add(
                    new RowChange(name, KindOf(before, after), rowKey, Column: null, TextOf(before), TextOf(after))
                );
                continue;
            }

            foreach (string column in columns)
            {
                string was = Cell(old!, before, column);
                string now = Cell(@new!, after, column);
                if (!string.Equals(was, now, StringComparison.Ordinal))
                {
                    changes.Add(new RowChange(name, RowChangeKind.Changed, rowKey, column, was, now));
                }
            }
        }
    }

    private static Dictionary<string, ReleaseRow> Rows(ReleaseTable? table, ImmutableArray<string> key)
    {
        Dictionary<string, ReleaseRow> rows = new(StringComparer.Ordinal);
        foreach (ReleaseRow row in table?.Rows ?? [])
        {
            string text = key.IsEmpty
                ? TextOf(row)!
                : string.Join(", ", key.Select(column => table!.Cell(row, column)));
            string own = text;
            for (int copy = 2; !rows.TryAdd(own, row); copy++)
            {
                own = string.Create(CultureInfo.InvariantCulture, $"{text} ({copy})");
            }
        }

        return rows;
    }

    private static string Cell(ReleaseTable table, ReleaseRow row, string column)
    {
        int place = table.Schema.IndexOf(column);
        return place < 0 ? "" : row.Cells[place];
    }

    private static string? TextOf(ReleaseRow? row) => row is null ? null : string.Join(", ", row.Cells);
}
