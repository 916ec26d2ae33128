using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Profiles;

/// <summary>What the assessment finds of a country: the label in words, its probability, and what it rests on.</summary>
internal static class ProfileFinding
{
    /// <summary>The finding in a sentence or two.</summary>
    internal static Prose Standfirst(ProfileSubject subject) =>
        Headline(subject)
        + $" Exposure is {ScoreWords.Between(subject.Assessment[CompositeCodes.Exposure])} of 100, preparedness "
        + $"{ScoreWords.Between(subject.Assessment[CompositeCodes.Preparedness])}.";

    internal static Prose Headline(ProfileSubject subject)
    {
        LabelOutcome label = subject.Assessment.Label;
        LabelRules rules = subject.Framework.Labels;
        return (label.Range, label.ShownProbability) switch
        {
            ([var only], { } single) => Prose.Strong(only) + $", with a probability of {ScoreWords.Percent(single)}.",
            ([var first, .., var last], { } together) => Prose.Strong($"Between {first} and {last}")
                + $": these labels hold {ScoreWords.Percent(together)} of the probability together, and none reaches "
                + $"{ScoreWords.Percent(rules.SingleAt)} alone.",
            _ => Prose.Strong("Insufficient evidence for a label")
                + $": {Thin(subject)}. A label needs evidence for {ScoreWords.Percent(rules.CoverageMinimum)} of the weight.",
        };
    }

    internal static Section Section(ProfileSubject subject) =>
        new("label", "The label, and how sure it is", [.. Blocks(subject)]);

    private static IEnumerable<Block> Blocks(ProfileSubject subject)
    {
        LabelOutcome label = subject.Assessment.Label;
        string shown = label.Range is null ? "insufficient evidence for a label" : label.Shown;
        yield return new Figure(
            LabelProbabilityChart.Of(
                new ChartHead(
                    "label-probability",
                    $"{subject.Name}: probability of each label",
                    $"{subject.Name}: {shown}. {Listed(label.Probabilities)}"
                )
                {
                    Source = ReleaseLine.NotAspi + " " + ReleaseLine.Of(subject.Result),
                },
                [new LabelShares(subject.Name, label.Probabilities)]
            ),
            "The share of the draws that gave each label, from the least to the most serious."
        );
        yield return new Paragraph(Position(subject));
        yield return new Paragraph(
            $"Of the weight behind the label, {ScoreWords.Percent(subject.Assessment.VerifiedShare)} rests on values that were read at "
                + "a source; the rest is missing, or nobody has checked it."
        );
        if (label.IsNearMark)
        {
            yield return new Note(
                NoteKind.Caution,
                "A probability lies so near a mark that another seed of the draws may show another label or run of labels."
            );
        }
        yield return new Paragraph(Prose.Quiet(ReleaseLine.NotAspi));
    }

    private static Prose Position(ProfileSubject subject)
    {
        LabelRules rules = subject.Framework.Labels;
        return "The label follows from two scores. "
            + Prose.To("Pressure", subject.PartsOf(CompositeCodes.Pressure))
            + $" is {Banded(subject.Assessment[CompositeCodes.Pressure], rules.PressureBands)}; "
            + Prose.To("readiness", subject.PartsOf(CompositeCodes.Readiness))
            + $" is {Banded(subject.Assessment[CompositeCodes.Readiness], rules.ReadinessBands)}. Pressure joins what there is to steal "
            + "with how often somebody is reported to come for it; readiness is what the state does at home and has promised abroad.";
    }

    private static string Banded(CompositeScore score, ImmutableArray<Band> bands) =>
        score is { Low: { } low, High: { } high, Value: not null }
            ? $"{ScoreWords.InWords(score)} ({Bands(low, high, bands)})"
            : ScoreWords.NoScore;

    private static string Bands(double low, double high, ImmutableArray<Band> bands)
    {
        string first = bands.First(b => low < b.Below).Name;
        string last = bands.First(b => high < b.Below).Name;
        return string.Equals(first, last, StringComparison.Ordinal) ? first : first + " to " + last;
    }

    private static string Thin(ProfileSubject subject)
    {
        LabelRules rules = subject.Framework.Labels;
        string[] thin =
        [
            .. rules
                .CoverageOf.Select(code => subject.Assessment[code])
                .Where(c => c.Coverage < rules.CoverageMinimum)
                .Select(c => $"{c.Name.ToLowerInvariant()} ({ScoreWords.Percent(c.Coverage)} of the weight)"),
        ];
        return thin.Length == 0 ? "no draw gave one" : "there is too little on " + string.Join(" and ", thin);
    }

    private static string Listed(ImmutableArray<LabelProbability>? probabilities) =>
        probabilities is { } all
            ? string.Join("; ", all.Select(p => $"{p.Label} {ScoreWords.Percent(p.Probability)}")) + "."
            : "No label has a probability.";
}
