using System.Collections.Immutable;

namespace Regalia.Presentation.Bundles;

/// <summary>codebook.csv: one row a column of every table, its own included.</summary>
internal sealed class BundleCodebook : BundleTable
{
    private static readonly BundleCodebook Own = new();

    internal override string File => "codebook.csv";

    internal override string Description => "One row for each column of each table: type, unit, range, meaning.";

    internal static new BundleFile Write(BundleScope scope) => ((BundleTable)Own).Write(scope);

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Text("file", "File the column belongs to."),
            BundleColumn.Text("column", "Name of the column."),
            BundleColumn.Text(
                "type",
                "Type of its cells.",
                range: "text, list (joined with |), number, integer, yes/no"
            ),
            BundleColumn.Text("unit", "Unit of a number.", "it has none"),
            BundleColumn.Text("range", "What values it may have.", "any"),
            BundleColumn.Text("missing", "What a blank cell means."),
            BundleColumn.Text("description", "What the column says."),
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        foreach (BundleTable table in scope.Tables.Append(this))
        {
            foreach (BundleColumn c in table.Columns(scope))
            {
                rows.Text(table.File).Text(c.Name).Text(c.Type).Text(c.Unit).Text(c.Range).Text(c.Missing);
                rows.Text(c.Description).EndRow();
            }
        }
    }
}
