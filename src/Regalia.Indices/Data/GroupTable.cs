using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Which group each unit is in, for one or several groupings such as region and income group.</summary>
public sealed class GroupTable
{
    private readonly ImmutableArray<ImmutableArray<string?>> _columns;

    /// <summary>Takes in the groupings.</summary>
    /// <param name="codes">Codes of the groupings.</param>
    /// <param name="columns">One column a grouping, one name a unit; null where the unit is in no group.</param>
    /// <exception cref="ArgumentException">There are more or fewer columns than codes, or they differ in length.
    /// </exception>
    public GroupTable(IEnumerable<string> codes, IEnumerable<IEnumerable<string?>> columns)
    {
        Codes = [.. codes];
        _columns = [.. columns.Select(column => column.ToImmutableArray())];
        if (_columns.Length != Codes.Length || _columns.Any(column => column.Length != _columns[0].Length))
        {
            throw new ArgumentException("One column a grouping, and one name a unit in each.", nameof(columns));
        }
    }

    /// <summary>Number of units; null without groupings, which go with any number.</summary>
    public int? UnitCount => _columns.IsEmpty ? null : _columns[0].Length;

    /// <summary>No groupings.</summary>
    public static GroupTable None { get; } = new([], []);

    /// <summary>Codes of the groupings.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The group of each unit; null where it is in none.</summary>
    /// <param name="code">Code of a grouping.</param>
    /// <exception cref="ArgumentException">There is no such grouping.</exception>
    public ImmutableArray<string?> this[string code] =>
        Codes.IndexOf(code) is >= 0 and int number
            ? _columns[number]
            : throw new ArgumentException($"There is no grouping '{code}' in the data.", nameof(code));

    /// <summary>Some of the rows, in the order given.</summary>
    /// <param name="rows">Numbers of rows.</param>
    public GroupTable Rows(ImmutableArray<int> rows) =>
        new(Codes, _columns.Select(column => rows.Select(row => column[row])));
}
