using System.Text;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Html;

/// <summary>Texts inside HTML: they are shown as they are and mark up nothing.</summary>
internal static class HtmlText
{
    /// <summary>A text between tags or inside quotes.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(char.IsControl(c) ? ' ' : c),
            };
        }
        return escaped.ToString();
    }

    /// <summary>A text inside the quotes of a style sheet that stands in a page.</summary>
    internal static string InStyle(string text) =>
        string.Concat(
            text.Select(c =>
                c is '"' or '\\' or '<' or '>' or '&' || char.IsControl(c)
                    ? "\\" + ((int)c).ToString("x6", System.Globalization.CultureInfo.InvariantCulture)
                    : c.ToString()
            )
        );

    /// <summary>Running text. On paper only what leads out is a link; our own pages are not there.</summary>
    internal static string Of(Prose prose)
    {
        var text = new StringBuilder();
        foreach (Run run in prose.Runs)
        {
            string words = Styled(run);
            text.Append(
                run.Link?.Outside is { } address ? $"<a href=\"{Escape(address.AbsoluteUri)}\">{words}</a>" : words
            );
        }
        return text.ToString();
    }

    private static string Styled(Run run)
    {
        string language = run.Language is { } tag ? $" lang=\"{Escape(tag)}\"" : "";
        string words = Escape(run.Text);
        return run.Style switch
        {
            RunStyle.Strong => $"<strong{language}>{words}</strong>",
            RunStyle.Quiet => $"<span class=\"quiet\"{language}>{words}</span>",
            RunStyle.Code => $"<code>{words}</code>",
            RunStyle.Quote => $"<q{language}>{words}</q>",
            _ => language.Length == 0 ? words : $"<span{language}>{words}</span>",
        };
    }
}
