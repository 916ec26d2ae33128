using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>One publication that values were read from.</summary>
/// <param name="Id">Short stable id, e.g. <c>wjp-2023</c>.</param>
/// <param name="Title">Title of the publication.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Series">Name of the comparable series; <see langword="null"/> if the source has none.</param>
/// <param name="Edition">Edition or date of the publication; <see langword="null"/> if not given.</param>
/// <param name="Address">What was read; <see langword="null"/> if not given.</param>
/// <param name="Licence">Id of the licence.</param>
/// <param name="LicenceStatus">Whether the licence was read at its source.</param>
/// <param name="Retrieved">When it was read; <see langword="null"/> if not given.</param>
/// <param name="Note">Anything a reader should know; <see langword="null"/> if nothing.</param>
/// <param name="Row">Line in sources.csv, header = 1.</param>
public sealed record Source(
    string Id,
    string Title,
    string Publisher,
    string? Series,
    string? Edition,
    string? Address,
    string Licence,
    VerificationStatus LicenceStatus,
    DateOnly? Retrieved,
    string? Note,
    int Row
)
{
    internal static readonly ImmutableArray<string> Columns =
    [
        "id",
        "title",
        "publisher",
        "series",
        "edition",
        "address",
        "licence",
        "licence_status",
        "retrieved",
        "note",
    ];

    internal static Source Read(RowCells cells) =>
        new(
            cells.Text("id"),
            cells.Text("title"),
            cells.Text("publisher"),
            cells.TextOrNull("series"),
            cells.TextOrNull("edition"),
            cells.TextOrNull("address"),
            cells.Text("licence"),
            cells.Choice("licence_status", Vocabulary.Status),
            cells.DateOrNull("retrieved"),
            cells.TextOrNull("note"),
            cells.Row
        );
}
