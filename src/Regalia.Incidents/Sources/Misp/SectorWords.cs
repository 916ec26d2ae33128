using System.Collections.Frozen;

namespace Regalia.Incidents.Sources.Misp;

/// <summary>One spelling for kinds of victim that a galaxy spells in several ways. Other words stay as they are.</summary>
internal static class SectorWords
{
    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["private sector"] = "Private sector",
        ["civil society"] = "Civil society",
        ["telecoms"] = "Telecommunications",
        ["telecomms"] = "Telecommunications",
        ["telecommunications"] = "Telecommunications",
        ["ngos"] = "NGOs",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The word in its one spelling.</summary>
    public static string Of(string word)
    {
        string trimmed = word.Trim();
        return Spellings.TryGetValue(trimmed, out string? spelling) ? spelling : trimmed;
    }
}
