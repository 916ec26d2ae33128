using Regalia.Technology.Results;

namespace Regalia.Technology.Scanning;

/// <summary>Which name of an institution counts where records differ; the order of the records does not matter.</summary>
internal static class InstitutionNames
{
    /// <summary>
    /// Whether one naming goes before another: one with a name before one without, then the newer, then the ordinally least name,
    /// then one with a country before one without, then the least country.
    /// </summary>
    internal static bool GoesBefore((InstitutionName Name, long Updated) a, (InstitutionName Name, long Updated) b)
    {
        bool hasName = a.Name.Name.Length > 0;
        if (hasName != b.Name.Name.Length > 0)
        {
            return hasName;
        }

        int order = b.Updated.CompareTo(a.Updated);
        order = order != 0 ? order : string.CompareOrdinal(a.Name.Name, b.Name.Name);
        order = order != 0 ? order : a.Name.Country.IsNone.CompareTo(b.Name.Country.IsNone);
        return (order != 0 ? order : a.Name.Country.CompareTo(b.Name.Country)) < 0;
    }

    /// <summary>Enters a naming unless a better one is there.</summary>
    internal static void Add(
        Dictionary<long, (InstitutionName Name, long Updated)> names,
        InstitutionName name,
        long updated
    )
    {
        if (
            !names.TryGetValue(name.Number, out (InstitutionName Name, long Updated) known)
            || GoesBefore((name, updated), known)
        )
        {
            names[name.Number] = (name, updated);
        }
    }
}
