using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>A critical technology of a published list.</summary>
/// <param name="Id">Id, e.g. <c>quantum-computing</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Category">Field it belongs to.</param>
/// <param name="Edition">Edition of the list; <see langword="null"/> if not given.</param>
/// <param name="LifeCycleStage">Stage of its life cycle; <see langword="null"/> if not given.</param>
/// <param name="Source">Id of the source; <see langword="null"/> if not given.</param>
/// <param name="Row">Line in technologies.csv, header = 1.</param>
public sealed record Technology(
    string Id,
    string Name,
    string Category,
    string? Edition,
    string? LifeCycleStage,
    string? Source,
    int Row
)
{
    internal static readonly ImmutableArray<string> Columns =
    [
        "id",
        "name",
        "category",
        "edition",
        "life_cycle_stage",
        "source",
    ];

    internal static Technology Read(RowCells cells) =>
        new(
            cells.Text("id"),
            cells.Text("name"),
            cells.Text("category"),
            cells.TextOrNull("edition"),
            cells.TextOrNull("life_cycle_stage"),
            cells.TextOrNull("source"),
            cells.Row
        );
}
