using System.Text.RegularExpressions;
using System.Xml;

namespace Regalia.Presentation.Workbooks;

/// <summary>Texts as a workbook can hold them.</summary>
internal static partial class SheetText
{
    // A cell holds 32,767 characters, a head or foot with its codes 255: more makes the file unreadable.
    private const int LongestInCell = 32_000;
    private const int LongestInMargin = 100;

    /// <summary>A text in a cell: too long it is cut, and what reads like an escape of the format stands for itself.</summary>
    internal static string InCell(string text) =>
        Escape().Replace(Clean(text.Length <= LongestInCell ? text : text[..LongestInCell] + " … (cut)"), "_x005F_");

    /// <summary>A text in the head or foot of a page, where an ampersand begins a code.</summary>
    internal static string InMargin(string text) =>
        Clean(text.Length <= LongestInMargin ? text : text[..LongestInMargin] + "…")
            .Replace("&", "&&", StringComparison.Ordinal);

    /// <summary>A text without characters that XML cannot hold (a blank instead), its lines ended alike.</summary>
    internal static string Clean(string text) =>
        string.Concat(
            text.ReplaceLineEndings("\n")
                .EnumerateRunes()
                .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString())
        );

    [GeneratedRegex("_(?=[xX][0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: -1)]
    private static partial Regex Escape();
}
