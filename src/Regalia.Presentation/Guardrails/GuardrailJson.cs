using System.Text.Json;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Guardrails;

/// <summary>Rows of commitments in JSON, the same in every answer.</summary>
internal static class GuardrailJson
{
    private const string PositionsFile = "positions.csv";
    private const string InstrumentsFile = "instruments.csv";

    /// <summary>Fields of a cell inside an object that is open.</summary>
    internal static void WriteCell(Utf8JsonWriter json, PositionCell cell)
    {
        json.WriteString("code", cell.Holder.Code);
        json.WriteString("instrument", cell.Instrument.Id);
        WritePosition(json, cell);
    }

    internal static void WritePosition(Utf8JsonWriter json, PositionCell cell)
    {
        json.WriteWord("position", cell.Kind);
        json.WriteString("date", cell.Date);
        json.WriteString("via", cell.Via?.Code);
        json.WriteString("status", cell.Status is { } status ? StatusWords.Of(status) : null);
        json.WriteBoolean("leftOut", cell.IsLeftOut);
        json.WriteString("address", cell.Address);
        json.WriteString("note", cell.Position?.Note);
        (string? file, int? row) = RowOf(cell);
        json.WriteString("file", file);
        json.WriteNumberOrNull("row", row);
    }

    internal static void WriteElements(Utf8JsonWriter json, string name, Func<CoverageElement, Extent> extent)
    {
        json.WriteStartObject(name);
        foreach (CoverageElement element in Enum.GetValues<CoverageElement>())
        {
            json.WriteString(
                JsonNamingPolicy.CamelCase.ConvertName(element.ToString()),
                GuardrailWords.Of(extent(element), element)
            );
        }
        json.WriteEndObject();
    }

    internal static void WriteInstrument(Utf8JsonWriter json, Instrument instrument)
    {
        json.WriteString("id", instrument.Id);
        json.WriteString("name", instrument.Name);
        json.WriteNumberOrNull("year", instrument.Year);
        json.WriteString("type", instrument.Type);
        json.WriteString("binding", instrument.Binding);
        json.WriteString("standing", instrument.Standing);
        json.WriteString("addressees", instrument.Addressees);
        json.WriteStrings("stages", instrument.Stages);
        json.WriteString("coversCyber", instrument.CoversCyber);
        json.WriteString("coversIp", instrument.CoversIp);
        json.WriteString("coversStateConduct", instrument.CoversStateConduct);
        json.WriteString("disputeSettlement", instrument.DisputeSettlement);
        json.WriteString("scope", instrument.Scope);
        json.WriteString("limits", instrument.Limits);
        json.WriteString("status", StatusWords.Of(instrument.Status));
        json.WriteString("address", instrument.Address);
        json.WriteString("note", instrument.Note);
        json.WriteString("file", InstrumentsFile);
        json.WriteNumber("row", instrument.Row);
    }

    internal static void WriteNorm(Utf8JsonWriter json, Norm norm)
    {
        json.WriteString("id", norm.Id);
        json.WriteString("paraphrase", norm.Paraphrase);
        json.WriteString("topic", norm.Topic);
        json.WriteStrings("stages", norm.Stages);
        json.WriteString("relevance", norm.Relevance);
        json.WriteString("status", StatusWords.Of(norm.Status));
        json.WriteString("address", norm.Address);
        json.WriteString("file", "norms.csv");
        json.WriteNumber("row", norm.Row);
    }

    /// <summary>The row that a cell rests on: of the position, or of the instrument that speaks to all.</summary>
    internal static (string? File, int? Row) RowOf(PositionCell cell) =>
        cell.Position is { } position ? (PositionsFile, position.Row)
        : cell.Kind == PositionKind.Addressed ? (InstrumentsFile, cell.Instrument.Row)
        : (null, null);
}
