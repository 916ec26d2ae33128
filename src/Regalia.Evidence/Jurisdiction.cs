using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>A country outside the assessment, or a group of countries, that positions and practices refer to.</summary>
/// <param name="Code">ISO 3166-1 alpha-3 for a country, a short name (EU) for a group.</param>
/// <param name="Name">Short English name.</param>
/// <param name="Kind"><c>country</c> or <c>group</c>.</param>
/// <param name="Region">World Bank region; <see langword="null"/> if not given.</param>
/// <param name="IncomeGroup">World Bank income group; <see langword="null"/> if not given.</param>
/// <param name="Members">Members of a group that the release knows; not the whole membership.</param>
/// <param name="Status">Whether this row was read at a source.</param>
/// <param name="Row">Line in jurisdictions.csv, header = 1.</param>
public sealed record Jurisdiction(
    string Code,
    string Name,
    string Kind,
    string? Region,
    string? IncomeGroup,
    ImmutableArray<string> Members,
    VerificationStatus Status,
    int Row
)
{
    internal static readonly ImmutableArray<string> Columns =
    [
        "code",
        "name",
        "kind",
        "region",
        "income_group",
        "members",
        "status",
    ];

    internal static Jurisdiction Read(RowCells cells) =>
        new(
            cells.Text("code"),
            cells.Text("name"),
            cells.Text("kind"),
            cells.TextOrNull("region"),
            cells.TextOrNull("income_group"),
            cells.List("members"),
            cells.Choice("status", Vocabulary.Status),
            cells.Row
        );
}
