using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>Reads records from the JSON of <see cref="RecordJson"/>. One parser reads one stream of records; it is not for several threads.</summary>
internal sealed class RecordParser
{
    // Records of one source have the same fields in the same order: each name is kept once, not once a record.
    private readonly List<string> names = [];
    private int nextName;
    private string? sourceName;

    /// <summary>Reads one record.</summary>
    /// <exception cref="JsonException">It is not a record.</exception>
    internal IncidentRecord Parse(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader json = new(utf8);
        string? source = null;
        string? id = null;
        RecordLevel? level = null;
        string? title = null;
        string? summary = null;
        ImmutableArray<IncidentDate> dates = [];
        ImmutableArray<Victim> victims = [];
        ImmutableArray<Attribution> attributions = [];
        ImmutableArray<AliasAssertion> aliases = [];
        ImmutableArray<string> references = [];
        ImmutableArray<string> partOf = [];
        ImmutableArray<SourceField> fields = [];
        ImmutableArray<string> repairs = [];
        nextName = 0;
        _ = json.Read();
        while (RecordParts.NextProperty(ref json, out string name))
        {
            switch (name)
            {
                case "source":
                    source = Known(json.GetString());
                    break;
                case "id":
                    id = json.GetString();
                    break;
                case "level":
                    level = RecordLevelWords.Find(json.GetString());
                    break;
                case "title":
                    title = json.GetString();
                    break;
                case "summary":
                    summary = json.GetString();
                    break;
                case "dates":
                    dates = RecordParts.List(ref json, RecordParts.Date);
                    break;
                case "victims":
                    victims = RecordParts.List(ref json, RecordParts.Victim);
                    break;
                case "attributions":
                    attributions = RecordParts.List(ref json, RecordParts.Attribution);
                    break;
                case "aliases":
                    aliases = RecordParts.List(ref json, RecordParts.Alias);
                    break;
                case "references":
                    references = RecordParts.List(ref json, RecordParts.Text);
                    break;
                case "part_of":
                    partOf = RecordParts.List(ref json, RecordParts.Text);
                    break;
                case "fields":
                    fields = RecordParts.List(ref json, Field);
                    break;
                case "repairs":
                    repairs = RecordParts.List(ref json, RecordParts.Text);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        return new IncidentRecord
        {
            Source = source ?? throw RecordParts.Broken("source"),
            Id = id ?? throw RecordParts.Broken("id"),
            Level = level ?? throw RecordParts.Broken("level"),
            Title = title,
            Summary = summary,
            Dates = dates,
            Victims = victims,
            Attributions = attributions,
            Aliases = aliases,
            References = references,
            PartOf = partOf,
            Fields = fields,
            Repairs = repairs,
        };
    }

    private SourceField Field(ref Utf8JsonReader json)
    {
        _ = json.Read();
        string name = FieldName(ref json);
        _ = json.Read();
        string text = RecordParts.Text(ref json);
        _ = json.Read();
        return json.TokenType == JsonTokenType.EndArray
            ? new SourceField(name, text)
            : throw RecordParts.Broken("a field");
    }

    // The name that stood at this place last time is guessed first, then the few after it: fields that are empty are left out.
    private string FieldName(ref Utf8JsonReader json)
    {
        int end = Math.Min(nextName + 8, names.Count);
        for (int i = nextName; i < end; i++)
        {
            if (json.ValueTextEquals(names[i]))
            {
                nextName = i + 1;
                return names[i];
            }
        }
        string name = RecordParts.Text(ref json);
        int known = names.IndexOf(name);
        if (known < 0)
        {
            if (names.Count >= 1024)
            {
                return name; // a source that makes up names (paths with numbers) must not make every search long
            }
            known = names.Count;
            names.Add(name);
        }
        nextName = known + 1;
        return names[known];
    }

    private string? Known(string? name) =>
        sourceName is { } known && string.Equals(known, name, StringComparison.Ordinal) ? known : sourceName = name;
}
