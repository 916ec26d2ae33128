using System.Collections.Immutable;
using Regalia.Presentation.Workbooks;

namespace Regalia.Presentation.Reports.Sheets;

/// <summary>A sheet of things of one kind: a row for each, a column for each of its properties.</summary>
internal static class SheetOf
{
    internal static Sheet Rows<T>(
        string name,
        IEnumerable<T> things,
        params ReadOnlySpan<(string Heading, double Width, Func<T, SheetCell> Cell)> columns
    )
    {
        (string Heading, double Width, Func<T, SheetCell> Cell)[] all = columns.ToArray();
        return new Sheet(
            name,
            [.. all.Select(c => new SheetColumn(c.Heading, c.Width))],
            [.. things.Select(thing => all.Select(c => c.Cell(thing)).ToImmutableArray())],
            Filter: true
        );
    }
}
