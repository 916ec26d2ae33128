using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Profiles;

/// <summary>What a profile does not know, what it lacks so far, and where to go from it.</summary>
internal static class ProfileLimits
{
    internal static Section Sectors(ProfileSubject subject) =>
        new(
            "sectors",
            "Sectors and technologies",
            [
                new Note(
                    NoteKind.Empty,
                    "This release holds no figure by sector and none by technology for any country"
                        + (
                            subject.Release.Technologies.IsEmpty
                                ? "."
                                : $"; it names {Digits.Of(subject.Release.Technologies.Length)} critical technologies and no more."
                        )
                        + " An agency can register its own crown-jewel sectors in a private overlay: "
                        + Prose.Code($"regalia overlay new {subject.Code.ToString()}")
                        + "."
                ),
            ]
        );

    internal static Section Section(ProfileSubject subject) =>
        new("limitations", "Limitations", [new BulletList([.. Limits(subject)]), .. Warnings(subject)]);

    private static IEnumerable<Prose> Limits(ProfileSubject subject)
    {
        yield return "Counts of incidents are counts of reports, not of attacks: whoever looks harder sees more.";
        yield return "\"None found\" is no proof that there is none.";
        Indicator[] missing = [.. subject.Assessment.Indicators.Where(i => !i.IsPresent).Select(i => i.Indicator)];
        if (missing.Length > 0)
        {
            yield return "No value for this country, so that the draws borrow from like countries or keep what all countries suggest: "
                + Prose.Join("; ", missing.Select(i => Prose.To(i.Name, subject.Evidence(i))))
                + ".";
        }
        Indicator[] notMeasured = [.. subject.Result.NotYetMeasured];
        if (notMeasured.Length > 0)
        {
            yield return "Part of the framework, but not yet measured in any country: "
                + Prose.Join("; ", notMeasured.Select(i => Prose.To(i.Name, PageAddress.Indicator(i.Id))))
                + ".";
        }
        EvidenceSelection selection = subject.Result.Selection;
        if (selection.VerifiedOnly)
        {
            yield return "Values that nobody has checked were left out and count as missing.";
        }
        if (selection.OpenLicencesOnly)
        {
            yield return "Values under licences that are not open were left out and count as missing.";
        }
        if (subject.Assessment.Indicators.Any(subject.IsWithheld))
        {
            yield return "\"Withheld\" means that there is a value, and that its publisher has not allowed passing it on. It counts in the "
                + "scores of the pillars; "
                + Prose.Code($"regalia country show {subject.Code.ToString()}")
                + " shows it on a machine of one's own.";
        }
        yield return "What an interval holds and what it leaves out: " + Prose.To("method", PageAddress.Method) + ".";
    }

    private static IEnumerable<Block> Warnings(ProfileSubject subject)
    {
        Prose[] warnings =
        [
            .. UsedCautions
                .Of(subject.Result, subject.Assessment)
                .Select(used => (Subject: Subject(subject, used.Caution, used.Indicator), used.Caution.Text))
                .Where(warning => warning.Subject is not null)
                .DistinctBy(warning => (warning.Subject!.Plain, warning.Text))
                .Select(warning => warning.Subject! + ": " + warning.Text),
        ];
        if (warnings.Length > 0)
        {
            yield return new Disclosure(
                $"Warnings about single values and practices ({Digits.Of(warnings.Length)})",
                [new BulletList([.. warnings])]
            );
        }
    }

    // A warning about a practice matters only where the profile tells of it.
    private static Prose? Subject(ProfileSubject subject, Caution caution, Indicator indicator) =>
        !ProfileSubject.Is(caution.Table, "practices") ? Prose.To(indicator.Name, subject.Evidence(indicator))
        : ProfileGaps.Told(subject).FirstOrDefault(p => ProfileSubject.Is(p.Id, caution.Key)) is { } practice
            ? Prose.To(practice.Name, PageAddress.Practice(practice.Id))
        : null;

    internal static Section Changes(ProfileSubject subject) =>
        new(
            "changes",
            "Last changes",
            [
                new Paragraph(
                    $"Release {subject.Release.Version} is the first that is shown here: there is no earlier one to compare with. Once there is, "
                        + Prose.Code("regalia data diff")
                        + " says which values changed and what that moved."
                ),
            ]
        );

    internal static Section Onward(ProfileSubject subject) =>
        new(
            "onward",
            "Take it further",
            [
                new BulletList([
                    Prose.To("Gaps and plan", PageAddress.Plan(subject.Code)) + ": from what lacks to dated measures",
                    Prose.To("What if", PageAddress.WhatIf(subject.Code))
                        + ": what a law, a programme or another weight would change",
                    Prose.To("Compare all countries", PageAddress.Compare()) + ": who can be told apart from whom",
                    Prose.To("Report", PageAddress.Report(subject.Code)) + ": the same on paper, to hand upward",
                ]),
            ]
        );
}
