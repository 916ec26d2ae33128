using System.Globalization;
using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>The words and links that the pages on measures share.</summary>
internal static class MeasureWords
{
    internal const string Unknown = "unknown";

    /// <summary>sourced, or unverified in strong letters: never by colour alone.</summary>
    internal static Prose Status(VerificationStatus status) =>
        status == VerificationStatus.Sourced ? StatusWords.Of(status) : Prose.Strong(StatusWords.Of(status));

    /// <summary>A link to what was read, named after its host; words where there is none to follow.</summary>
    internal static Prose Source(string? address) =>
        Link.Out(address) is { Outside: { } outside } link
            ? Prose.To(outside.Host, link)
            : address ?? "no address given";

    /// <summary>A country that leads to its profile.</summary>
    internal static Prose Profile(Country country) => Prose.To(country.Name, PageAddress.Country(country.Code));

    /// <summary>An indicator that leads to its values in all countries.</summary>
    internal static Prose Indicator(Indicator indicator) =>
        Prose.To(indicator.Name, PageAddress.Indicator(indicator.Id));

    /// <summary>A practice that leads to its page.</summary>
    internal static Prose Practice(Practice practice) => Prose.To(practice.Name, PageAddress.Practice(practice.Id));

    /// <summary>A score, its interval first: "between 42 and 56, median 48".</summary>
    internal static string Score(double? low, double? value, double? high) =>
        low is null || value is null || high is null
            ? "no evidence"
            : "between " + Figures.Score(low) + " and " + Figures.Score(high) + ", median " + Figures.Score(value);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    internal static string List(IEnumerable<string> words) =>
        words.ToArray() switch
        {
            [] => "none",
            [var only] => only,
            [.. var first, var last] => string.Join(", ", first) + " and " + last,
        };

    /// <summary>"1 country", "3 countries".</summary>
    internal static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,##0} {(number == 1 ? one : many)}");

    /// <summary>With a capital letter.</summary>
    internal static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Words of the release for people: <c>critical-infrastructure</c> and <c>in_force</c> without marks.</summary>
    internal static string Spoken(string word) => word.Replace('_', ' ');

    /// <summary>An id as a place on a page: lower-case letters, digits and hyphens.</summary>
    internal static string Anchor(string id) =>
        string.Concat(id.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    /// <summary>Which release, draws and seed the figures rest on.</summary>
    internal static Paragraph Basis(AssessmentResult result) => new(Prose.Quiet(Capital(ReleaseLine.Of(result)) + "."));

    /// <summary>The options without which the command line would draw or choose otherwise; blank as a rule.</summary>
    internal static string Options(AssessmentResult result, bool draws = false) =>
        (
            draws && result.Seed != result.Framework.Draws.Seed
                ? string.Create(CultureInfo.InvariantCulture, $" --seed {result.Seed}")
                : ""
        )
        + (
            draws && result.Draws != result.Framework.Draws.Count
                ? string.Create(CultureInfo.InvariantCulture, $" --draws {result.Draws}")
                : ""
        )
        + (result.Selection.VerifiedOnly ? " --verified-only" : "")
        + (draws && result.Selection.OpenLicencesOnly ? " --licence open" : "");

    /// <summary>A word of a command line, in quotes where it holds a space.</summary>
    internal static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
}
