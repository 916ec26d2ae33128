using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Markings;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Overlays;

/// <summary>Reads an overlay. Every fault is reported with its line; nothing is thrown for bad content.</summary>
/// <remarks>
/// A question that the checklist does not have is a fault, unless it is an indicator of the release or a question of
/// somebody's own (<c>OWN_...</c>): then it was asked once, and <see cref="OverlayCheck"/> says that it is no longer.
/// </remarks>
public static class OverlayReader
{
    private const string SeeShares = "each share is one of the value of all registered know-how; make them smaller";

    /// <summary>Reads an overlay from its text and holds it against release and checklist.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="release">The release that is answered beside.</param>
    /// <param name="framework">Its framework: degrees of confidence.</param>
    /// <param name="checklist">Its checklist: questions and their scales.</param>
    public static OverlayReading Parse(
        string file,
        string text,
        EvidenceRelease release,
        AssessmentFramework framework,
        Checklist checklist
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(checklist);
        List<Fault> faults = [];
        if (EntryDocument.Parse(file, text, OverlayForm.Lists, faults) is not { } document)
        {
            return new OverlayReading(null, [.. faults]);
        }

        InvisibleText.Report(document, faults);
        Overlay? overlay = ReadSettings(document, release, faults);
        if (overlay is not null)
        {
            OverlayEntryReader reader = new(file, release, framework, checklist, overlay.Marking, faults);
            overlay = overlay with
            {
                Answers = [.. document.Entries(OverlayForm.Answers).Select(reader.ReadAnswer)],
                Sectors = [.. document.Entries(OverlayForm.Sectors).Select(reader.ReadSector)],
            };
            RefuseTooMuchValue(file, overlay.Sectors, faults);
        }

        return new OverlayReading(
            faults.Count == 0 ? overlay : null,
            [.. faults.OrderBy(f => f.Row ?? 0).ThenBy(f => f.Column, StringComparer.Ordinal)]
        );
    }

    // Null only where the file is of another format, so that nothing else in it can be judged.
    private static Overlay? ReadSettings(EntryDocument document, EvidenceRelease release, List<Fault> faults)
    {
        YamlMap root = new(document.Root, "", document.File, faults);
        string version = root.Text("overlay");
        if (!string.Equals(version, OverlayForm.Version, StringComparison.Ordinal))
        {
            if (version.Length > 0)
            {
                string mend = "write overlay: 1, or use a later version of this program";
                root.Report("overlay", version, "1, the format that this program reads", mend);
            }

            return null;
        }

        Iso3 country = ReadCountry(root, release);
        string answered = root.Text("release");
        if (answered.Length > 0 && !release.IsVersion(answered))
        {
            root.Report(
                "release",
                answered,
                release.Version + ", the release at hand",
                "check the answers against release "
                    + release.Version
                    + " (questions and public values may have changed), then change `release` to it; or name the other "
                    + "release with --data"
            );
        }

        string? marking = document.Setting("marking") is null ? null : root.Text("marking");
        TlpMarking limit = TlpMarking.Red;
        if (marking is null || !TlpMarkings.TryParse(marking, out limit))
        {
            root.Report(
                "marking",
                marking,
                "a marking of TLP 2.0: " + TlpMarkings.Words,
                "write, for example, marking: AMBER"
            );
        }

        foreach (string optional in (ReadOnlySpan<string>)["agency", OverlayForm.Part, OverlayForm.PartOf])
        {
            root.Has(optional);
        }

        if (document.Setting(OverlayForm.PartOf) is { } places && EntryOrder.Parse(places) is null)
        {
            root.Report(
                OverlayForm.PartOf,
                places,
                "the places of its entries in the whole, as `overlay split` writes them",
                "copy the line from the part as it was sent, or remove `part` and `part_of` to make it a whole of its own"
            );
        }

        root.Has(OverlayForm.Answers);
        root.Has(OverlayForm.Sectors);
        root.RefuseTheRest();
        return new Overlay(country, answered, limit, [], [], document)
        {
            Agency = document.Setting("agency"),
            Part = document.Setting(OverlayForm.Part),
        };
    }

    private static Iso3 ReadCountry(YamlMap root, EvidenceRelease release)
    {
        string word = root.Text("country");
        if (word.Length == 0 || (Iso3.TryParse(word, out Iso3 country) && release.Country(country) is not null))
        {
            return Iso3.TryParse(word, out Iso3 known) ? known : default;
        }

        Country? near = Spelling.Nearest(word, release.Countries);
        root.Report(
            "country",
            word,
            "a country of release " + release.Version + ", by its code of three letters",
            near is null
                ? "one of "
                    + string.Join(' ', release.Countries.Select(c => c.Code.ToString()).Order(StringComparer.Ordinal))
                : "did you mean " + near.Code + " (" + near.Name + ")?"
        );
        return default;
    }

    private static void RefuseTooMuchValue(string file, ImmutableArray<CrownJewelSector> sectors, List<Fault> faults)
    {
        const double rounding = 1e-6;
        double sum = sectors.Sum(s => s.ValueShare ?? 0);
        if (sum > 100 + rounding)
        {
            faults.Add(
                new Fault(
                    file,
                    sectors.Last(s => s.ValueShare is > 0).Line,
                    "sectors.value_share",
                    FormattableString.Invariant($"{sum:0.######} together"),
                    "shares of at most 100 per cent together",
                    SeeShares,
                    FaultKind.Content
                )
            );
        }
    }
}
