using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Layers;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Layers;

/// <summary>What reaches which layer in every country, and which layer is left out most.</summary>
public sealed class LayersListReport
{
    private readonly EvidenceRelease _release;
    private readonly EvidenceSelection _selection;
    private readonly ImmutableArray<CountryLayers> _countries;

    private LayersListReport(
        EvidenceRelease release,
        EvidenceSelection selection,
        ImmutableArray<CountryLayers> countries
    ) => (_release, _selection, _countries) = (release, selection, countries);

    /// <summary>The countries, in the order of their codes.</summary>
    internal ImmutableArray<CountryLayers> Countries => _countries;

    /// <summary>Analyses every country of the release.</summary>
    public static LayersListReport Of(
        EvidenceRelease release,
        AssessmentFramework framework,
        EvidenceSelection selection
    ) => new(release, selection, LayerAnalysis.OfAll(release, framework, selection));

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Table table = Screen.Table("Country", "Government", "Crit. infr.", "IP-intensive", "The rest");
        table.Columns[0].NoWrap();
        foreach (CountryLayers country in _countries.OrderBy(c => c.Country.Name, StringComparer.Ordinal))
        {
            table.AddRow([
                Screen.Plain(country.Country.Code + " " + country.Country.Name),
                .. ProtectionLayers.All.Select(layer =>
                    Screen.Plain(
                        string.Join(
                            ' ',
                            country.Of(layer).Select(c => char.ToUpperInvariant(c.Provides[0]) + LayerWords.Sign(c))
                        )
                    )
                ),
            ]);
        }
        console.Write(table);
        console.Line("D duty, S service, R right: " + LayerWords.Legend);
        console.Line();
        WriteCounts(console);
        console.Line(LeftOutMost());
        console.Line(LayerWords.Meaning);
        console.Line(LayerWords.Caveat);
        console.Line(ReleaseLine.Of(_release) + (_selection.VerifiedOnly ? " · verified values only" : ""));
    }

    /// <summary>As CSV: a row for everything that says something of a country, layer and kind.</summary>
    public string Csv() => LayerRows.Csv(_countries);

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(
            _release,
            json =>
            {
                json.WriteBoolean("verifiedOnly", _selection.VerifiedOnly);
                json.WriteStartArray("totals");
                foreach (string layer in ProtectionLayers.All)
                {
                    foreach (string kind in ProvisionKinds.All)
                    {
                        json.WriteStartObject();
                        json.WriteString("layer", layer);
                        json.WriteString("provides", kind);
                        foreach (LayerState state in Enum.GetValues<LayerState>())
                        {
                            json.WriteNumber(JsonName(state), Count(layer, kind, state));
                        }
                        json.WriteEndObject();
                    }
                }
                json.WriteEndArray();
                json.WriteStrings("leftOutMost", Most().Layers);
                json.WriteStartArray("countries");
                foreach (CountryLayers country in _countries)
                {
                    json.WriteStartObject();
                    json.WriteString("country", country.Country.Code.ToString());
                    json.WriteString("name", country.Country.Name);
                    LayersJson.WriteLayers(json, country, details: false);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private void WriteCounts(IAnsiConsole console)
    {
        console.Line("Number of countries reached / left out / unknown:");
        Table table = Screen.Table("Layer", "Duty", "Service", "Right");
        foreach (string layer in ProtectionLayers.All)
        {
            table.AddRow([
                Screen.Plain(ProtectionLayers.Name(layer)),
                .. ProvisionKinds.All.Select(kind =>
                    Screen.Plain(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{Count(layer, kind, LayerState.Reached), 2} /{Count(layer, kind, LayerState.LeftOut), 3} /{Count(layer, kind, LayerState.Unknown), 3}"
                        )
                    )
                ),
            ]);
        }
        console.Write(table);
    }

    /// <summary>Which layer is left out most often, in a sentence.</summary>
    internal string LeftOutMost()
    {
        (int most, ImmutableArray<string> layers) = Most();
        return most == 0
            ? "No layer is known to be left out of anything."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Left out most often: {string.Join("; ", layers.Select(ProtectionLayers.Name))}, {most} of {_countries.Length * ProvisionKinds.All.Length} ({_countries.Length} countries, {ProvisionKinds.All.Length} kinds)."
            );
    }

    private (int Most, ImmutableArray<string> Layers) Most()
    {
        int Times(string layer) => ProvisionKinds.All.Sum(kind => Count(layer, kind, LayerState.LeftOut));
        int most = ProtectionLayers.All.Max(Times);
        return (most, most == 0 ? [] : [.. ProtectionLayers.All.Where(layer => Times(layer) == most)]);
    }

    /// <summary>In how many countries a kind has a state for a layer.</summary>
    internal int Count(string layer, string kind, LayerState state) =>
        _countries.Count(c => c[layer, kind].State == state);

    private static string JsonName(LayerState state) =>
        state switch
        {
            LayerState.Reached => "reached",
            LayerState.LeftOut => "leftOut",
            LayerState.NotApplicable => "notApplicable",
            _ => "unknown",
        };
}
