using System.Text.Json;
using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Guardrails;

/// <summary>Coverage in JSON.</summary>
internal static class CoverageJson
{
    internal static void WriteFinding(Utf8JsonWriter json, CoverageFinding finding)
    {
        json.WriteString("sentence", FindingText.Headline(finding));
        json.WriteBoolean("nothingBinding", finding.NothingBinding);
        json.WriteNumber("countries", finding.Countries);
        json.WriteNumber("stages", finding.Stages);
        json.WriteStrings("covered", finding.Covered.Select(h => h.Code));
        json.WriteNumber("coveredPairs", finding.CoveredPairs);
        WriteReaches(json, "binding", finding.Binding);
        WriteReaches(json, "bindingStatesNotFullyRestrained", finding.StatesNotFullyRestrained);
        WriteReaches(json, "voluntary", finding.Voluntary);
        WriteReaches(json, "open", finding.Open);
        json.WriteStartArray("notCounted");
        foreach (InstrumentReading reading in finding.NotCounted)
        {
            json.WriteStartObject();
            json.WriteString("instrument", reading.Instrument.Id);
            json.WriteWord("because", reading.Uncounted!.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static void WriteCountry(Utf8JsonWriter json, CountryCoverage country)
    {
        json.WriteStartObject();
        json.WriteString("iso3", country.Country.Code);
        json.WriteString("name", country.Country.Name);
        json.WriteStartArray("stages");
        foreach (StageCoverage stage in country.Stages)
        {
            json.WriteStartObject();
            json.WriteString("stage", stage.Stage);
            json.WriteWord("verdict", stage.Verdict);
            json.WriteWord("atBest", stage.AtBest);
            json.WriteWord("verifiedVerdict", stage.VerifiedVerdict);
            GuardrailJson.WriteElements(json, "together", stage.Together);
            json.WriteStartArray("gaps");
            foreach (CoverageGap gap in stage.Gaps)
            {
                json.WriteStartObject();
                json.WriteWord("gap", gap);
                json.WriteString("sentence", GuardrailWords.Of(gap) + ".");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteInstruments(json, "counted", stage.Counted);
            WriteInstruments(json, "notCounted", stage.NotCounted);
            json.WriteStrings("unknown", stage.Unknown.Select(c => c.Instrument.Id));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInstruments(Utf8JsonWriter json, string name, IEnumerable<StageInstrument> instruments)
    {
        json.WriteStartArray(name);
        foreach (StageInstrument instrument in instruments)
        {
            json.WriteStartObject();
            json.WriteString("instrument", instrument.Cell.Instrument.Id);
            json.WriteString("instrumentStatus", StatusWords.Of(instrument.Cell.Instrument.Status));
            if (instrument.Uncounted is { } reason)
            {
                json.WriteWord("because", reason);
            }
            GuardrailJson.WriteElements(json, "elements", element => instrument.Reading[element]);
            json.WriteWord("verdict", instrument.Reading.Verdict);
            GuardrailJson.WritePosition(json, instrument.Cell);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteReaches(Utf8JsonWriter json, string name, IEnumerable<InstrumentReach> reaches)
    {
        json.WriteStartArray(name);
        foreach (InstrumentReach reach in reaches)
        {
            json.WriteStartObject();
            json.WriteString("instrument", reach.Reading.Instrument.Id);
            json.WriteStrings("stages", reach.Reading.Instrument.Stages);
            json.WriteStrings("countries", reach.Countries.Select(h => h.Code));
            json.WriteNumber("unknown", reach.Unknown);
            GuardrailJson.WriteElements(json, "elements", element => reach.Reading[element]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
