using System.Text.Json;
using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>Writes the authorships of a made-up work and what follows from them.</summary>
internal static class WorkAuthorships
{
    internal static void Write(Utf8JsonWriter json, GeneratedWork work, SamplePools pools)
    {
        SampleInstitution[] institutions = pools.Institutions.All;
        json.WriteStartArray("authorships"u8);
        for (int i = 0; i < work.Authors.Length; i++)
        {
            One(json, work, i, institutions);
        }
        json.WriteEndArray();
        json.WriteNumber("authors_count"u8, work.Authors.Length);
        json.WriteStartArray("corresponding_author_ids"u8);
        if (work.Authors is [var first, ..])
        {
            json.WriteStringValue(Invariant($"https://openalex.org/A{first.Number}"));
        }
        json.WriteEndArray();
        json.WriteStartArray("corresponding_institution_ids"u8);
        if (work.Authors is [{ Institutions: [var at, ..] }, ..])
        {
            json.WriteStringValue(IdOf(institutions[at]));
        }
        json.WriteEndArray();
    }

    private static string IdOf(SampleInstitution institution) =>
        Invariant($"https://openalex.org/I{institution.Number}");

    private static void One(Utf8JsonWriter json, GeneratedWork work, int position, SampleInstitution[] institutions)
    {
        SampleAuthor author = work.Authors[position];
        string? orcid = author.HasOrcid
            ? Invariant(
                $"https://orcid.org/0009-9{author.Number % 1000:000}-{author.Number / 1000 % 10_000:0000}-{author.Number / 7 % 10_000:0000}"
            )
            : null;
        json.WriteStartObject();
        json.WriteStartObject("author"u8);
        json.WriteString("id"u8, Invariant($"https://openalex.org/A{author.Number}"));
        json.WriteString("display_name"u8, author.Name);
        json.WriteString("orcid"u8, orcid);
        json.WriteEndObject();
        json.WriteString(
            "author_position"u8,
            position == 0 ? "first"u8
                : position == work.Authors.Length - 1 ? "last"u8
                : "middle"u8
        );
        json.WriteStartArray("affiliations"u8);
        for (int i = 0; i < author.Affiliations.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("raw_affiliation_string"u8, author.Affiliations[i]);
            json.WriteStartArray("institution_ids"u8);
            if (i < author.Institutions.Length)
            {
                json.WriteStringValue(IdOf(institutions[author.Institutions[i]]));
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("countries"u8);
        foreach (CountryCode country in author.Countries)
        {
            json.WriteStringValue(country.ToString());
        }
        json.WriteEndArray();
        json.WriteString("raw_author_name"u8, author.RawName);
        json.WriteString("raw_orcid"u8, (work.Details >> (position % 60) & 7) == 0 ? orcid : null);
        json.WriteBoolean("is_corresponding"u8, position == 0);
        json.WriteStartArray("raw_affiliation_strings"u8);
        foreach (string affiliation in author.Affiliations)
        {
            json.WriteStringValue(affiliation);
        }
        json.WriteEndArray();
        json.WriteStartArray("institutions"u8);
        foreach (int institution in author.Institutions)
        {
            json.WriteRawValue(institutions[institution].Json, skipInputValidation: true);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
