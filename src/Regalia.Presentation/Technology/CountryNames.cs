using Regalia.Evidence.Places;
using Regalia.Technology;

namespace Regalia.Presentation.Technology;

/// <summary>Names and three-letter codes of the countries of bibliographic records.</summary>
public static class CountryNames
{
    /// <summary>Name; the code itself where nobody knows it.</summary>
    public static string Name(CountryCode country) => Gazetteer.Find(country.ToString())?.Name ?? country.ToString();

    /// <summary>Three-letter code; the two letters where nobody knows them; <see langword="null"/> for no country.</summary>
    public static string? Iso3(CountryCode country) =>
        country.IsNone ? null : Gazetteer.Find(country.ToString())?.Code.ToString() ?? country.ToString();

    /// <summary>The country of a name or code, whatever its case; none if nobody knows it.</summary>
    public static CountryCode Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Place? place = Gazetteer.Find(text) ?? Gazetteer.Find(text.ToUpperInvariant());
        return place is null ? CountryCode.None : CountryCode.Parse(place.Iso2);
    }
}
