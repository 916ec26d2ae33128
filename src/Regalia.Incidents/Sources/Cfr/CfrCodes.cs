using System.Collections.Frozen;

namespace Regalia.Incidents.Sources.Cfr;

/// <summary>The codes of the tracker.</summary>
internal static class CfrCodes
{
    private static readonly FrozenSet<string> s_types = FrozenSet.ToFrozenSet(
        ["Espionage", "Sabotage", "Denial of service", "Data destruction", "Financial Theft", "Defacement", "Doxing"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> s_categories = FrozenSet.ToFrozenSet(
        ["Government", "Private sector", "Civil society", "Military"],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool IsType(string text) => s_types.Contains(text.Trim());

    /// <summary>One category, or several with commas between.</summary>
    public static bool IsCategories(string text)
    {
        string[] categories = Categories(text);
        return categories.Length > 0 && categories.All(s_categories.Contains);
    }

    public static string[] Categories(string text) =>
        text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
