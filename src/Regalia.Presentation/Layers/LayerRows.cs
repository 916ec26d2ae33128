using System.Collections.Immutable;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Layers;

/// <summary>The layers of countries as one long table: a row for each thing that says something.</summary>
internal static class LayerRows
{
    /// <summary>What the columns mean, in their order.</summary>
    internal static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Country,
        BundleColumn.Text("layer", "Layer of protection.", range: string.Join(", ", ProtectionLayers.All)),
        BundleColumn.Text("provides", "What reaches it.", range: string.Join(", ", ProvisionKinds.All)),
        State("state", "What is known of this kind for the layer.", BundleColumn.NeverBlank),
        BundleColumn.Text("rests_on", "What the row rests on.", Nothing, "indicator, practice, own_statement"),
        BundleColumn.Text("id", "Id of the indicator or practice.", "nothing would tell, or an own statement"),
        BundleColumn.Text("name", "Its name.", Nothing),
        State("finding", "What it says of the layer.", Nothing),
        BundleColumn.Number(
            "value",
            "unit of the indicator",
            "",
            "Its value.",
            "a practice, unknown or not applicable"
        ),
        BundleColumn.Number("reaches_from", "unit of the indicator", "", "Value from which it reaches.", "a practice"),
        BundleColumn.Text(
            "evidence_state",
            "State of the evidence of the indicator.",
            "a practice",
            "value, none_found, no, not_applicable, unknown"
        ),
        BundleColumn.Text("stage", "Stage of protection.", "none", "prevent, deter, detect, recover"),
        BundleColumn.Text("standing", "Whether a practice holds.", "an indicator", "in_force, unknown"),
        BundleColumn.Text("via", "The group whose practice it is.", "the country's own"),
        BundleColumn.Text("status", "Whether it was checked.", "no value", "sourced, unverified, own answer"),
        BundleColumn.Text("sector", "Crown-jewel sector that the row is about.", "the layer as a whole"),
        BundleColumn.Text("marking", "How far the row may be shared, TLP 2.0.", "public"),
    ];

    private const string Nothing = "nothing would tell";

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

    private static BundleColumn State(string name, string description, string missing) =>
        BundleColumn.Text(name, description, missing, "reached, left_out, unknown, not_applicable");
}
