using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Exports.Veris;

/// <summary>Who was hit and who is said to be behind it, in the words of VERIS.</summary>
internal static class VerisPeople
{
    private const string Unknown = "Unknown";

    private static readonly FrozenSet<string> External = FrozenSet.Create(
        StringComparer.Ordinal,
        "Acquaintance",
        "Activist",
        "Auditor",
        "Competitor",
        "Customer",
        "Force majeure",
        "Former employee",
        "Nation-state",
        "Organized crime",
        "State-affiliated",
        "Terrorist",
        "Unaffiliated",
        "Other"
    );

    private static readonly FrozenSet<string> Internal = FrozenSet.Create(
        StringComparer.Ordinal,
        "Auditor",
        "Call center",
        "Cashier",
        "Developer",
        "Doctor or nurse",
        "End-user",
        "Executive",
        "Finance",
        "Guard",
        "Helpdesk",
        "Human resources",
        "Maintenance",
        "Manager",
        "System admin",
        "Other"
    );

    /// <summary>A list.</summary>
    internal static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    /// <summary>The victim: VERIS has one in a record. The names of several stand in its notes; nothing if none is known.</summary>
    internal static void Victim(Utf8JsonWriter json, IncidentRecord record)
    {
        if (record.Victims.IsEmpty)
        {
            return;
        }
        string[] names = [.. RecordPlace.Said(record.Victims.Select(static v => v.Name))];
        string[] sectors = [.. RecordPlace.Said(record.Victims.SelectMany(static v => v.Sectors))];
        json.WriteStartObject("victim");
        if (names is [string only])
        {
            json.WriteString("victim_id", only);
        }
        Texts(json, "country", Countries(record.Victims.Select(static v => v.Country)));
        json.WriteString("employee_count", Unknown);
        json.WriteString("industry", sectors.FirstOrDefault(IsIndustry) ?? "000");
        Texts(json, "government", [Unknown]);
        string notes = string.Join(
            ". ",
            RecordPlace.Said([
                names.Length > 1 ? "Victims: " + string.Join("; ", names) : null,
                sectors.Any(static s => !IsIndustry(s)) ? "Sectors: " + string.Join("; ", sectors) : null,
            ])
        );
        if (notes.Length > 0)
        {
            json.WriteString("notes", notes);
        }
        json.WriteEndObject();
    }

    /// <summary>The actors, each side with who says so in its notes.</summary>
    internal static void Actors(Utf8JsonWriter json, ExportRow row)
    {
        ILookup<string, Attribution> sides = row.Record.Attributions.ToLookup(
            static a => Side(a.Category),
            StringComparer.Ordinal
        );
        json.WriteStartObject("actor");
        foreach (string side in (ReadOnlySpan<string>)["external", "internal", "partner"])
        {
            if (sides[side].Any())
            {
                Actor(json, row, side, [.. sides[side]]);
            }
        }
        if (sides.Count == 0)
        {
            json.WriteStartObject("unknown");
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Actor(Utf8JsonWriter json, ExportRow row, string side, ImmutableArray<Attribution> statements)
    {
        json.WriteStartObject(side);
        Texts(json, "motive", VerisMotives.Of(row.Record, side));
        if (!string.Equals(side, "partner", StringComparison.Ordinal))
        {
            Texts(json, "variety", Varieties(statements, side));
        }
        if (!string.Equals(side, "internal", StringComparison.Ordinal))
        {
            Texts(json, "country", Countries(statements.Select(static a => a.Country)));
            string[] names = [.. RecordPlace.Said(statements.SelectMany(static a => a.Initiators))];
            if (names.Length > 0)
            {
                Texts(json, "name", names);
            }
        }
        json.WriteString(
            "notes",
            string.Join(" ", statements.Select(a => Told(row, a)).Distinct(StringComparer.Ordinal))
        );
        json.WriteEndObject();
    }

    // Where several say different things, the note says who said which.
    private static string Told(ExportRow row, Attribution statement)
    {
        string whom = string.Join(
            ", ",
            RecordPlace.Said([.. statement.Initiators, statement.CountryText ?? statement.Country?.ToString()])
        );
        return (whom.Length > 0 ? whom + ": " : "") + RecordPlace.Stated(row, statement);
    }

    private static string[] Varieties(IEnumerable<Attribution> statements, string side)
    {
        FrozenSet<string> known = string.Equals(side, "internal", StringComparison.Ordinal) ? Internal : External;
        string[] varieties =
        [
            .. statements
                .SelectMany(static a => (a.Category ?? "").Split([':', ';'], StringSplitOptions.TrimEntries))
                .Where(known.Contains)
                .Distinct(StringComparer.Ordinal),
        ];
        return varieties.Length == 0 ? [Unknown] : varieties;
    }

    // As the reader of VERIS writes it: the side, and after a colon the kinds.
    private static string Side(string? category) =>
        (category ?? "").Split(':')[0] switch
        {
            "internal" => "internal",
            "partner" => "partner",
            _ => "external",
        };

    private static string[] Countries(IEnumerable<Evidence.Iso3?> countries)
    {
        string[] codes = [.. countries.Select(RecordPlace.Iso2).OfType<string>().Distinct(StringComparer.Ordinal)];
        return codes.Length == 0 ? [Unknown] : codes;
    }

    // An industry is a code of NAICS: two to six digits.
    private static bool IsIndustry(string sector) =>
        sector.Length is >= 2 and <= 6
        && sector.All(char.IsAsciiDigit)
        && sector[..2]
            is "11"
                or "21"
                or "22"
                or "23"
                or "31"
                or "32"
                or "33"
                or "42"
                or "44"
                or "45"
                or "48"
                or "49"
                or "51"
                or "52"
                or "53"
                or "54"
                or "55"
                or "56"
                or "61"
                or "62"
                or "71"
                or "72"
                or "81"
                or "92";
}
