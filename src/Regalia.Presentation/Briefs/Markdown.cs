using System.Text;

namespace Regalia.Presentation.Briefs;

/// <summary>Texts of the release inside Markdown: they are shown as they are and mark up nothing.</summary>
internal static class Markdown
{
    private const string Marks = "\\`*_[]<>|#~";

    /// <summary>A text in running prose.</summary>
    internal static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (Marks.Contains(c, StringComparison.Ordinal) && !(c == '_' && IsInsideWord(text, i)))
            {
                escaped.Append('\\');
            }
            escaped.Append(char.IsControl(c) ? ' ' : c);
        }
        return escaped.ToString();
    }

    /// <summary>A text in a cell of a table.</summary>
    internal static string Cell(string text) => Text(text).Trim();

    /// <summary>An address to click on; anything that is no web address is shown as text.</summary>
    internal static string Address(string address) => IsWeb(address) ? $"<{Safe(address)}>" : Text(address);

    /// <summary>A text that leads to an address; without one, or with none of the web, the text alone.</summary>
    internal static string Link(string text, string? address) =>
        address is not null && IsWeb(address) ? $"[{Text(text)}](<{Safe(address)}>)" : Text(text);

    // An underscore between two letters marks up nothing: ids stay readable as text.
    private static bool IsInsideWord(string text, int i) =>
        i > 0 && i < text.Length - 1 && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http";

    private static string Safe(string address) =>
        address
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("|", "%7C", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal);
}
