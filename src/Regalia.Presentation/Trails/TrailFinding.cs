using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Trails;

/// <summary>What the evidence says: value, state, status, score, weight and effect.</summary>
internal static class TrailFinding
{
    internal static Prose Standfirst(TrailSubject subject)
    {
        if (!subject.IsShown)
        {
            return Prose.Strong("There is a value, and it is withheld here")
                + $": its licence ({subject.Terms.Names(subject.Withheld)}) does not let it be passed on. It can be read at its publisher; "
                + "the way there stands with the evidence.";
        }
        if (subject.Value is not { } value)
        {
            return Prose.Strong(Capital(subject.Missing))
                + (
                    subject.Indicator.Kind == IndicatorKind.NotMeasured
                        ? ": part of the framework, but without a public value for any country."
                        : $": release {subject.Release.Version} holds no value of it for {subject.Country.Name}, which is not the same as none."
                );
        }
        return Prose.Strong(value) + ", " + Says(subject) + "." + Scored(subject);
    }

    private static string Says(TrailSubject subject) =>
        subject.Trail.Value is { } value
            ? Digits.Of(value.Year)
                + ", "
                + StatusWords.Of(value.Status)
                + (
                    value.State switch
                    {
                        EvidenceState.NoneFound => ": a search found nothing, which is no proof that there is nothing",
                        EvidenceState.No => ": the source says that there is none",
                        _ => "",
                    }
                )
            : "estimated from incident counts";

    private static string Scored(TrailSubject subject) =>
        subject.Score is not { } score ? " It is not scored."
        : score.IsPresent ? $" Its score is {ScoreWords.InWords(score.Value, score.Low, score.High)}."
        : " This assessment leaves it out.";

    internal static Section Section(TrailSubject subject) =>
        new(
            "value",
            "What the evidence says",
            [
                new Facts([.. Items(subject)]),
                .. subject.Trail.Cautions.Select(c => new Note(NoteKind.Caution, c.Text)),
                .. TrailDerivation.Blocks(subject),
            ]
        );

    private static IEnumerable<Fact> Items(TrailSubject subject)
    {
        yield return new Fact("Value", subject.IsShown ? subject.Value ?? subject.Missing : ScoreWords.Withheld);
        if (subject.Trail.Value is { } value)
        {
            yield return new Fact("Year", Digits.Of(value.Year));
            yield return new Fact("State", StatusWords.Of(value.State));
            yield return new Fact("Status", Status(value.Status));
            if (subject.IsShown && value.StandardError is { } error)
            {
                yield return new Fact("Standard error, as published", ValueWords.Published(error));
            }
        }
        if (subject.Score is not { } score)
        {
            yield return new Fact("Score", "not scored: it stands beside the scores, or is an input of one");
            yield break;
        }
        yield return new Fact(
            "Score, 0 to 100",
            subject.IsShown
                ? ScoreWords.InWords(score.Value, score.Low, score.High)
                    + (score.IsPresent ? "" : ", without a value of its own")
                : ScoreWords.Withheld
        );
        yield return new Fact(
            "Weight",
            $"{ScoreWords.Percent(score.EffectiveWeight)} of {Axis(subject)}: its share of its pillar, times the shares of what lies above"
        );
        if (Effect(subject) is { } effect)
        {
            yield return new Fact("Effect", effect);
        }
    }

    // Everything outside pressure is readiness: the two roots of every framework.
    private static string Axis(TrailSubject subject) =>
        subject.Indicator.Dimension is "exposure" or "threat" ? "pressure" : "readiness";

    private static string Status(VerificationStatus status) =>
        status == VerificationStatus.Sourced
            ? "sourced: everything it rests on was read at its source"
            : "unverified: nobody has checked something that it rests on";

    private static string? Effect(TrailSubject subject)
    {
        if (
            subject.Assessment.Drivers.FirstOrDefault(d => TrailSubject.Is(d.Indicator.Id, subject.Indicator.Id))
            is not { } driver
        )
        {
            return null;
        }
        if (!subject.IsShown)
        {
            return ScoreWords.Withheld;
        }
        string points = Briefs.Figure.Points(Math.Abs(driver.Effect), 1);
        return points is "0.0"
            ? $"none against the median country: {driver.Axis} would be the same with its score"
            : $"{points} points {(driver.Effect > 0 ? "more" : "less")} {driver.Axis} than with the score of the median country";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
