using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>A country that the release assesses.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Short English name.</param>
/// <param name="Region">World Bank region.</param>
/// <param name="RegionStatus">Whether the region was read at its source.</param>
/// <param name="IncomeGroup">World Bank income group.</param>
/// <param name="Emerging">One of the emerging economies that ASPI assessed.</param>
/// <param name="Source">Id of the source of the income group.</param>
/// <param name="Status">Whether the income group was read at its source.</param>
/// <param name="Row">Line in countries.csv, header = 1.</param>
public sealed record Country(
    Iso3 Code,
    string Iso2,
    string Name,
    string Region,
    VerificationStatus RegionStatus,
    string IncomeGroup,
    bool Emerging,
    string Source,
    VerificationStatus Status,
    int Row
)
{
    internal static readonly ImmutableArray<string> Columns =
    [
        "iso3",
        "iso2",
        "name",
        "region",
        "region_status",
        "income_group",
        "emerging",
        "source",
        "status",
    ];

    internal static Country Read(RowCells cells) =>
        new(
            cells.Iso3("iso3"),
            cells.Text("iso2"),
            cells.Text("name"),
            cells.Text("region"),
            cells.Choice("region_status", Vocabulary.Status),
            cells.Text("income_group"),
            cells.YesNo("emerging"),
            cells.Text("source"),
            cells.Choice("status", Vocabulary.Status),
            cells.Row
        );
}
