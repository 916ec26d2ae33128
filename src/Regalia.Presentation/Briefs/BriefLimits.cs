using System.Text;
using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Briefs;

/// <summary>What a brief does not know.</summary>
internal static class BriefLimits
{
    internal static void Write(StringBuilder text, BundleScope scope, CountryAssessment country)
    {
        text.Append("## Limitations\n\n");
        text.Append("- Counts of incidents are counts of reports, not of attacks: whoever looks harder sees more.\n");
        text.Append("- \"None found\" is no proof that there is none.\n");
        string[] missing =
        [
            .. country.Indicators.Where(i => !i.IsPresent).Select(i => Markdown.Text(i.Indicator.Name)),
        ];
        if (missing.Length > 0)
        {
            text.Append(
                "- No value for this country (the draws borrow from like countries; threat keeps what all countries suggest; what no country has is left out): "
            );
            text.AppendJoin("; ", missing).Append(".\n");
        }
        string[] notMeasured = [.. scope.Result.NotYetMeasured.Select(i => Markdown.Text(i.Name))];
        if (notMeasured.Length > 0)
        {
            text.Append("- Part of the framework, but not yet measured in any country: ");
            text.AppendJoin("; ", notMeasured).Append(".\n");
        }
        EvidenceSelection selection = scope.Result.Selection;
        if (selection.VerifiedOnly)
        {
            text.Append("- Values that nobody has checked were left out and count as missing.\n");
        }
        if (selection.OpenLicencesOnly)
        {
            text.Append("- Values under licences that are not open were left out and count as missing.\n");
        }
        IEnumerable<string> warnings = UsedCautions
            .Of(scope.Result, country)
            .Select(used => (Subject: Subject(used.Caution, used.Indicator, country), used.Caution.Text))
            .Where(warning => warning.Subject is not null)
            .Select(warning => $"- {Markdown.Text(warning.Subject!)}: {Markdown.Text(warning.Text)}\n");
        foreach (string warning in warnings.Distinct(StringComparer.Ordinal))
        {
            text.Append(warning);
        }
        text.Append('\n');
    }

    // A warning about a practice matters only where the brief tells of it.
    private static string? Subject(Caution caution, Indicator indicator, CountryAssessment country) =>
        string.Equals(caution.Table, "practices", StringComparison.Ordinal)
            ? BriefGaps
                .Told(country)
                .Select(m => m.Practice)
                .FirstOrDefault(p => string.Equals(p.Id, caution.Key, StringComparison.Ordinal))
                ?.Name
            : indicator.Name;
}
