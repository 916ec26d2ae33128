using System.Text;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;

namespace Regalia.Presentation.Briefs;

/// <summary>The six scores of a brief.</summary>
internal static class BriefScores
{
    internal static void Write(StringBuilder text, CountryAssessment country)
    {
        text.Append("## The scores\n\n");
        text.Append("| | What it says | Score, 0–100 | 90 % interval | Evidence there |\n|---|---|--:|--:|--:|\n");
        foreach (string code in CompositeCodes.Shown)
        {
            CompositeScore c = country[code];
            text.Append("| **").Append(Markdown.Cell(c.Name)).Append("** | ").Append(Meaning(code));
            text.Append(" | ").Append(Figure.Score(c.Value, c.Low, c.High));
            text.Append(" | ").Append(Figure.Interval(c.Low, c.High));
            text.Append(" | ").Append(Figure.Percent(c.Coverage)).Append(" |\n");
        }
        text.Append(
            "\n\"Evidence there\" is the share of the weight for which there is a value at all (coverage).\n\n"
        );
    }

    private static string Meaning(string code) =>
        code switch
        {
            CompositeCodes.Exposure => "What there is to steal; higher is worse",
            CompositeCodes.Threat => "How often reports say somebody comes for it; higher is worse",
            CompositeCodes.Preparedness => "Law, defence and response at home; higher is better",
            CompositeCodes.Guardrails => "International commitments; higher is better",
            CompositeCodes.Readiness => "Preparedness and guardrails together; higher is better",
            _ => "Exposure and threat together; higher is worse",
        };
}
