using System.Collections.Immutable;

namespace Regalia.Evidence.Faults;

/// <summary>
/// Collects faults. A cell is blamed once: what the schema has already said about it is not said again by a rule,
/// so that one mistake gives one line.
/// </summary>
internal sealed class FaultLog
{
    private readonly List<Fault> faults = [];
    private readonly HashSet<(string File, int Row, string Column)> cells = [];

    internal int Count => faults.Count;

    internal void Add(Fault fault)
    {
        faults.Add(fault);
        if (fault.Row is int row && fault.Column is not null)
        {
            cells.Add((fault.File, row, fault.Column));
        }
    }

    internal void Content(string file, int? row, string? column, string? value, string expected, string mend) =>
        Add(new Fault(file, row, column, value, expected, mend, FaultKind.Content));

    internal void Missing(string file, string? column, string expected, string mend) =>
        Add(new Fault(file, Row: null, column, Value: null, expected, mend, FaultKind.Missing));

    /// <summary>Adds a content fault unless this cell has one already.</summary>
    internal void Cell(string file, int row, string column, string? value, string expected, string mend)
    {
        if (!IsFaulty(file, row, column))
        {
            Content(file, row, column, value, expected, mend);
        }
    }

    internal bool IsFaulty(string file, int row, string column) => cells.Contains((file, row, column));

    /// <summary>Package first, then the files in the order of the package, from top to bottom.</summary>
    internal ImmutableArray<Fault> InOrder(IReadOnlyList<string> files)
    {
        Dictionary<string, int> order = new(StringComparer.Ordinal);
        foreach (string file in files)
        {
            order.TryAdd(file, order.Count);
        }

        return [.. faults.OrderBy(fault => order.GetValueOrDefault(fault.File, -1)).ThenBy(fault => fault.Row ?? 0)];
    }
}
