using Regalia.Evidence;
using Regalia.Evidence.Places;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>Codes of the countries that cells name; a table names few of them, again and again.</summary>
internal sealed class CountryCodes
{
    private const int Most = 1_000;

    private readonly Dictionary<string, Place?> _known = new(StringComparer.Ordinal);

    /// <summary>The code of the country that a text means; null if it means none.</summary>
    public Iso3? Find(string? text)
    {
        if (text is null)
        {
            return null;
        }
        if (!_known.TryGetValue(text, out Place? place))
        {
            place = Gazetteer.Find(text);
            if (_known.Count < Most)
            {
                _known.Add(text, place);
            }
        }
        return place?.Code;
    }
}
