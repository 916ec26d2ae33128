using System.Text;
using Regalia.Incidents.Claims;
using Regalia.Presentation.Briefs;

namespace Regalia.Presentation.Claims;

/// <summary>Checked claims as a report: statement, author, readings, picture, table, cautions.</summary>
internal static class ClaimCheckMarkdown
{
    internal static string Of(ClaimCheckReport report, Func<CheckedClaim, string> pictureOf)
    {
        var text = new StringBuilder();
        Line(text, "# Claims, counted again");
        Line(text);
        Line(text, Markdown.Text(ClaimCheckWords.Whose));
        Line(text);
        Line(text, Markdown.Text(ClaimCheckWords.Rule));
        foreach (CheckedClaim claim in report.Claims)
        {
            Claim(text, claim, pictureOf);
        }
        Line(text);
        Line(text, "## Terms");
        Line(text);
        Line(
            text,
            $"Records were judged by rules of SHA-256 {report.RulesDigest}. Evidence release {Markdown.Text(report.Release.Version)}."
        );
        Line(text, "Not an assessment by ASPI. An attribution is its author's statement.");
        return text.ToString();
    }

    private static void Claim(StringBuilder text, CheckedClaim claim, Func<CheckedClaim, string> pictureOf)
    {
        Line(text);
        Line(text, "## " + Markdown.Text(claim.Id));
        Line(text);
        Line(text, "> " + Markdown.Text(claim.Statement));
        Line(text);
        Line(text, "Published in: " + Markdown.Text(claim.PublishedIn ?? "nowhere; a question of our own") + ".");
        if (claim.Definition is not { } definition)
        {
            Line(text);
            Line(text, "**Cannot be checked.** " + Markdown.Text(claim.WhyNot ?? ""));
            return;
        }
        Line(text, "Claimed: " + Markdown.Text(ClaimCheckWords.Claimed(definition)) + ".");
        Line(text);
        Line(
            text,
            $"![{Markdown.Text(claim.Id)}: main reading by source against what is claimed]({Uri.EscapeDataString(pictureOf(claim))})"
        );
        Line(text);
        ClaimFinding[] findings = [.. ClaimCheckReport.Telling(claim)];
        Readings(text, findings);
        Line(text, "| reading | counted in | first | second | change, 95 % interval | verdict | why |");
        Line(text, "|---|---|---|---|---|---|---|");
        foreach (ClaimFinding finding in findings)
        {
            Line(
                text,
                "| "
                    + string.Join(
                        " | ",
                        new[]
                        {
                            finding.Reading.Id,
                            ClaimCheckWords.Where(finding),
                            ClaimCheckWords.Count(finding.First),
                            ClaimCheckWords.Count(finding.Second),
                            ClaimCheckWords.Change(finding),
                            ClaimCheckWords.Verdict(finding.Verdict),
                            finding.Why,
                        }.Select(Markdown.Cell)
                    )
                    + " |"
            );
        }
        Cautions(text, findings);
    }

    private static void Readings(StringBuilder text, ClaimFinding[] findings)
    {
        foreach (ClaimReading reading in findings.Select(f => f.Reading).Distinct())
        {
            Line(
                text,
                $"- **{reading.Id}**{(reading.IsMain ? " (main)" : "")}: {Markdown.Text(reading.Words)}. Filter `{reading.Filter}`"
                    + (reading.OrUnknown is { } open ? $", `{open}` yes or unknown" : "")
                    // A list of all countries but some is read by nobody; the words say it.
                    + (reading.Part is { Length: < 120 } part ? $"; part `{part}`" : "")
                    + $"; level {reading.Level.Word()}; date {ClaimCheckCsv.Basis(reading)}."
            );
        }
        Line(text);
    }

    private static void Cautions(StringBuilder text, ClaimFinding[] findings)
    {
        ClaimFinding[] cautioned = [.. findings.Where(f => f.Reading.IsMain && !f.Cautions.IsEmpty)];
        if (cautioned.Length == 0)
        {
            return;
        }
        Line(text);
        Line(text, "Beside the main reading:");
        Line(text);
        foreach (ClaimFinding finding in cautioned)
        {
            Line(
                text,
                $"- {Markdown.Text(ClaimCheckWords.ShortWhere(finding))}, {finding.Reading.Id}: {Markdown.Text(string.Join(' ', finding.Cautions))}"
            );
        }
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
