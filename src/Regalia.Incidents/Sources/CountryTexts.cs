using Regalia.Evidence;
using Regalia.Evidence.Places;

namespace Regalia.Incidents.Sources;

/// <summary>Remembers which countries the texts of a source mean: a source names few countries many times.</summary>
internal sealed class CountryTexts
{
    private const int Most = 4096;

    private readonly Dictionary<string, Iso3?> known = new(StringComparer.Ordinal);

    /// <summary>The country that a text means; null if it means none.</summary>
    public Iso3? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        if (known.TryGetValue(text, out Iso3? country))
        {
            return country;
        }
        country = Gazetteer.Find(text)?.Code;
        if (known.Count < Most)
        {
            known.Add(text, country);
        }
        return country;
    }
}
