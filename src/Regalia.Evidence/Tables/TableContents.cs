using System.Collections.Immutable;
using Regalia.Evidence.Packages;

namespace Regalia.Evidence.Tables;

/// <summary>A table while it is being checked: it may lack columns, hold ragged rows, or be cut off.</summary>
internal sealed class TableContents(PackageResource resource, TableSchema schema)
{
    internal const char KeySeparator = '\u001F';

    private readonly Dictionary<string, HashSet<string>?> keys = new(StringComparer.Ordinal);

    internal string Name => resource.Name;

    internal string File => resource.Path;

    internal TableSchema Schema => schema;

    /// <summary>Rows whose number of cells is right, laid out in the order of the schema.</summary>
    internal List<ReleaseRow> Rows { get; } = [];

    /// <summary>
    /// Rows with too few or too many cells: not checked further, but their keys still count as present.
    /// </summary>
    internal List<ReleaseRow> Ragged { get; } = [];

    /// <summary>Places of columns that the file lacks.</summary>
    internal HashSet<int> Absent { get; } = [];

    /// <summary>False if part of the file could not be read, so that nothing can be said about keys it lacks.</summary>
    internal bool IsComplete { get; set; } = true;

    /// <summary>All rows but the header, whatever their state.</summary>
    internal int RowCount => Rows.Count + Ragged.Count;

    internal ReleaseTable ToTable() => new(Name, File, schema, [.. Rows]);

    internal static string Key(ReleaseRow row, ReadOnlySpan<int> places)
    {
        if (places.Length == 1)
        {
            return row.Cells[places[0]];
        }

        string[] parts = new string[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            parts[i] = row.Cells[places[i]];
        }

        return string.Join(KeySeparator, parts);
    }

    internal int[] PlacesOf(ImmutableArray<string> columns) => [.. columns.Select(schema.IndexOf)];

    /// <summary>Whether the schema names these columns and the file has them.</summary>
    internal bool HasColumns(IEnumerable<int> places) => places.All(place => place >= 0 && !Absent.Contains(place));

    /// <summary>Every value of these columns; <see langword="null"/> if the table is too broken to tell.</summary>
    internal HashSet<string>? KeysOf(ImmutableArray<string> columns)
    {
        string name = string.Join(KeySeparator, columns);
        if (!keys.TryGetValue(name, out HashSet<string>? values))
        {
            int[] places = PlacesOf(columns);
            values =
                IsComplete && HasColumns(places)
                    ?
                    [
                        .. Rows.Concat(Ragged)
                            .Where(row => places.Max() < row.Cells.Length)
                            .Select(row => Key(row, places)),
                    ]
                    : null;
            keys.Add(name, values);
        }

        return values;
    }
}
