using System.Text;
using System.Text.Json;
using Regalia.Technology.Results;

namespace Regalia.Technology.Works;

/// <summary>Reads the authorships of a work.</summary>
internal static class AuthorshipReader
{
    /// <summary>Objects of an array, in order; leaves the reader at the array's end. What is no object is no authorship.</summary>
    internal static List<Authorship> Read(ref Utf8JsonReader reader, bool readsAffiliations)
    {
        List<Authorship> authorships = [];
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return authorships;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                authorships.Add(One(ref reader, readsAffiliations));
            }

            reader.Skip();
        }

        return authorships;
    }

    private static Authorship One(ref Utf8JsonReader reader, bool readsAffiliations)
    {
        Authorship authorship = new([], [], []);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isInstitutions = reader.ValueTextEquals("institutions"u8);
            bool isCountries = reader.ValueTextEquals("countries"u8);
            bool isAffiliations = readsAffiliations && reader.ValueTextEquals("raw_affiliation_strings"u8);
            reader.Read();
            if (isInstitutions)
            {
                authorship = authorship with { Institutions = Institutions(ref reader) };
            }
            else if (isCountries)
            {
                authorship = authorship with { Countries = Countries(ref reader) };
            }
            else if (isAffiliations)
            {
                authorship = authorship with { AffiliationTexts = Texts(ref reader) };
            }

            reader.Skip();
        }

        return authorship;
    }

    private static List<InstitutionName> Institutions(ref Utf8JsonReader reader)
    {
        List<InstitutionName> institutions = [];
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (
                    reader.TokenType == JsonTokenType.StartObject
                    && Institution(ref reader) is InstitutionName institution
                    && !institutions.Exists(i => i.Number == institution.Number)
                )
                {
                    institutions.Add(institution);
                }

                reader.Skip();
            }
        }

        return institutions;
    }

    private static InstitutionName? Institution(ref Utf8JsonReader reader)
    {
        string? id = null;
        string? name = null;
        string? country = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            switch (key)
            {
                case "id":
                    id = OrdinaryReader.Text(ref reader);
                    break;
                case "display_name":
                    name = OrdinaryReader.Text(ref reader);
                    break;
                case "country_code":
                    country = OrdinaryReader.Text(ref reader);
                    break;
                default:
                    break;
            }

            reader.Skip();
        }

        if (id is null || !RecordNumber.TryRead(Encoding.UTF8.GetBytes(id), (byte)'I', out long number))
        {
            return null;
        }

        return new InstitutionName(
            number,
            name ?? "",
            CountryCode.TryParse(country, out CountryCode code) ? code : CountryCode.None
        );
    }

    private static List<CountryCode> Countries(ref Utf8JsonReader reader)
    {
        List<CountryCode> countries = [];
        foreach (string text in Texts(ref reader))
        {
            if (CountryCode.TryParse(text, out CountryCode country) && !countries.Contains(country))
            {
                countries.Add(country);
            }
        }

        return countries;
    }

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        List<string> texts = [];
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (OrdinaryReader.Text(ref reader) is string text)
                {
                    texts.Add(text);
                }

                reader.Skip();
            }
        }

        return texts;
    }
}
