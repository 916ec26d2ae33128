using CsCheck;

namespace Regalia.Web.Tests.Addresses;

/// <summary>Addresses as strangers, robots and typing errors make them.</summary>
internal static class HostileAddresses
{
    private static readonly string[] Words =
    [
        "en",
        "EN",
        "th",
        "xx",
        "country",
        "compare",
        "practice",
        "search",
        "index",
        "VNM",
        "vnm",
        "VN",
        "ZZZ",
        "PRE_LAW_ECONESP",
        "evidence",
        "P001",
        "..",
        ".",
        "%2e%2e",
        "%2f",
        "%5c",
        "%00",
        "%0d%0a",
        "%ff",
        "%C3%28",
        "%",
        "%zz",
        "\\",
        "con",
        "etc",
        "passwd",
        "wp-admin",
        "api",
        "<script>",
        "';--",
        "${jndi}",
        "a:b",
        "~",
        "+",
        "*",
        "&amp;",
        "\u202E",
        "ế",
        "\ud83d",
        "\0",
    ];

    private static readonly string[] Suffixes =
    [
        "",
        "",
        ".csv",
        ".json",
        ".svg",
        ".zip",
        ".html",
        ".pdf",
        ".xml",
        ".",
        "..",
        ".CSV",
        ".%63sv",
    ];

    private static readonly string[] Names =
    [
        "c",
        "m",
        "q",
        "region",
        "release",
        "chart",
        "set",
        "utm_source",
        "__proto__",
        "",
        "c%00",
        "C",
    ];

    private static readonly string[] Values =
    [
        "VNM",
        "VNM~MYS",
        "vnm",
        "~",
        "~~",
        "threat",
        "THREAT",
        "2026.1",
        "2025.1",
        "-1",
        "1e309",
        "NaN",
        "%7E",
        "%F0%9F",
        "+",
        "%20",
        "'OR 1=1",
        "null",
        "../..",
        "javascript:alert(1)",
        "",
    ];

    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOf(Words),
        Gen.OneOf(Words),
        Gen.String[Gen.Char, 0, 12],
        Gen.String[Gen.Char.AlphaNumeric, 1, 8],
        Gen.Byte.Array[1, 8].Select(bytes => string.Concat(bytes.Select(b => "%" + Convert.ToHexString([b]))))
    );

    private static readonly Gen<string> Path = Gen.Select(
        Gen.OneOf("/en/", "/en/", "/en/country/", "/", "//", ""),
        Word.Array[0, 6],
        Gen.OneOf(Suffixes),
        Gen.Int[0, 200],
        (head, words, suffix, dice) =>
            dice == 0
                ? head + string.Concat(Enumerable.Repeat(string.Join('/', words) + "/", 400))
                : head + string.Join('/', words) + suffix
    );

    private static readonly Gen<string> Query = Gen.Select(
            Gen.OneOf(Names),
            Gen.OneOf(Gen.OneOf(Values), Word),
            (name, value) => name + "=" + value
        )
        .Array[0, 4]
        .Select(pairs => string.Join('&', pairs));

    /// <summary>A path and a query.</summary>
    public static Gen<(string Path, string Query)> Any { get; } = Gen.Select(Path, Query);
}
