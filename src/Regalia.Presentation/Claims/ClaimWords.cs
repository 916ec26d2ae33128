using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Claims;

/// <summary>The words for published claims.</summary>
internal static class ClaimWords
{
    /// <summary>For people.</summary>
    internal const string NotChecked = "not yet checked here: needs the incident store, with regalia claim check";

    /// <summary>The same of a claim about who leads in technologies.</summary>
    internal const string NoTechnologyData = "not yet checked here: needs data on technologies";

    /// <summary>For files.</summary>
    internal const string NotCheckedWord = "not_checked";

    internal const string Whose =
        "Each statement is its author's, in our words and with the place where it was published. Repeating one is no "
        + "agreement. Here they are listed; regalia claim check counts them again in the records of an incident store.";

    internal static string Check(Claim claim) =>
        string.Equals(claim.Kind, "leadership", StringComparison.Ordinal) ? NoTechnologyData : NotChecked;

    /// <summary>"2015 to 2022"; "unknown" where the release does not say.</summary>
    internal static string Years(Claim claim) =>
        (claim.From, claim.To) switch
        {
            ({ } from, { } to) when from == to => Digits.Of(from),
            ({ } from, { } to) => $"{Digits.Of(from)} to {Digits.Of(to)}",
            ({ } from, null) => "from " + Digits.Of(from),
            (null, { } to) => "to " + Digits.Of(to),
            _ => "unknown",
        };

    internal static string Kind(Claim claim) =>
        claim.Kind switch
        {
            "ratio" => "a ratio of two counts",
            "share" => "a share of a count",
            "leadership" => "a count of technologies that a country leads in",
            _ => claim.Kind,
        };
}
