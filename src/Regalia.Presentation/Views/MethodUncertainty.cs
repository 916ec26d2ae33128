using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>What an interval holds and what it does not, and the words for probabilities.</summary>
internal static class MethodUncertainty
{
    internal static Section Included(AssessmentFramework framework)
    {
        DrawAssumptions draws = framework.Draws;
        return new Section(
            "included",
            "What an interval includes",
            [
                new Paragraph(
                    "An interval holds 90 % of the draws; the number beside it is their median. One draw changes all of these at once:"
                ),
                new BulletList([
                    "the published standard error of a value, where its publisher gives one;",
                    FormattableString.Invariant(
                        $"age: {draws.DriftPerRootYear} score points for each square root of a year;"
                    ),
                    FormattableString.Invariant(
                        $"coding: a coded value is one step off with {Figures.Percent(draws.FlagErrorSourced)} if it was read at its source, with {Figures.Percent(draws.FlagErrorUnverified)} if nobody has checked it;"
                    ),
                    FormattableString.Invariant(
                        $"unverified measures: {draws.UnverifiedSd} score points of error on top;"
                    ),
                    "two measures of one capacity that disagree: the truth may lie anywhere between them;",
                    FormattableString.Invariant(
                        $"missing values: those of like countries, drawn anew each time, with {draws.ImputationSd} points of error;"
                    ),
                    "weights: others that reasonable people might choose, around the stated ones;",
                    "threat: one incident tabulation for all countries, then rate, share of espionage and trend within their own "
                        + "uncertainty.",
                ]),
            ]
        );
    }

    internal static Section Excluded(AssessmentResult result)
    {
        Indicator[] missing = [.. result.NotYetMeasured];
        return new Section(
            "excluded",
            "What an interval excludes",
            [
                new Note(
                    NoteKind.Caution,
                    "An interval says how far the result would move under stated doubts. It does not say how far it is from the truth."
                ),
                new BulletList([
                    "thefts that nobody noticed, and incidents that nobody published: counts of incidents are counts of reports, and "
                        + "whoever looks harder sees more;",
                    "the attention of those who report: languages and regions that they follow less are seen less;",
                    "late reporting: the last years of each tabulation are incomplete;",
                    "whether a law on paper is applied: most coded values say that a text exists;",
                    "errors that go together, of one coder or one publisher: they are drawn independently, so that intervals of "
                        + "composites may be too narrow;",
                    "the choice of questions itself: another framework would ask others.",
                ]),
                missing.Length == 0
                    ? new Paragraph("All indicators of the framework are measured.")
                    : new Paragraph(
                        "Part of the framework, but without public values yet and therefore without weight: "
                            + Prose.Join(", ", missing.Select(MeasureWords.Indicator))
                            + "."
                    ),
            ]
        );
    }

    internal static Section Words(AssessmentFramework framework)
    {
        LabelRules rules = framework.Labels;
        return new Section(
            "words",
            "How probabilities are put",
            [
                new DataTable(
                    "word-table",
                    "Words for probabilities; the number always stands beside them",
                    [new("Word"), new("Probability")],
                    [.. ProbabilityWords.All.Select(w => new DataRow([MeasureWords.Capital(w.Word), w.Range]))]
                )
                {
                    IsSortable = false,
                },
                new BulletList([
                    $"One label is shown if it has at least {Figures.Percent(rules.SingleAt)}.",
                    $"Otherwise the shortest run of neighbouring labels with at least {Figures.Percent(rules.RunAt)} together: "
                        + $"\"{rules.Names[1]} to {rules.Names[^1]}\" means just that.",
                    $"If less than {Figures.Percent(rules.CoverageMinimum)} of the weight of a dimension has evidence, no label is given: "
                        + "\"insufficient evidence\".",
                    "Unknown, not applicable, none found and no are four different things and stay so.",
                ]),
            ]
        );
    }
}
