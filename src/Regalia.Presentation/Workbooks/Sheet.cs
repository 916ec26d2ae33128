using System.Collections.Immutable;

namespace Regalia.Presentation.Workbooks;

/// <summary>A sheet: a table whose headings stay in sight and can be filtered by.</summary>
/// <param name="Name">Its name: at most 31 characters, none of <c>: \ / ? * [ ]</c>.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
/// <param name="Filter">Whether the headings filter.</param>
internal sealed record Sheet(
    string Name,
    ImmutableArray<SheetColumn> Columns,
    ImmutableArray<ImmutableArray<SheetCell>> Rows,
    bool Filter
);
