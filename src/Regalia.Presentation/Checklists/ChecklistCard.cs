using Regalia.Assessment.Checklists;
using Regalia.Evidence;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Checklists;

/// <summary>One question in full.</summary>
internal static class ChecklistCard
{
    internal static void Write(IAnsiConsole console, ChecklistReport report, AskedQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(console);
        ChecklistItem item = asked.Item;
        console.Heading(item.Id + " · " + ChecklistWords.Group(item));
        console.Line(item.Question);
        console.Line();
        console.Line(item.Help);
        console.Line();
        console.Line("Answers: " + ChecklistWords.Scale(item));
        console.Line("Evidence: " + item.Evidence);
        console.Line(ChecklistWords.Example(item));
        console.Line("Usually known by: " + item.Respondent);
        if (asked.Public is { } answer)
        {
            console.Heading("Public answer, " + report.Country!.Name);
            console.Line(ChecklistWords.Answer(answer) + " · " + ChecklistWords.Standing(asked));
            if (!answer.Sources.IsEmpty)
            {
                console.Line("Source: " + string.Join("; ", answer.Sources));
            }
            foreach (string address in answer.Addresses)
            {
                // The address of an unverified row is the place to look, not a page that somebody has read.
                console.Line((answer.Status == VerificationStatus.Sourced ? "Read at: " : "To check at: ") + address);
            }
            foreach (string caution in answer.Cautions)
            {
                console.Line("Caution: " + caution);
            }
            if (asked.Indicator is { } indicator)
            {
                console.Line(
                    "Everything it rests on: `regalia evidence show " + report.Country.Code + " " + indicator.Id + "`"
                );
            }
        }
        console.Line();
        console.Line(ReleaseLine.Of(report.Release));
    }
}
