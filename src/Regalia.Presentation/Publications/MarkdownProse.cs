using System.Text;
using Regalia.Presentation.Briefs;

namespace Regalia.Presentation.Publications;

/// <summary>Running text as Markdown: what the data says is shown as it is and marks up nothing.</summary>
/// <param name="href">Turns an address of ours into a link; null leaves the words without one.</param>
internal sealed class MarkdownProse(Func<PageAddress, string?>? href)
{
    /// <summary>A text on a line of its own: at its start nothing looks like a list, a rule or code.</summary>
    internal string Line(Prose prose)
    {
        string text = Of(prose).Trim();
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return text is ['-' or '+' or '=', ..] ? "\\" + text
            : digits is > 0 and < 10 && text[digits] is '.' or ')' ? text.Insert(digits, "\\")
            : text;
    }

    /// <summary>A text in a cell of a table.</summary>
    internal string Cell(Prose prose) => Of(prose).Trim();

    private string Of(Prose prose)
    {
        var text = new StringBuilder();
        foreach (Run run in prose.Runs)
        {
            text.Append(Linked(run));
        }
        return text.ToString();
    }

    private string Linked(Run run)
    {
        string words = Styled(run);
        string? address =
            run.Link is not { } link ? null
            : link.Page is { } page ? href?.Invoke(page)
            : link.Outside?.AbsoluteUri;
        return string.IsNullOrWhiteSpace(address) || string.IsNullOrWhiteSpace(run.Text)
            ? words
            : $"[{words}](<{Safe(address)}>)";
    }

    private static string Styled(Run run) =>
        run.Style switch
        {
            RunStyle.Strong => Between("**", Text(run.Text)),
            RunStyle.Code => Code(run.Text),
            RunStyle.Quote => "“" + Text(run.Text) + "”",
            _ => Text(run.Text),
        };

    // Marks hold only where no blank stands inside them.
    private static string Between(string mark, string text)
    {
        string inner = text.Trim();
        if (inner.Length == 0)
        {
            return text;
        }
        int start = text.IndexOf(inner, StringComparison.Ordinal);
        return text[..start] + mark + inner + mark + text[(start + inner.Length)..];
    }

    // A pipe would end the cell even inside code, so it is escaped there too; elsewhere no code of ours has one.
    private static string Code(string text)
    {
        string line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        if (line.Length == 0)
        {
            return "";
        }
        int longest = 0;
        int run = 0;
        foreach (char c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        string fence = new('`', longest + 1);
        string pad = line[0] == '`' || line[^1] == '`' ? " " : "";
        return fence + pad + line.Replace("|", "\\|", StringComparison.Ordinal) + pad + fence;
    }

    private static string Text(string text)
    {
        string escaped = Markdown.Text(text);
        int at = escaped.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return escaped;
        }
        // An ampersand that begins the name of a character would be read as that character.
        var whole = new StringBuilder(escaped.Length + 8);
        for (int i = 0; i < escaped.Length; i++)
        {
            if (
                escaped[i] == '&'
                && i + 1 < escaped.Length
                && (char.IsAsciiLetterOrDigit(escaped[i + 1]) || escaped[i + 1] is '#' or '\\')
            )
            {
                whole.Append('\\');
            }
            whole.Append(escaped[i]);
        }
        return whole.ToString();
    }

    private static string Safe(string address) =>
        address
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("|", "%7C", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal)
            .ReplaceLineEndings("")
            .Replace(" ", "%20", StringComparison.Ordinal);
}
