using System.Globalization;
using Regalia.Assessment;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Bundles;

/// <summary>The words that stand on every page that shows a label.</summary>
internal static class Provenance
{
    internal const string NotAspi =
        "The names of the labels follow the wording of the Australian Strategic Policy Institute (ASPI). "
        + "This is not an assessment by ASPI.";

    /// <summary>What is not as it was published, in a line of its own.</summary>
    internal static string ModifiedMark(EvidenceRelease release) =>
        "> **Modified release.** "
        + (
            Changes(release) is { Length: > 0 } changes
                ? changes + " The digest does not vouch for this."
                : "Files of the evidence are not those that were published under this version; the digest "
                    + "does not vouch for them."
        );

    /// <summary>What was counted by the user instead of, or beside, what the release says; blank if nothing was.</summary>
    internal static string Changes(EvidenceRelease release) =>
        string.Join(
            " ",
            (string[])
                [
                    .. release.CountsFrom.IsEmpty
                        ? []
                        : (string[])
                            [
                                "Threat rests on incidents counted in a store of one's own, "
                                    + string.Join(", ", release.CountsFrom)
                                    + ", instead of the release's counts.",
                            ],
                    .. release.Technology is not { Origin: var origin }
                        ? []
                        : (string[])
                            ["Exposure rests in part on a scan of publications of one's own, " + origin.Text + "."],
                ]
        );

    /// <summary>Release, digest, seed, draws and selection in one line.</summary>
    internal static string Line(AssessmentResult result)
    {
        string evidence = result.Selection switch
        {
            { VerifiedOnly: true, OpenLicencesOnly: true } => "verified evidence under open licences only",
            { VerifiedOnly: true } => "verified evidence only",
            { OpenLicencesOnly: true } => "evidence under open licences only",
            _ => "all evidence",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Evidence release {result.Release.Version}{(result.Release.IsModified ? " (modified release)" : "")} · digest `{result.Release.Digest[..12]}` · seed {result.Seed} · {result.Draws:N0} draws · {evidence}"
        );
    }
}
