using System.Text.Json;
using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>Writes where a made-up work was published and what may be read of it.</summary>
internal static class WorkLocations
{
    internal static void Write(Utf8JsonWriter json, GeneratedWork work)
    {
        bool isOpen = (work.Details & 0x30) == 0;
        json.WriteStartArray("locations"u8);
        for (int i = 0; i < work.Sources.Length; i++)
        {
            One(json, work, i, isOpen);
        }
        json.WriteEndArray();
        json.WriteNumber("locations_count"u8, work.Sources.Length);
        json.WritePropertyName("primary_location"u8);
        One(json, work, 0, isOpen);
        json.WritePropertyName("best_oa_location"u8);
        if (isOpen)
        {
            One(json, work, 0, isOpen);
        }
        else
        {
            json.WriteNullValue();
        }
        foreach (string empty in (string[])["sustainable_development_goals", "awards", "funders", "institutions"])
        {
            json.WriteStartArray(empty);
            json.WriteEndArray();
        }
        json.WriteNumber("countries_distinct_count"u8, work.Authors.SelectMany(a => a.Countries).Distinct().Count());
        json.WriteNumber(
            "institutions_distinct_count"u8,
            work.Authors.SelectMany(a => a.Institutions).Distinct().Count()
        );
        json.WriteStartObject("open_access"u8);
        json.WriteBoolean("is_oa"u8, isOpen);
        json.WriteString("oa_status"u8, isOpen ? "gold" : "closed");
        json.WriteString("oa_url"u8, isOpen ? WorkJson.DoiOf(work) : null);
        json.WriteBoolean("any_repository_has_fulltext"u8, (work.Details & 0x40) != 0);
        json.WriteEndObject();
    }

    private static void One(Utf8JsonWriter json, GeneratedWork work, int position, bool isOpen)
    {
        SampleSubject source = work.Sources[position];
        string? page =
            position == 0 ? WorkJson.DoiOf(work) : Invariant($"https://repository.example/{work.Number}/{position}");
        json.WriteStartObject();
        json.WriteString("id"u8, page);
        json.WriteBoolean("is_oa"u8, isOpen);
        json.WriteString("landing_page_url"u8, page);
        json.WriteString("pdf_url"u8, isOpen ? page + ".pdf" : null);
        json.WritePropertyName("source"u8);
        if (work.Doi is null && position == 0)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(source.Json, skipInputValidation: true);
        }
        json.WriteString("license"u8, isOpen ? "cc-by" : null);
        json.WriteString("license_id"u8, isOpen ? "https://openalex.org/licenses/cc-by" : null);
        json.WriteString("version"u8, position == 0 ? "publishedVersion" : "submittedVersion");
        json.WriteBoolean("is_accepted"u8, position == 0);
        json.WriteBoolean("is_published"u8, position == 0);
        json.WriteString("raw_source_name"u8, source.Name);
        json.WriteString("raw_type"u8, "journal-article");
        json.WriteEndObject();
    }
}
