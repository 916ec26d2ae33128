using Regalia.Evidence;

namespace Regalia.Incidents.Linking.Comparison;

/// <summary>A country code as a number: three letters of 26 fit in 16 bits.</summary>
internal static class CountryNumber
{
    /// <summary>The number of a country, 0 to 17,575.</summary>
    internal static ushort Of(Iso3 country)
    {
        string code = country.ToString();
        return (ushort)(((((code[0] - 'A') * 26) + code[1] - 'A') * 26) + code[2] - 'A');
    }
}
