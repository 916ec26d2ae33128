using System.Text.Json;
using Regalia.Incidents.Records;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Incidents;

/// <summary>A record in JSON.</summary>
internal static class RecordJson
{
    internal static void Write(Utf8JsonWriter json, IncidentRecord record)
    {
        json.WriteString("id", record.Id);
        json.WriteString("level", record.Level.Word());
        json.WriteString("title", record.Title);
        json.WriteString("summary", record.Summary);
        json.WriteStartArray("dates");
        foreach (IncidentDate date in record.Dates)
        {
            json.WriteStartObject();
            json.WriteWord("kind", date.Kind);
            json.WriteString("date", date.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("victims");
        foreach (Victim victim in record.Victims)
        {
            json.WriteStartObject();
            json.WriteString("name", victim.Name);
            json.WriteString("countryText", victim.CountryText);
            json.WriteString("country", victim.Country?.ToString());
            json.WriteStrings("sectors", victim.Sectors);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("attributions");
        foreach (Attribution attribution in record.Attributions)
        {
            json.WriteStartObject();
            json.WriteStrings("initiators", attribution.Initiators);
            json.WriteString("countryText", attribution.CountryText);
            json.WriteString("country", attribution.Country?.ToString());
            json.WriteString("category", attribution.Category);
            json.WriteString("statedBy", attribution.StatedBy);
            json.WriteString("date", attribution.Date?.ToString());
            json.WriteString("basis", attribution.Basis);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("aliases");
        foreach (AliasAssertion alias in record.Aliases)
        {
            json.WriteStartObject();
            json.WriteString("name", alias.Name);
            json.WriteString("alias", alias.Alias);
            json.WriteString("assertedBy", alias.AssertedBy);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStrings("references", record.References);
        json.WriteStrings("partOf", record.PartOf);
        json.WriteStrings("repairs", record.Repairs);
        json.WriteStartArray("fields");
        foreach (SourceField field in record.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("text", field.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
