using System.Text;
using Regalia.Assessment;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Briefs;

/// <summary>The largest gaps of a country, and who does something about them.</summary>
internal static class BriefGaps
{
    private const int Shown = 6;

    internal static void Write(StringBuilder text, BundleScope scope, CountryAssessment country)
    {
        text.Append("## The largest gaps\n\n");
        Gap[] gaps = [.. country.Gaps.Take(Shown)];
        if (gaps.Length == 0)
        {
            text.Append("No gap was found in what is measured.\n\n");
            return;
        }
        text.Append(
            "| | Gap | Stage | Protects | Score now | Readiness to gain, points at most | Checked |\n|--:|---|---|---|--:|--:|---|\n"
        );
        bool hidden = false;
        foreach ((int place, Gap gap) in gaps.Index())
        {
            bool coarse = !scope.Withheld(country, gap.Indicator).IsEmpty;
            hidden |= coarse;
            text.Append("| ").Append(Digits.Of(place + 1)).Append(" | ").Append(Markdown.Cell(gap.Indicator.Name));
            text.Append(" | ").Append(Markdown.Cell(gap.Indicator.Stage ?? Figure.NotKnown));
            text.Append(" | ").Append(string.Join(", ", gap.Indicator.Layers.Select(Layer)));
            text.Append(" | ").Append(coarse ? "not shown" : Now(country, gap));
            text.Append(" | ").Append(coarse ? "about " : "").Append(Points(gap.Points, coarse));
            text.Append(" | ").Append(gap.IsVerified ? "verified" : "**unverified**").Append(" |\n");
        }
        text.Append("\nIn the order of points to gain times the chance that the value is right.");
        if (hidden)
        {
            text.Append(" \"Not shown\": the publisher has not allowed passing the figure on; ");
            text.Append("`regalia evidence show ")
                .Append(country.Country.Code.ToString())
                .Append(" INDICATOR` shows it to you.");
        }
        text.Append("\n\n### What to do, and who does it already\n\n");
        foreach ((int place, Gap gap) in gaps.Index())
        {
            text.Append(Digits.Of(place + 1))
                .Append(". **")
                .Append(Markdown.Text(gap.Indicator.GapAction ?? gap.Indicator.Name));
            text.Append("**\n");
            foreach (MatchedPractice match in gap.Practices)
            {
                text.Append("   - ").Append(Practice(scope, match)).Append('\n');
            }
            if (gap.Practices.IsEmpty)
            {
                text.Append("   - No practice of another country that addresses this is in the release.\n");
            }
        }
        text.Append('\n');
    }

    /// <summary>The practices that the brief of a country tells of.</summary>
    internal static IEnumerable<MatchedPractice> Told(CountryAssessment country) =>
        country.Gaps.Take(Shown).SelectMany(g => g.Practices);

    private static string Practice(BundleScope scope, MatchedPractice match)
    {
        Practice practice = match.Practice;
        string since = practice.Since is { } year ? ", " + Digits.Of(year) : "";
        string unverified = practice.Status == VerificationStatus.Sourced ? "" : " (unverified)";
        return $"{Markdown.Text(JurisdictionName(scope, practice.Jurisdiction))}: {Markdown.Link(practice.Name, practice.Address)}{since}{unverified}. "
            + $"{Markdown.Text(practice.Description.TrimEnd('.'))}. *Likeness: {Markdown.Text(match.Similarity.Reason)}.*";
    }

    private static string JurisdictionName(BundleScope scope, string code) =>
        (Iso3.TryParse(code, out Iso3 iso) ? scope.Release.Country(iso)?.Name : null)
        ?? scope.Release.Jurisdictions.FirstOrDefault(j => string.Equals(j.Code, code, StringComparison.Ordinal))?.Name
        ?? code;

    // None found is no proof that there is none, so the two zeros do not look alike.
    private static string Now(CountryAssessment country, Gap gap)
    {
        IndicatorScore score = country.Indicators.First(i =>
            string.Equals(i.Indicator.Id, gap.Indicator.Id, StringComparison.Ordinal)
        );
        string points = Figure.Points(gap.AsCoded, 0);
        return score.Evidence?.State switch
        {
            EvidenceState.NoneFound => points + " (none found)",
            EvidenceState.No => points + " (no)",
            _ => points,
        };
    }

    private static string Points(double points, bool coarse)
    {
        string rounded = Figure.Points(points, coarse ? 0 : 1);
        return rounded is "0" or "0.0" ? "below 1" : rounded;
    }

    private static string Layer(string layer) =>
        layer switch
        {
            "critical-infrastructure" => "critical infrastructure",
            "ip-intensive" => "IP-intensive industry and research",
            "economy" => "rest of the economy",
            _ => Markdown.Cell(layer),
        };
}
