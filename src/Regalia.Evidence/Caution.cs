using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>A warning that belongs to some rows of a table.</summary>
/// <param name="Table">Name of the table, without .csv.</param>
/// <param name="Countries">
/// Codes of the countries concerned; a single <c>*</c> for all; empty if not by country.
/// </param>
/// <param name="Key">Indicator, instrument or row id concerned.</param>
/// <param name="Text">The warning; column <c>caution</c>.</param>
/// <param name="Row">Line in cautions.csv, header = 1.</param>
public sealed record Caution(string Table, ImmutableArray<string> Countries, string Key, string Text, int Row)
{
    internal static readonly ImmutableArray<string> Columns = ["table", "countries", "key", "caution"];

    internal static Caution Read(RowCells cells) =>
        new(cells.Text("table"), cells.List("countries"), cells.Text("key"), cells.Text("caution"), cells.Row);
}
