using System.Text.Json;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>What a release warns of about one instrument and about positions on it, so that a weak copy looks weak.</summary>
internal sealed class InstrumentCautions
{
    private readonly Caution[] _instrument;
    private readonly Caution[] _positions;

    internal InstrumentCautions(EvidenceRelease release, string instrument)
    {
        Caution[] Of(string table) =>
            [
                .. release.Cautions.Where(c =>
                    string.Equals(c.Table, table, StringComparison.Ordinal)
                    && string.Equals(c.Key, instrument, StringComparison.Ordinal)
                ),
            ];
        (_instrument, _positions) = (Of("instruments"), Of("positions"));
    }

    /// <summary>A line each: the instrument first, then positions with the countries concerned.</summary>
    internal void Write(IAnsiConsole console)
    {
        foreach (Caution caution in _instrument)
        {
            console.Line("Caution: " + caution.Text);
        }
        foreach (Caution caution in _positions)
        {
            string countries = string.Join(' ', caution.Countries);
            console.Line(
                "Caution on positions (" + (IsAll(caution) ? "all countries" : countries) + "): " + caution.Text
            );
        }
    }

    /// <summary><c>cautions</c>, texts, and <c>positionCautions</c>, where <c>*</c> among the countries means all.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStrings("cautions", _instrument.Select(c => c.Text));
        json.WriteStartArray("positionCautions");
        foreach (Caution caution in _positions)
        {
            json.WriteStartObject();
            json.WriteStrings("countries", caution.Countries);
            json.WriteString("caution", caution.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static bool IsAll(Caution caution) => caution.Countries.Contains("*", StringComparer.Ordinal);
}
