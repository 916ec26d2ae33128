using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>
/// State-sponsored incidents against private entities of a country in a year, as one source counts them.
/// </summary>
/// <remarks>Counts of different sources are never added: they overlap by an unknown amount.</remarks>
/// <param name="Country">The country of the victims.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Vintage">Edition of the source's data.</param>
/// <param name="Year">Year of the incidents.</param>
/// <param name="Incidents">Number of incidents; 0 means that the source has none for this year.</param>
/// <param name="Espionage">How many of them were espionage; at most <paramref name="Incidents"/>.</param>
/// <param name="Row">Line in incident_counts.csv, header = 1.</param>
public sealed record IncidentCount(
    Iso3 Country,
    string Source,
    string Vintage,
    int Year,
    int Incidents,
    int Espionage,
    int Row
)
{
    internal static readonly ImmutableArray<string> Columns =
    [
        "country",
        "source",
        "vintage",
        "year",
        "incidents",
        "espionage",
    ];

    internal static IncidentCount Read(RowCells cells) =>
        new(
            cells.Iso3("country"),
            cells.Text("source"),
            cells.Text("vintage"),
            cells.Integer("year"),
            cells.Integer("incidents"),
            cells.Integer("espionage"),
            cells.Row
        );
}
