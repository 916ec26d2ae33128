using System.Globalization;

namespace Regalia.Incidents.Sources.Dcid;

/// <summary>What the numbers of the codebook stand for.</summary>
internal static class DcidCodes
{
    private static readonly string[] s_sectors =
    [
        "chemical",
        "commercial facilities",
        "communications",
        "critical manufacturing",
        "dams",
        "defense industrial base",
        "emergency services",
        "energy",
        "financial services",
        "food and agriculture",
        "government facilities",
        "healthcare and public health",
        "information technology",
        "nuclear",
        "transportation",
        "water and wastewater",
        "other infrastructure",
    ];

    public static string? Sector(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= 1
        && number <= s_sectors.Length
            ? s_sectors[number - 1]
            : null;

    public static string? TargetType(string code) =>
        code switch
        {
            "1" => "private or non-state",
            "2" => "government, non-military",
            "3" => "military",
            _ => null,
        };
}
