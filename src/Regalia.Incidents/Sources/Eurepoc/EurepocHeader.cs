using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;
using static System.FormattableString;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>Tells the tables of EuRepoC apart, and says of those that hold no incidents what to name instead.</summary>
internal static class EurepocHeader
{
    // What only that table has, most telling first. A table of incidents is one only with all its columns below.
    private static readonly (EurepocTable Table, string[] Columns, string? Without)[] Signs =
    [
        (EurepocTable.Dyadic, ["dyad_id"], null),
        (EurepocTable.Infrastructure, ["ci_subtype", "receiver_country"], null),
        (
            EurepocTable.Global13,
            [
                "incident_id",
                "name",
                "description",
                "start_date",
                "end_date",
                "receiver_name",
                "receiver_country",
                "receiver_category",
                "receiver_subcategory",
                "initiator_name",
                "initiator_country",
                "initiator_category",
                "attribution_id",
                "attribution_date",
                "attribution_type",
                "attribution_basis",
                "attributing_actor",
                "attributing_company",
                "attributing_country",
                "settled_initiator",
                "source_url",
                "added_to_db",
            ],
            null
        ),
        (
            EurepocTable.Global11,
            [
                "ID",
                "name",
                "description",
                "start_date",
                "end_date",
                "receiver_name",
                "receiver_country",
                "receiver_category",
                "receiver_category_subcode",
                "initiator_name",
                "initiator_country",
                "initiator_category",
                "attribution_date",
                "attribution_type",
                "attribution_basis",
                "attributing_actor",
                "attribution_it_company",
                "attributing_country",
                "attributed_initiator",
                "attributed_initiator_country",
                "attributed_initiator_category",
                "sources_url",
            ],
            null
        ),
        (
            EurepocTable.Attributions13,
            [
                "attribution_id",
                "incident_id",
                "attribution_date",
                "attribution_basis",
                "attribution_type",
                "attributing_country",
                "attributing_actor",
                "attributing_company",
                "settled_attribution",
                "initiator_name",
                "initiator_country",
                "initiator_category",
            ],
            null
        ),
        (
            EurepocTable.Attributions11,
            [
                "incident_ID",
                "attribution_ID",
                "attribution_date",
                "attribution_type",
                "attribution_basis",
                "attributing_actor",
                "attribution_it_company",
                "attributing_country",
                "attributed_initiator",
                "attributed_initiator_country",
                "attributed_initiator_category",
            ],
            null
        ),
        (EurepocTable.Receivers13, ["incident_id", "name", "country", "category", "subcategory"], "start_date"),
        (
            EurepocTable.Receivers11,
            ["ID", "receiver_country", "receiver_name", "receiver_category", "receiver_category_subcode"],
            "start_date"
        ),
        (EurepocTable.Dashboard, ["ID", "receiver_country", "receiver_region", "initiator_country"], "name"),
    ];

    /// <summary>Which table it is.</summary>
    /// <exception cref="UnreadableFileException">It is one of EuRepoC that holds no incidents.</exception>
    public static EurepocTable Identify(TableSource table)
    {
        foreach ((EurepocTable kind, string[] columns, string? without) in Signs)
        {
            if (columns.All(column => table.IndexOf(column) >= 0) && (without is null || table.IndexOf(without) < 0))
            {
                return kind switch
                {
                    EurepocTable.Dyadic => throw new UnreadableFileException(
                        Invariant(
                            $"{table.Name}: line {table.HeaderLine}: column \"dyad_id\": the dyadic table counts pairs of countries, not incidents: name the global table of the same release"
                        )
                    ),
                    EurepocTable.Infrastructure => throw new UnreadableFileException(
                        Invariant(
                            $"{table.Name}: line {table.HeaderLine}: column \"ci_subtype\": the extract of the critical infrastructure tracker has neither dates nor names nor initiators: name the global table"
                        )
                    ),
                    _ => kind,
                };
            }
        }
        return EurepocTable.Other;
    }

    /// <summary>What a file without any of them is told.</summary>
    public static UnreadableFileException Unknown(TableSource? table, string file)
    {
        if (table is null)
        {
            return new UnreadableFileException(
                $"{file}: holds no table: name the global table of EuRepoC (.xlsx or .csv)"
            );
        }
        (EurepocTable nearest, string[] columns, _) = Signs.MaxBy(sign =>
            (double)sign.Columns.Count(column => table.IndexOf(column) >= 0) / sign.Columns.Length
        );
        string missing = string.Join(", ", columns.Where(column => table.IndexOf(column) < 0).Take(5));
        return new UnreadableFileException(
            columns.Count(column => table.IndexOf(column) >= 0) * 2 > columns.Length
                ? Invariant(
                    $"{table.Name}: line {table.HeaderLine}: the header lacks {missing}, expected in {Title(nearest)}: name the table as EuRepoC publishes it"
                )
                : Invariant(
                    $"{table.Name}: line {table.HeaderLine}: no table of EuRepoC that is known: expected a header with incident_id (release 1.3) or ID (release 1.1), name, description, start_date: name the global table"
                )
        );
    }

    /// <summary>A table in words, for messages.</summary>
    public static string Title(EurepocTable table) =>
        table switch
        {
            EurepocTable.Global13 => "the global table of release 1.3",
            EurepocTable.Receivers13 => "the receiver table of release 1.3",
            EurepocTable.Attributions13 => "the attribution table of release 1.3",
            EurepocTable.Global11 => "the global table of release 1.1",
            EurepocTable.Receivers11 => "the receiver table of release 1.1",
            EurepocTable.Attributions11 => "the attribution table of release 1.1",
            EurepocTable.Dashboard => "the tables of the dashboard",
            _ => "a table of EuRepoC",
        };
}
