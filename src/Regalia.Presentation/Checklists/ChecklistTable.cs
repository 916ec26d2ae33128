using System.Globalization;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Checklists;

/// <summary>Questions as a table, grouped by stage and kind.</summary>
internal static class ChecklistTable
{
    private const int ScaleWidth = 24;

    internal static void Write(IAnsiConsole console, ChecklistReport report)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (report.Questions.IsEmpty)
        {
            console.Line("No question of this stage and kind.");
            console.Line(ReleaseLine.Of(report.Release));
            return;
        }
        Table table = Screen.Table(
            "Id",
            "Question, and what counts as evidence",
            report.Country is { } country ? "Public answer, " + country.Name : "Answers"
        );
        table.Columns[2].Width(ScaleWidth);
        string? group = null;
        foreach (AskedQuestion asked in report.Questions)
        {
            string at = ChecklistWords.Group(asked.Item);
            if (!string.Equals(at, group, StringComparison.Ordinal))
            {
                table.AddRow(
                    Screen.Plain(""),
                    new Text(Capital(at), new Style(decoration: Decoration.Bold)),
                    Screen.Plain("")
                );
                table.AddEmptyRow();
                group = at;
            }
            table.AddRow(
                Screen.Plain(asked.Item.Id),
                new Paragraph(asked.Item.Question).Append(
                    "\nEvidence: " + asked.Item.Evidence,
                    new Style(decoration: Decoration.Dim)
                ),
                Screen.Plain(asked.Public is null ? ChecklistWords.Scale(asked.Item) : Answer(asked))
            );
            table.AddEmptyRow();
        }
        console.Write(table);
        console.Line(
            string.Create(CultureInfo.InvariantCulture, $"{report.Questions.Length} questions of {report.File}")
                + (report.Country is null ? "." : "; public answers: " + ChecklistWords.Count(report.Questions) + ".")
        );
        if (ChecklistWords.AnyNoneFound(report.Questions))
        {
            console.Line(ChecklistWords.NoneFoundIsNoProof);
        }
        if (report.Questions.Any(asked => asked.Public?.Cautions.IsEmpty == false))
        {
            console.Line("With a caution: the value is weak or old; the question alone shows why.");
        }
        console.Line("Help and an example of one: `regalia checklist show --question ID`.");
        console.Line(ReleaseLine.Of(report.Release));
    }

    private static string Answer(AskedQuestion asked) =>
        ChecklistWords.Answer(asked.Public!)
        + "\n"
        + ChecklistWords.Standing(asked)
        + string.Concat(asked.Public!.Sources.Select(source => "\n" + source))
        + (asked.Public.Cautions.IsEmpty ? "" : "\nwith a caution");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
