using System.Text.RegularExpressions;

namespace Regalia.Web.Tests.Browser;

/// <summary>One address of every kind of page, and of the states that look different.</summary>
internal static class PageKinds
{
    /// <summary>An indicator that is coded by hand and has evidence.</summary>
    public const string Indicator = "PRE_LAW_ECONESP";

    /// <summary>Addresses after the language, that answer 200.</summary>
    public static string[] Addresses { get; } =
    [
        "",
        "?m=exposure",
        "country/VNM",
        "country/IND",
        "country/VNM/evidence/" + Indicator,
        "compare",
        "compare?c=MYS~VNM",
        "indicators",
        "indicator/" + Indicator,
        "guardrails",
        "guardrails/ASEAN2018",
        "coverage/VNM",
        "layers",
        "layers/PER",
        "practices",
        "practices?similar=VNM",
        "practice/P001",
        "plan/VNM",
        "whatif?c=VNM",
        "whatif?c=VNM&set=" + Indicator + "%3A1",
        "claims",
        "claim?id=tripled-since-2015",
        "search",
        "search?q=viet",
        "search?q=nothing-of-this-name",
        "method",
        "data",
        "about",
        "report/VNM",
        "incidents?in=csv%40made-1",
        "incidents?in=csv%40made-1&years=2014..2015&by=started&sector=company&step=month",
        "incident?in=csv%40made-1&id=made-3",
        "trend?in=csv%40made-1&group=region",
        "cases",
        "cases?victim=NZL&least=1",
        "case?id=csv%3Amade-3",
        "technology",
        "technology?counting=whole&top=5&category=Timing&sort=risk",
        "technology/" + Technology.MadeResults.Known,
        "technology/" + Technology.MadeResults.Draft + "?window=2014..2018",
        "technology/" + Technology.MadeResults.Nowhere,
        "technology/cooperate",
        "technology/cooperate?a=AUS&b=KOR",
    ];

    /// <summary>Addresses that help.</summary>
    public static string[] Faults { get; } = ["country/XYZ", "whatif?c=VNM&set=" + Indicator + "%3A7", "no/such/page"];

    /// <summary>As cases of a theory.</summary>
    public static TheoryData<string> All => new(Addresses);

    /// <summary>Whether an address is of the kind <c>/en/country/{country}</c>.</summary>
    public static bool IsOf(string address, string template) =>
        Regex.IsMatch(
            "/en/" + address.Split('?')[0],
            "^"
                + Regex.Replace(
                    Regex.Escape(template).Replace("}", "\\}", StringComparison.Ordinal),
                    @"\\\{[^}]*\\\}",
                    "[^/]+"
                )
                + "$",
            RegexOptions.CultureInvariant
        );
}
