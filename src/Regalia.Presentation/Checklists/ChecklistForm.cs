using System.Globalization;
using System.Text;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;
using Regalia.Evidence;
using Regalia.Presentation.Briefs;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Checklists;

/// <summary>An empty form in Markdown, to print and fill in during an interview.</summary>
internal static class ChecklistForm
{
    private const string Box = "☐ ";
    private const string Between = "  ";

    // Dots rather than underscores, which Markdown might take for emphasis or a rule.
    private static readonly string Short = new('.', 24);
    private static readonly string Long = new('.', 72);

    internal static string Write(ChecklistReport report, bool includeRestricted)
    {
        StringBuilder text = new();
        Head(text, report);
        (string? stage, string? kind) = ("", "");
        for (int i = 0; i < report.Questions.Length; i++)
        {
            AskedQuestion asked = report.Questions[i];
            if (!string.Equals(asked.Item.Stage, stage, StringComparison.Ordinal))
            {
                (stage, kind) = (asked.Item.Stage, "");
                text.Append("## ").Append(Capital(stage ?? ChecklistWords.NoStage)).Append("\n\n");
            }
            if (!string.Equals(asked.Item.Kind, kind, StringComparison.Ordinal))
            {
                kind = asked.Item.Kind;
                text.Append("### ").Append(Capital(kind)).Append("\n\n");
            }
            Question(text, report, asked, i + 1, includeRestricted);
        }
        Foot(text, report);
        return text.ToString();
    }

    private static void Head(StringBuilder text, ChecklistReport report)
    {
        text.Append("# Checklist");
        if (report.Country is { } country)
        {
            text.Append(": ").Append(Markdown.Text(country.Name));
        }
        text.Append("\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{report.Questions.Length} question{(report.Questions.Length == 1 ? "" : "s")} of {Markdown.Text(report.File)}, version {Markdown.Text(report.Version)}; {ReleaseLine.Of(report.Release)}."
        );
        text.Append("\n\nMarking of this form once it is filled in: ").Append(Markings()).Append("\n\n");
        text.Append("Country: ").Append(report.Country?.Code.ToString() ?? Short);
        text.Append(" · Ministry: ").Append(Short).Append(" · Date: ").Append(Short).Append("\n\n");
        text.Append(
            "Nothing has to be answered. *Unknown* means that you looked and could not tell; *not applicable* that the "
                + "question does not arise. Both are better than a guess. Name evidence that somebody else can look up.\n\n"
        );
    }

    private static void Question(
        StringBuilder text,
        ChecklistReport report,
        AskedQuestion asked,
        int number,
        bool includeRestricted
    )
    {
        ChecklistItem item = asked.Item;
        text.Append(CultureInfo.InvariantCulture, $"#### {number}. ")
            .Append(Markdown.Text(item.Question))
            .Append("\n\n");
        text.Append(Markdown.Text(item.Id)).Append(" · usually known by: ").Append(Markdown.Text(item.Respondent));
        text.Append("\n\n").Append(Markdown.Text(item.Help)).Append("\n\n");
        if (asked.Public is not null)
        {
            Entry(text, "Public answer", PublicAnswer(report, asked, includeRestricted));
        }
        Entry(text, "Answer", Boxes(item));
        Entry(text, "What counts as evidence", Markdown.Text(item.Evidence));
        text.Append("- ").Append(Markdown.Text(ChecklistWords.Example(item))).Append('\n');
        Entry(text, "Evidence", Long);
        Entry(text, "Confidence", Choice(["high", "medium", "low"]));
        Entry(text, "Marking", Markings());
        Entry(text, "Answered by", Short + " on " + Short);
        Entry(text, "Comment", Long);
        text.Append('\n');
    }

    private static void Foot(StringBuilder text, ChecklistReport report)
    {
        if (report.Country is not null)
        {
            if (ChecklistWords.AnyNoneFound(report.Questions))
            {
                text.Append(ChecklistWords.NoneFoundIsNoProof).Append(' ');
            }
            text.Append("Unverified: nobody has checked the value at its source.\n\n");
        }
        text.Append("To keep the answers: `regalia overlay new ");
        text.Append(report.Country?.Code.ToString() ?? "ISO3")
            .Append("` writes a file for them, which stays with you.\n");
    }

    private static string Boxes(ChecklistItem item) =>
        item.Number is not null
            ? Markdown.Text(ChecklistWords.Scale(item)) + ": " + Short + Between + Choice(["unknown", "not applicable"])
            : Choice([.. item.Words, "unknown", "not applicable"]);

    private static string PublicAnswer(ChecklistReport report, AskedQuestion asked, bool includeRestricted)
    {
        Licence[] restricting = [.. asked.Licences(report.Release).Where(licence => !licence.Open)];
        if (restricting.Length > 0 && !includeRestricted)
        {
            return "withheld, for its licence is not open ("
                + Markdown.Text(string.Join("; ", restricting.Select(licence => licence.Name)))
                + ")";
        }
        string sources = Markdown.Text(string.Join("; ", asked.Public!.Sources));
        return "**"
            + Markdown.Text(ChecklistWords.Answer(asked.Public))
            + "**, "
            + Markdown.Text(ChecklistWords.Standing(asked))
            + (sources.Length == 0 ? "" : "; " + sources)
            + string.Concat(asked.Public.Cautions.Select(caution => ". Caution: " + Markdown.Text(caution)));
    }

    private static void Entry(StringBuilder text, string name, string content) =>
        text.Append("- ").Append(name).Append(": ").Append(content).Append('\n');

    private static string Markings() => Choice([.. Enum.GetValues<TlpMarking>().Select(marking => marking.Label())]);

    private static string Choice(IEnumerable<string> words) => string.Join(Between, words.Select(word => Box + word));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
