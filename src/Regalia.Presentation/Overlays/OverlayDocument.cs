using System.Globalization;
using System.Text;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Briefs;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Overlays;

/// <summary>overlay.md: a short report of an own assessment. Its first and last lines carry the marking.</summary>
internal static class OverlayDocument
{
    internal const string FileName = "overlay.md";

    internal static BundleFile Write(BundleScope scope, OverlayAssessment own)
    {
        var terms = new OverlayTerms(scope);
        var text = new StringBuilder();
        text.Append(Marked(own)).Append("\n\n# ").Append(Markdown.Text(own.Result.Country.Name));
        text.Append(": own assessment beside public evidence\n\n");
        text.Append(Provenance.Line(scope.Result)).Append("\n\n");
        if (scope.Release.IsModified)
        {
            text.Append(Provenance.ModifiedMark(scope.Release)).Append("\n\n");
        }
        text.Append(Provenance.NotAspi).Append("\n\n");
        Summary(text, terms, own);
        Publish(text, terms, own);
        Answers(text, terms, own);
        Sectors(text, own);
        Limits(text, terms, own);
        text.Append(Marked(own)).Append('\n');
        return BundleFile.Of(FileName, text.ToString());
    }

    /// <summary>The line with the marking in Markdown.</summary>
    internal static string Marked(OverlayAssessment own) =>
        $"**{own.Extract.Marking.Label()}** · {OverlayAssessment.Mark}{(own.Extract.IsPartial ? ", partial" : "")}";

