using System.Text;
using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Briefs;

/// <summary>
/// A brief of one country in Markdown, to be read in two minutes: label with probability, six scores, what drives them,
/// what is missing and who does it, how sure all of this is.
/// </summary>
/// <remarks>
/// Numbers are rounded for reading, never finer than their interval allows; all digits are in the bundle. The text is
/// the same on every machine and under every culture, and bears no date. It names no state as an attacker: incident
/// counts say where victims are, not who came.
/// </remarks>
public static class CountryBrief
{
    /// <summary>Writes the brief.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="country">A country of it.</param>
    /// <param name="includeRestricted">
    /// Whether to show scores of single indicators whose licence is not open. By default such a score is not shown, and
    /// the points that hang on it are rounded so far that it cannot be worked back.
    /// </param>
    /// <returns>The text, lines ended by LF.</returns>
    /// <exception cref="ArgumentException">The assessment does not hold the country.</exception>
    public static string Write(AssessmentResult result, Iso3 country, bool includeRestricted = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        var scope = new BundleScope(result, [country], includeRestricted);
        CountryAssessment assessed = scope.Countries[0];
        var text = new StringBuilder();
        Head(text, scope, assessed);
        BriefLabel.Write(text, scope, assessed);
        BriefScores.Write(text, assessed);
        BriefDrivers.Write(text, scope, assessed);
        BriefGaps.Write(text, scope, assessed);
        BriefEvidence.Write(text, scope, assessed);
        BriefLimits.Write(text, scope, assessed);
        BriefSources.Write(text, scope);
        return text.ToString();
    }

    private static void Head(StringBuilder text, BundleScope scope, CountryAssessment country)
    {
        text.Append("# ").Append(Markdown.Text(country.Country.Name));
        text.Append(": exposure to state-sponsored theft of know-how, and readiness against it\n\n");
        text.Append(Provenance.Line(scope.Result)).Append("\n\n");
        if (scope.Release.IsModified)
        {
            text.Append(Provenance.ModifiedMark(scope.Release)).Append("\n\n");
        }
        text.Append(Provenance.NotAspi).Append("\n\n");
    }
}
