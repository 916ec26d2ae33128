using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Regalia.Evidence;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>Reads the parts of a record from the JSON of <see cref="RecordJson"/>: dates, victims, attributions, aliases.</summary>
internal static class RecordParts
{
    internal delegate T ItemReader<T>(ref Utf8JsonReader json);

    internal static bool NextProperty(ref Utf8JsonReader json, out string name)
    {
        _ = json.Read();
        if (json.TokenType != JsonTokenType.PropertyName)
        {
            name = "";
            return false;
        }
        name = PropertyName(ref json);
        _ = json.Read();
        return true;
    }

    // No text is made for a name: there are some twenty to a record.
    private static string PropertyName(ref Utf8JsonReader json)
    {
        foreach (string name in PropertyNames)
        {
            if (json.ValueTextEquals(name))
            {
                return name;
            }
        }
        return "";
    }

    private static readonly string[] PropertyNames =
    [
        "kind",
        "day",
        "precision",
        "country_text",
        "country",
        "sectors",
        "name",
        "source",
        "id",
        "level",
        "title",
        "summary",
        "dates",
        "victims",
        "attributions",
        "aliases",
        "references",
        "part_of",
        "fields",
        "repairs",
        "initiators",
        "category",
        "stated_by",
        "date",
        "basis",
        "alias",
        "asserted_by",
    ];

    internal static ImmutableArray<T> List<T>(ref Utf8JsonReader json, ItemReader<T> read)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Broken("a list");
        }
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(read(ref json));
        }
        return items.DrainToImmutable();
    }

    internal static string Text(ref Utf8JsonReader json) => json.GetString() ?? throw Broken("a text");

    private static Iso3? Country(ref Utf8JsonReader json) =>
        Iso3.TryParse(json.GetString(), out Iso3 code) ? code : throw Broken("a country");

    internal static IncidentDate Date(ref Utf8JsonReader json)
    {
        DateKind? kind = null;
        DateOnly? day = null;
        DatePrecision? precision = null;
        while (NextProperty(ref json, out string name))
        {
            switch (name)
            {
                case "kind":
                    kind = DateWords.FindKind(json.GetString());
                    break;
                case "day":
                    day = DateOnly.TryParseExact(
                        json.GetString(),
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out DateOnly read
                    )
                        ? read
                        : null;
                    break;
                case "precision":
                    precision = DateWords.FindPrecision(json.GetString());
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        return new IncidentDate(
            kind ?? throw Broken("the kind of a date"),
            day ?? throw Broken("the day of a date"),
            precision ?? throw Broken("the precision of a date")
        );
    }

    internal static Victim Victim(ref Utf8JsonReader json)
    {
        string? victim = null;
        string? countryText = null;
        Iso3? country = null;
        ImmutableArray<string> sectors = [];
        while (NextProperty(ref json, out string name))
        {
            switch (name)
            {
                case "name":
                    victim = json.GetString();
                    break;
                case "country_text":
                    countryText = json.GetString();
                    break;
                case "country":
                    country = Country(ref json);
                    break;
                case "sectors":
                    sectors = List(ref json, Text);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        return new Victim(victim, countryText, country, sectors);
    }

    internal static Attribution Attribution(ref Utf8JsonReader json)
    {
        Attribution read = new([], null, null, null, null, null, null);
        while (NextProperty(ref json, out string name))
        {
            switch (name)
            {
                case "initiators":
                    read = read with { Initiators = List(ref json, Text) };
                    break;
                case "country_text":
                    read = read with { CountryText = json.GetString() };
                    break;
                case "country":
                    read = read with { Country = Country(ref json) };
                    break;
                case "category":
                    read = read with { Category = json.GetString() };
                    break;
                case "stated_by":
                    read = read with { StatedBy = json.GetString() };
                    break;
                case "date":
                    read = read with { Date = Date(ref json) };
                    break;
                case "basis":
                    read = read with { Basis = json.GetString() };
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        return read;
    }

    internal static AliasAssertion Alias(ref Utf8JsonReader json)
    {
        string? actor = null;
        string? alias = null;
        string? by = null;
        while (NextProperty(ref json, out string name))
        {
            switch (name)
            {
                case "name":
                    actor = json.GetString();
                    break;
                case "alias":
                    alias = json.GetString();
                    break;
                case "asserted_by":
                    by = json.GetString();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        return new AliasAssertion(
            actor ?? throw Broken("the name of an alias"),
            alias ?? throw Broken("an alias"),
            by ?? throw Broken("who asserts an alias")
        );
    }

    internal static JsonException Broken(string what) => new("a stored record lacks " + what);
}