    private static void Summary(StringBuilder text, OverlayTerms terms, OverlayAssessment own)
    {
        text.Append("## Summary\n\n").Append(OverlayWords.Basis(own)).Append("\n\n");
        if (OverlayWords.LeftOut(own) is { } leftOut)
        {
            text.Append("**").Append(leftOut).Append("**\n\n");
        }
        text.Append("- Label from public evidence: **")
            .Append(own.Result.Label.Shown)
            .Append("**")
            .Append(OverlayWords.Near(own.Result.Label))
            .Append('\n');
        text.Append("- Label with own answers (").Append(OverlayAssessment.Mark).Append("): **");
        text.Append(own.Own.Label.Shown).Append("**").Append(OverlayWords.Near(own.Own.Label)).Append('\n');
        if (OverlayWords.Stability(own) is { } stability)
        {
            text.Append("- ").Append(stability).Append('\n');
        }
        if (own.Result.Label.Probabilities is not null || own.Own.Label.Probabilities is not null)
        {
            text.Append("\n| Probability of each label | Public | Own |\n|---|--:|--:|\n");
            foreach (string name in own.Result.Framework.Labels.Names)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {Probability(own.Result.Label, name)} | {Probability(own.Own.Label, name)} |\n"
                );
            }
        }
        text.Append("\n| Score, 0 to 100 | Public | 90 % interval | Own | 90 % interval | Change | 90 % interval |\n");
        text.Append("|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (ScoreEffect effect in CompositeCodes.Shown.Select(code => own.Own[code]))
        {
            text.Append("| ").Append(Markdown.Cell(effect.Before.Name));
            text.Append(" | ").Append(Figures.Score(effect.Before.Value));
            text.Append(" | ").Append(Figures.Interval(effect.Before));
            text.Append(" | ").Append(Figures.Score(effect.After.Value));
            text.Append(" | ").Append(Figures.Interval(effect.After));
            text.Append(" | ").Append(terms.Change(effect.Change));
            text.Append(" | ").Append(terms.Change(effect.Low)).Append(" to ");
            text.Append(terms.Change(effect.High)).Append(" |\n");
        }
        text.Append("\nChange: median over the draws of own minus public, both under the same draw.\n\n");
    }

    private static void Publish(StringBuilder text, OverlayTerms terms, OverlayAssessment own)
    {
        text.Append("## What to publish first\n\n");
        // Where a licence keeps the points out, their order would tell of them: those come last, by name.
        OwnScore[] publish =
        [
            .. own.ToPublish.Where(a => !terms.IsWithheld(a)),
            .. own.ToPublish.Where(terms.IsWithheld).OrderBy(a => a.Question, StringComparer.Ordinal),
        ];
        if (publish.Length == 0)
        {
            text.Append("Nothing that is met lacks a public value.\n\n");
            return;
        }
        foreach ((int place, OwnScore answer) in publish.Index())
        {
            string stage = answer.Indicator?.Stage is { } named ? ", " + named : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"{place + 1}. **{Markdown.Text(answer.Name)}** ({answer.Question}{stage}). "
            );
            text.Append(OverlayWords.Sentence(answer, terms.IsWithheld(answer)));
            if (answer.Item is { } item)
            {
                text.Append(" Counts as evidence: ").Append(Markdown.Text(item.Evidence));
            }
            text.Append('\n');
        }
        text.Append('\n').Append(OverlayWords.AddingUp(own)).Append("\n\n");
    }

    private static void Answers(StringBuilder text, OverlayTerms terms, OverlayAssessment own)
    {
        text.Append("## Own answers beside public values\n\n");
        if (own.Answers.IsEmpty)
        {
            text.Append("Nothing is answered.\n\n");
            return;
        }
        text.Append(
            "Scores 0 to 100 as coded; *unverified* is a public value that nobody has checked; – is no such number, never zero.\n\n"
        );
        text.Append("| Question | Answer | Confidence | Public | Own | Difference | Marking | What follows |\n");
        text.Append("|---|---|---|--:|--:|--:|---|---|\n");
        foreach (OwnScore answer in own.Answers)
        {
            bool withheld = terms.IsWithheld(answer);
            text.Append("| ").Append(Markdown.Cell(answer.Name)).Append(" (").Append(answer.Question).Append(") | ");
            text.Append(Markdown.Cell(OverlayWords.Answer(answer))).Append(" | ");
            text.Append(Confidence(answer)).Append(" | ");
            text.Append(withheld ? OverlayWords.Withheld : OverlayWords.Public(answer)).Append(" | ");
            text.Append(OverlayWords.Own(answer)).Append(" | ");
            text.Append(withheld ? OverlayWords.Withheld : OverlayWords.Whole(answer.Difference)).Append(" | ");
            text.Append(answer.Marking.Label()).Append(" | ");
            text.Append(Markdown.Cell(OverlayWords.Sentence(answer, withheld))).Append(" |\n");
        }
        text.Append('\n');
    }

    private static void Sectors(StringBuilder text, OverlayAssessment own)
    {
        if (own.Extract.Overlay.Sectors.IsEmpty)
        {
            return;
        }
        text.Append("## Crown-jewel sectors and what reaches them\n\n");
        text.Append("| Sector | Why | Share of the value | Layer | Duties | Services | Marking |\n");
        text.Append("|---|---|--:|---|---|---|---|\n");
        foreach (CrownJewelSector sector in own.Extract.Overlay.Sectors)
        {
            text.Append("| ").Append(Markdown.Cell(sector.Sector)).Append(" | ").Append(Markdown.Cell(sector.Why));
            text.Append(" | ").Append(sector.ValueShare is { } share ? Figures.Raw(share) + " %" : "not stated");
            text.Append(" | ").Append(Markdown.Cell(sector.Layer));
            text.Append(" | ").Append(Listed(sector.Duties)).Append(" | ").Append(Listed(sector.Services));
            text.Append(" | ").Append(sector.Marking.Label()).Append(" |\n");
        }
        text.Append('\n');
        if (own.CrownJewels is { } jewels)
        {
            text.Append(OverlayWords.Reading(jewels)).Append("\n\n");
        }
    }

    private static void Limits(StringBuilder text, OverlayTerms terms, OverlayAssessment own)
    {
        text.Append("## Limits\n\n");
        text.Append(
            "- Own answers were not checked by anybody else. Their confidence widens the draws; none given counts as low.\n"
        );
        text.Append(
            "- The points of an answer are those it would bring if it alone were public, with the answer's own confidence.\n"
        );
        text.Append(
            "- Answers \"unknown\", no answer and questions of one's own change no score: public evidence stands.\n"
        );
        text.Append(
            "- What the public score does not measure yet joins with a weight of its own; no other country is scored on it.\n"
        );
        if (own.CrownJewels is not null)
        {
            text.Append("- Crown-jewel sectors are the agency's choice; shares are its own estimates.\n");
        }
        if (own.Answers.Any(terms.IsWithheld))
        {
            text.Append(
                "- Where a licence forbids passing a public figure on, it is withheld here, with the points that would give it away, and changes of composites are in whole points.\n"
            );
        }
        text.Append("- Names of people and comments stay in the overlay.\n\n");
    }

    private static string Confidence(OwnScore answer) =>
        answer.Answer is null ? CrownJewelExposure.Confidence : answer.Answer.Confidence ?? "not given";

    private static string Listed(IReadOnlyCollection<string> items) =>
        items.Count == 0 ? "none" : Markdown.Cell(string.Join(", ", items));

    private static string Probability(LabelOutcome label, string name) =>
        Figures.Percent(
            label.Probabilities?.First(p => string.Equals(p.Label, name, StringComparison.Ordinal)).Probability
        );
}
