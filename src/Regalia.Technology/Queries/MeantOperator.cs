using System.Text.RegularExpressions;

namespace Regalia.Technology.Queries;

/// <summary>What somebody meant who wrote an operator as other databases have it.</summary>
internal static partial class MeantOperator
{
    /// <summary>The operator in this language; <see langword="null"/> if the word looks like none.</summary>
    internal static string? Of(string word) =>
        word.ToUpperInvariant() switch
        {
            "AND" => "AND in capitals",
            "OR" => "OR in capitals",
            "NOT" or "ANDNOT" or "BUTNOT" => "AND NOT",
            _ when Distance().Match(word) is { Success: true } match => match.Groups["words"].Length == 0
                ? "NEAR/5 in capitals, with a distance"
                : "NEAR/" + match.Groups["words"].Value,
            _ => null,
        };

    [GeneratedRegex(
        "^(w|n|pre|near|onear|adj|within)/?(?<words>[0-9]{0,3})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Distance();
}
