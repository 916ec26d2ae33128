using System.Collections.Immutable;
using System.Text;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Briefs;

/// <summary>The headline of a brief: the label, how probable it is, and which two scores give it.</summary>
internal static class BriefLabel
{
    internal static void Write(StringBuilder text, BundleScope scope, CountryAssessment country)
    {
        LabelRules rules = scope.Result.Framework.Labels;
        text.Append("## The label\n\n").Append(Headline(rules, country));
        if (country.Label.IsNearMark)
        {
            text.Append(
                " This is so near a mark for showing one label or a run that another seed may show it differently."
            );
        }
        text.Append("\n\n");
        if (country.Label.Probabilities is { } probabilities)
        {
            text.Append(Position(rules, country)).Append("\n\n");
            text.Append("| Label | Probability | |\n|---|--:|---|\n");
            foreach (LabelProbability p in probabilities)
            {
                text.Append("| ").Append(Markdown.Cell(p.Label)).Append(" | ").Append(Figure.Percent(p.Probability));
                text.Append(" | `").Append(Figure.Bar(p.Probability)).Append("` |\n");
            }
            text.Append('\n');
        }
    }

    private static string Headline(LabelRules rules, CountryAssessment country)
    {
        LabelOutcome label = country.Label;
        string shown = Markdown.Text(label.Shown);
        if (label is { Label: not null, ShownProbability: { } single })
        {
            return $"**{shown}**, with a probability of {Figure.Percent(single)}.";
        }
        if (label.ShownProbability is { } together)
        {
            return $"**{shown}**, with a probability of {Figure.Percent(together)} together. The evidence does not single "
                + $"out one label: none reaches {Figure.Percent(rules.SingleAt)}.";
        }
        string[] thin =
        [
            .. rules
                .CoverageOf.Select(code => country[code])
                .Where(c => c.Coverage < rules.CoverageMinimum)
                .Select(c =>
                    $"{Markdown.Text(c.Name.ToLowerInvariant())} ({Figure.Percent(c.Coverage)} of the weight)"
                ),
        ];
        string why =
            thin.Length == 0
                ? "no draw gave a label"
                : $"there is too little evidence on {string.Join(" and ", thin)}; a label needs {Figure.Percent(rules.CoverageMinimum)}";
        return $"**Insufficient evidence for a label**: {why}.";
    }

    private static string Position(LabelRules rules, CountryAssessment country)
    {
        CompositeScore pressure = country[CompositeCodes.Pressure];
        CompositeScore readiness = country[CompositeCodes.Readiness];
        return $"Pressure stands at {At(pressure, rules.PressureBands)} of 100, readiness at "
            + $"{At(readiness, rules.ReadinessBands)}. Pressure joins what there is to steal with how often somebody comes "
            + "for it; readiness is what the state does at home and has promised abroad.";
    }

    private static string At(CompositeScore score, ImmutableArray<Band> bands)
    {
        string points = Figure.Score(score.Value, score.Low, score.High);
        return score.Value is { } value
            ? $"{points} ({Markdown.Text(bands.First(b => value < b.Below).Name)})"
            : points;
    }
}
