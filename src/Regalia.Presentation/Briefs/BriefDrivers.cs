using System.Text;
using Regalia.Assessment;
using Regalia.Assessment.Drivers;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Briefs;

/// <summary>What sets a country apart, in words.</summary>
internal static class BriefDrivers
{
    private const int Shown = 4;

    internal static void Write(StringBuilder text, BundleScope scope, CountryAssessment country)
    {
        text.Append("## What drives it\n\nAgainst the median country of the release, each on its own:\n\n");
        Side(text, scope, country, "More vulnerable", d => d.TowardsVulnerability > 0);
        Side(text, scope, country, "Less vulnerable", d => d.TowardsVulnerability < 0);
    }

    private static void Side(
        StringBuilder text,
        BundleScope scope,
        CountryAssessment country,
        string title,
        Func<Driver, bool> belongs
    )
    {
        string[] lines =
        [
            .. country
                .Drivers.Where(belongs)
                .Select(d => (Driver: d, Points: Points(scope, country, d)))
                .Where(d => d.Points is not null)
                .Take(Shown)
                .Select(d =>
                    $"- {Markdown.Text(d.Driver.Indicator.Name)}: {d.Points} {(d.Driver.Effect > 0 ? "more" : "less")} {d.Driver.Axis}"
                ),
        ];
        text.Append("**").Append(title).Append("**\n\n");
        text.AppendJoin('\n', lines.Length == 0 ? ["- nothing that stands out"] : lines).Append("\n\n");
    }

    // Null where nothing is left after rounding.
    private static string? Points(BundleScope scope, CountryAssessment country, Driver driver)
    {
        bool coarse = !scope.Withheld(country, driver.Indicator).IsEmpty;
        double size = Math.Abs(driver.Effect);
        string points = Figure.Points(size, coarse || size >= 10 ? 0 : 1);
        return points is "0" or "0.0"
            ? null
            : (coarse ? "about " : "") + points + (points is "1" ? " point" : " points");
    }
}
