using System.Runtime.InteropServices;

namespace Regalia.Incidents.Storage;

/// <summary>Numbers the distinct lists of victim countries: there are few, and a record keeps the number.</summary>
internal sealed class CountryLists
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<string> lists = [];

    /// <summary>The lists by number.</summary>
    internal IReadOnlyList<string> All => lists;

    /// <summary>Number of a list, first = 0.</summary>
    internal int NumberOf(string list)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, list, out bool exists);
        if (!exists)
        {
            number = lists.Count;
            lists.Add(list);
        }
        return number;
    }
}
