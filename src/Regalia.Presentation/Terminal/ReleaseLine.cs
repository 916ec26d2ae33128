using System.Globalization;
using Regalia.Assessment;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Terminal;

/// <summary>The sentences that stand with every result.</summary>
public static class ReleaseLine
{
    /// <summary>Below so many draws a probability may be several percentage points off.</summary>
    private const int FewDraws = 1000;

    /// <summary>Said wherever a label is shown.</summary>
    public const string NotAspi = "Label names follow ASPI's wording; these are not ASPI's assessments.";

    /// <summary>Which release: "evidence release 2026.1 (1a2b3c4d)"; a modified one says so.</summary>
    public static string Of(EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        string digest = release.Digest[..8];
        if (!release.CountsFrom.IsEmpty || release.Technology is not null)
        {
            return Of(release.Version, digest)
                + (
                    release.CountsFrom.IsEmpty
                        ? ""
                        : " WITH INCIDENT COUNTS OF " + string.Join(", ", release.CountsFrom)
                )
                + (release.Technology is { Origin: var origin } ? " WITH TECHNOLOGY RESULTS OF " + origin.Text : "");
        }
        return release switch
        {
            { IsSealed: false } => "MODIFIED RELEASE " + release.Version + " (files differ from seal " + digest + ")",
            { IsModified: true } => "MODIFIED RELEASE " + release.Version + " (sealed again, " + digest + ")",
            _ => Of(release.Version, digest),
        };
    }

    private static string Of(string version, string digest) => "evidence release " + version + " (" + digest + ")";

    /// <summary>Release, draws and seed of an assessment, and what was left out.</summary>
    public static string Of(AssessmentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{Of(result.Release)} · {result.Draws:#,##0} draws · seed {result.Seed}"
        );
        return line
            + (result.Selection.VerifiedOnly ? " · verified values only" : "")
            + (result.Selection.OpenLicencesOnly ? " · open licences only" : "")
            + (result.Draws < FewDraws ? " · too few draws for probabilities" : "");
    }
}
