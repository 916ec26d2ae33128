using Regalia.Assessment.Gaps;
using Regalia.Assessment.Practices;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Profiles;

/// <summary>The largest gaps of a country: why each matters, what countries like it do about it, where to go from there.</summary>
internal static class ProfileGaps
{
    private const int Shown = 5;

    /// <summary>The practices that a profile tells of.</summary>
    internal static IEnumerable<Practice> Told(ProfileSubject subject) =>
        subject.Assessment.Gaps.Take(Shown).SelectMany(g => g.Practices).Select(m => m.Practice);

    internal static Section Section(ProfileSubject subject)
    {
        Gap[] gaps = [.. subject.Assessment.Gaps.Take(Shown)];
        return new(
            "gaps",
            "Largest gaps",
            gaps.Length == 0
                ?
                [
                    new Note(
                        NoteKind.Empty,
                        "No gap was found in what is measured. What is not measured may still lack."
                    ),
                ]
                :
                [
                    new Paragraph(
                        "In the order of the points of readiness that closing a gap would add at most, times the chance that the value is "
                            + $"right. {Digits.Of(gaps.Length)} of {Digits.Of(subject.Assessment.Gaps.Length)}; all of them, and a plan that answers them, stand under "
                            + Prose.To("gaps and plan", PageAddress.Plan(subject.Code))
                            + "."
                    ),
                    new CardList([.. gaps.Select(g => Card(subject, g))]),
                ]
        );
    }

    private static Card Card(ProfileSubject subject, Gap gap) =>
        new(
            "gap-" + Anchor.Of(gap.Indicator.Id),
            gap.Indicator.GapAction ?? gap.Indicator.Name,
            [new Paragraph(WhyItMatters(subject, gap)), .. Practices(subject, gap), new Paragraph(Onward(subject, gap))]
        )
        {
            Kicker = gap.Indicator.Name + (gap.Indicator.Stage is { } stage ? " · " + stage : ""),
        };

    private static Prose WhyItMatters(ProfileSubject subject, Gap gap)
    {
        IndicatorScore score = subject.Score(gap.Indicator);
        bool withheld = subject.IsWithheld(score);
        return "Why it matters: it carries "
            + ScoreWords.Percent(gap.Weight)
            + " of the weight of readiness, and its score is "
            + Prose.To(
                withheld ? "withheld" : ScoreWords.InWords(score.Value, score.Low, score.High) + State(score),
                subject.Evidence(gap.Indicator)
            )
            + (withheld ? $" ({subject.Licences(score)})" : "")
            + ". Closing it in full would add "
            + Points(gap.Points, withheld)
            + " of readiness at most."
            + (gap.IsVerified ? "" : " The value is unverified: check it first.");
    }

    private static string State(IndicatorScore score) =>
        score.Evidence is { } value && ValueWords.State(value.State) is { } state ? $" ({state})" : "";

    // Of a withheld score only so much that it cannot be worked back.
    internal static string Points(double points, bool coarse)
    {
        string rounded = Briefs.Figure.Points(points, coarse ? 0 : 1);
        return rounded switch
        {
            "0" or "0.0" => "less than a point",
            "1" => (coarse ? "about " : "") + "1 point",
            _ => (coarse ? "about " : "") + rounded + " points",
        };
    }

    private static IEnumerable<Block> Practices(ProfileSubject subject, Gap gap)
    {
        if (gap.Practices.IsEmpty)
        {
            yield return new Paragraph(
                "The library has no practice of another country for this, which is no proof that there is none."
            );
            yield break;
        }
        yield return new Paragraph("What countries like this one do:");
        yield return new BulletList([.. gap.Practices.Select(m => Practice(subject, m))]);
    }

    private static Prose Practice(ProfileSubject subject, MatchedPractice match)
    {
        Practice practice = match.Practice;
        return Prose.To(practice.Name, PageAddress.Practice(practice.Id))
            + $", {PracticeJurisdictions.Name(subject.Release, practice.Jurisdiction)}"
            + (practice.Since is { } since ? ", since " + Digits.Of(since) : "")
            + (practice.Status == VerificationStatus.Sourced ? "" : ", unverified")
            + ". "
            + Prose.Quiet($"Likeness: {ProfilePeers.Reason(match.Similarity)}.");
    }

    private static Prose Onward(ProfileSubject subject, Gap gap) =>
        Prose.To("Put it into a plan", PageAddress.Plan(subject.Code))
        + (
            gap.Indicator.High is { } full
                ? " · "
                    + Prose.To(
                        "What if it were closed",
                        PageAddress.WhatIf(subject.Code).With("set", $"{gap.Indicator.Id}:{Digits.Of(full)}")
                    )
                : Prose.None
        )
        + " · "
        + Prose.To("All practices for it", PageAddress.Practices.With("gap", gap.Indicator.Id));
}
