using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>A published statement that can be tested against incident counts.</summary>
/// <param name="Id">Id.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Kind">Kind of statement: share, ratio and so on.</param>
/// <param name="From">First year it speaks of; <see langword="null"/> if not given.</param>
/// <param name="To">Last year it speaks of; <see langword="null"/> if not given.</param>
/// <param name="Value">The figure it states, in its own words; <see langword="null"/> if none.</param>
/// <param name="PublishedIn">Where it was published.</param>
/// <param name="Row">Line in claims.csv, header = 1.</param>
public sealed record Claim(
    string Id,
    string Statement,
    string Kind,
    int? From,
    int? To,
    string? Value,
    string PublishedIn,
    int Row
)
{
    internal static readonly ImmutableArray<string> Columns =
    [
        "id",
        "statement",
        "kind",
        "from",
        "to",
        "value",
        "published_in",
    ];

    internal static Claim Read(RowCells cells) =>
        new(
            cells.Text("id"),
            cells.Text("statement"),
            cells.Text("kind"),
            cells.IntegerOrNull("from"),
            cells.IntegerOrNull("to"),
            cells.TextOrNull("value"),
            cells.Text("published_in"),
            cells.Row
        );
}
