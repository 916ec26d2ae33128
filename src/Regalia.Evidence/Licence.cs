using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>The terms under which a publisher lets others use its values.</summary>
/// <param name="Id">Short id, e.g. <c>CC-BY-4.0</c>.</param>
/// <param name="Name">Name in full.</param>
/// <param name="Address">Where the terms stand; <see langword="null"/> if not given.</param>
/// <param name="Open">Whether values may be passed on for any purpose.</param>
/// <param name="Terms">The terms in one sentence of our own.</param>
/// <param name="Row">Line in licences.csv, header = 1.</param>
public sealed record Licence(string Id, string Name, string? Address, bool Open, string Terms, int Row)
{
    internal static readonly ImmutableArray<string> Columns = ["id", "name", "address", "open", "terms"];

    internal static Licence Read(RowCells cells) =>
        new(
            cells.Text("id"),
            cells.Text("name"),
            cells.TextOrNull("address"),
            cells.YesNo("open"),
            cells.Text("terms"),
            cells.Row
        );
}
