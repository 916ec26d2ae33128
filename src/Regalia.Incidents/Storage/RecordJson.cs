using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Regalia.Evidence;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Writes a record as JSON. What is missing is left out. The reader's repairs come last, so that all before them is what two
/// vintages are compared by.
/// </summary>
internal static class RecordJson
{
    /// <summary>Everything but the repairs; the object stays open.</summary>
    internal static void Begin(Utf8JsonWriter json, IncidentRecord record)
    {
        json.WriteStartObject();
        json.WriteString("source"u8, record.Source);
        json.WriteString("id"u8, record.Id);
        json.WriteString("level"u8, record.Level.Word());
        Text(json, "title", record.Title);
        Text(json, "summary", record.Summary);
        List(json, "dates", record.Dates, Date);
        List(json, "victims", record.Victims, Victim);
        List(json, "attributions", record.Attributions, Attribution);
        List(json, "aliases", record.Aliases, Alias);
        Texts(json, "references", record.References);
        Texts(json, "part_of", record.PartOf);
        List(json, "fields", record.Fields, Field);
    }

    /// <summary>The repairs and the end.</summary>
    internal static void End(Utf8JsonWriter json, IncidentRecord record)
    {
        Texts(json, "repairs", record.Repairs);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> texts) =>
        List(json, name, texts, static (json, text) => json.WriteStringValue(text));

    private static void List<T>(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        if (items.IsDefaultOrEmpty)
        {
            return;
        }
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(json, item);
        }
        json.WriteEndArray();
    }

    private static void Country(Utf8JsonWriter json, string? text, Iso3? country)
    {
        Text(json, "country_text", text);
        if (country is { } code && code != default)
        {
            json.WriteString("country"u8, code.ToString());
        }
    }

    private static void Date(Utf8JsonWriter json, IncidentDate date)
    {
        Span<char> day = stackalloc char[10];
        _ = date.Day.TryFormat(day, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteStartObject();
        json.WriteString("kind"u8, DateWords.Of(date.Kind));
        json.WriteString("day"u8, day);
        json.WriteString("precision"u8, DateWords.Of(date.Precision));
        json.WriteEndObject();
    }

    private static void Victim(Utf8JsonWriter json, Victim victim)
    {
        json.WriteStartObject();
        Text(json, "name", victim.Name);
        Country(json, victim.CountryText, victim.Country);
        Texts(json, "sectors", victim.Sectors);
        json.WriteEndObject();
    }

    private static void Attribution(Utf8JsonWriter json, Attribution attribution)
    {
        json.WriteStartObject();
        Texts(json, "initiators", attribution.Initiators);
        Country(json, attribution.CountryText, attribution.Country);
        Text(json, "category", attribution.Category);
        Text(json, "stated_by", attribution.StatedBy);
        if (attribution.Date is { } date)
        {
            json.WritePropertyName("date"u8);
            Date(json, date);
        }
        Text(json, "basis", attribution.Basis);
        json.WriteEndObject();
    }

    private static void Alias(Utf8JsonWriter json, AliasAssertion assertion)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, assertion.Name);
        json.WriteString("alias"u8, assertion.Alias);
        json.WriteString("asserted_by"u8, assertion.AssertedBy);
        json.WriteEndObject();
    }

    // A pair, not a property: a source may use one name twice, and the order is the source's.
    private static void Field(Utf8JsonWriter json, SourceField field)
    {
        json.WriteStartArray();
        json.WriteStringValue(field.Name);
        json.WriteStringValue(field.Text);
        json.WriteEndArray();
    }
}
