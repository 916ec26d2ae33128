using System.Collections.Immutable;

namespace Regalia.Evidence.Tables;

/// <summary>
/// What the program needs of a table whatever datapackage.json says: its columns, its key (empty if rows are never
/// looked up) and its references.
/// </summary>
internal sealed record TableContract(
    string Name,
    ImmutableArray<string> Columns,
    ImmutableArray<string> Key,
    ImmutableArray<TableReference> References
)
{
    internal const string Framework = "framework";
    internal const string Checklist = "checklist";

    internal static readonly ImmutableArray<TableContract> All =
    [
        new("countries", Country.Columns, ["iso3"], [new("source", ["sources"])]),
        new("jurisdictions", Jurisdiction.Columns, ["code"], [new("members", ["countries", "jurisdictions"])]),
        new("licences", Licence.Columns, ["id"], []),
        new("sources", Source.Columns, ["id"], [new("licence", ["licences"])]),
        new("indicators", Indicator.Columns, ["id"], []),
        new(
            "observations",
            Observation.Columns,
            ["country", "indicator", "year"],
            [new("country", ["countries"]), new("indicator", ["indicators"]), new("source", ["sources"])]
        ),
        new(
            "positions",
            Position.Columns,
            ["jurisdiction", "instrument"],
            [new("jurisdiction", ["countries", "jurisdictions"]), new("instrument", ["instruments"])]
        ),
        new("instruments", Instrument.Columns, ["id"], []),
        new("norms", Norm.Columns, ["id"], []),
        new(
            "practices",
            Practice.Columns,
            ["id"],
            [new("jurisdiction", ["countries", "jurisdictions"]), new("addresses", ["indicators"])]
        ),
        new("technologies", Technology.Columns, ["id"], []),
        new("claims", Claim.Columns, ["id"], []),
        new(
            "incident_counts",
            IncidentCount.Columns,
            ["country", "source", "year"],
            [new("country", ["countries"]), new("source", ["sources"])]
        ),
        new("cautions", Caution.Columns, [], []),
    ];

    internal static TableContract Of(string table) =>
        All.First(contract => string.Equals(contract.Name, table, StringComparison.Ordinal));

    /// <summary>The column that references to a table look into: the first of its key.</summary>
    internal static string TargetColumn(string table) => Of(table).Key[0];
}
