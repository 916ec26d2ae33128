using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>A measure that a government takes, and that others might learn from.</summary>
/// <param name="Id">Id, e.g. <c>P001</c>.</param>
/// <param name="Jurisdiction">Code of the country or jurisdiction.</param>
/// <param name="Name">Name.</param>
/// <param name="Since">Year it began; <see langword="null"/> if not given.</param>
/// <param name="Approach">national-security, due-diligence or economic-security.</param>
/// <param name="Category">legislative, defensive or reactive.</param>
/// <param name="Stages">Stages of protection it serves.</param>
/// <param name="Layers">Layers of protection it reaches.</param>
/// <param name="Target">Whom it is meant for; <see langword="null"/> if not given.</param>
/// <param name="Actor">Who runs it; <see langword="null"/> where the source does not say.</param>
/// <param name="Standing">in_force, ended, draft, or unknown where the source does not say.</param>
/// <param name="Provides">duty, service, right: what those reached get; empty if not coded.</param>
/// <param name="Asks">What it asks, and of whom; <see langword="null"/> where the source does not say.</param>
/// <param name="Transfer">What it takes to carry it over; <see langword="null"/> where the source does not say.</param>
/// <param name="Addresses">Ids of the indicators whose gap it closes; our own coding, may be empty.</param>
/// <param name="Description">What it does.</param>
/// <param name="Address">What was read; <see langword="null"/> if not given.</param>
/// <param name="Status">Whether it was read at its source.</param>
/// <param name="Note">Anything a reader should know; <see langword="null"/> if nothing.</param>
/// <param name="Row">Line in practices.csv, header = 1.</param>
public sealed record Practice(
    string Id,
    string Jurisdiction,
    string Name,
    int? Since,
    string Approach,
    string Category,
    ImmutableArray<string> Stages,
    ImmutableArray<string> Layers,
    string? Target,
    string? Actor,
    string Standing,
    ImmutableArray<string> Provides,
    string? Asks,
    string? Transfer,
    ImmutableArray<string> Addresses,
    string Description,
    string? Address,
    VerificationStatus Status,
    string? Note,
    int Row
)
{
    internal static readonly ImmutableArray<string> Columns =
    [
        "id",
        "jurisdiction",
        "name",
        "since",
        "approach",
        "category",
        "stages",
        "layers",
        "target",
        "actor",
        "standing",
        "provides",
        "asks",
        "transfer",
        "addresses",
        "description",
        "address",
        "status",
        "note",
    ];

    internal static Practice Read(RowCells cells) =>
        new(
            cells.Text("id"),
            cells.Text("jurisdiction"),
            cells.Text("name"),
            cells.IntegerOrNull("since"),
            cells.Text("approach"),
            cells.Text("category"),
            cells.List("stages"),
            cells.List("layers"),
            cells.TextOrNull("target"),
            cells.TextOrNull("actor"),
            cells.Text("standing"),
            cells.List("provides"),
            cells.TextOrNull("asks"),
            cells.TextOrNull("transfer"),
            cells.List("addresses"),
            cells.Text("description"),
            cells.TextOrNull("address"),
            cells.Choice("status", Vocabulary.Status),
            cells.TextOrNull("note"),
            cells.Row
        );
}
