using Regalia.Assessment.Layers;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Layers;

/// <summary>The layers of countries as one long table: a row for each thing that says something.</summary>
internal static class LayerRows
{
    private static readonly string[] Columns =
    [
        "country",
        "layer",
        "provides",
        "state",
        "rests_on",
        "id",
        "name",
        "finding",
        "value",
        "reaches_from",
        "evidence_state",
        "stage",
        "standing",
        "via",
        "status",
        "sector",
        "marking",
    ];

    internal static string Csv(IEnumerable<CountryLayers> countries)
    {
        var csv = new CsvText(Columns);
        foreach (CountryLayers country in countries)
        {
            foreach (LayerReach reach in country.Cells)
            {
                WriteCell(csv, country, reach, sector: null);
            }
            foreach (SectorReach sector in country.Sectors)
            {
                WriteCell(csv, country, sector.Duty, sector.Sector.Sector);
                WriteCell(csv, country, sector.Service, sector.Sector.Sector);
            }
        }
        return csv.ToString();
    }

    /// <summary>Whether a provision is that of an indicator, or rests on a practice or on an agency's word alone.</summary>
    internal static string RestsOn(LayerReach reach, Provision provision) =>
        IsSignal(reach, provision) ? "indicator"
        : provision is { Practice: null, IsPrivate: true } ? "own_statement"
        : "practice";

    private static void WriteCell(CsvText csv, CountryLayers country, LayerReach reach, string? sector)
    {
        foreach (LayerSignal signal in reach.Signals)
        {
            Start(csv, country, reach)
                .Text("indicator")
                .Text(signal.Indicator.Id)
                .Text(signal.Indicator.Name)
                .Text(LayerWords.Word(signal.Finding))
                .Number(signal.Number)
                .Number(signal.At)
                .Text(Words.Of(signal.State))
                .Text(signal.Indicator.Stage)
                .Text("")
                .Text("")
                .Text(LayerWords.Status(signal))
                .Text(sector)
                .Text(country.Marking?.Label())
                .EndRow();
        }
        // Those of indicators have had their row.
        foreach (Provision provision in reach.Provisions.Where(p => !IsSignal(reach, p)))
        {
            Start(csv, country, reach)
                .Text(RestsOn(reach, provision))
                .Text(provision.Id)
                .Text(provision.Name)
                .Text(LayerWords.Word(LayerState.Reached))
                .Number(null)
                .Number(null)
                .Text("")
                .Text(provision.Stage)
                .Text(provision.Practice?.Standing)
                .Text(provision.Via)
                .Text(LayerWords.Status(provision))
                .Text(sector)
                .Text(country.Marking?.Label())
                .EndRow();
        }
        if (reach.Signals.IsEmpty && reach.Provisions.IsEmpty)
        {
            CsvText row = Start(csv, country, reach);
            for (int column = 4; column < Columns.Length - 2; column++)
            {
                row.Text("");
            }
            row.Text(sector).Text(country.Marking?.Label()).EndRow();
        }
    }

    private static bool IsSignal(LayerReach reach, Provision provision) =>
        provision.Practice is null
        && reach.Signals.Any(s => string.Equals(s.Indicator.Id, provision.Id, StringComparison.Ordinal));

    private static CsvText Start(CsvText csv, CountryLayers country, LayerReach reach) =>
        csv.Text(country.Country.Code.ToString())
            .Text(reach.Layer)
            .Text(reach.Provides)
            .Text(LayerWords.Word(reach.State));
}
