using System.Globalization;
using System.Text;

namespace Regalia.Presentation.Search;

/// <summary>Text as it is compared: without case, accents and other marks on letters, so that "viet" finds "Việt".</summary>
internal static class SearchText
{
    /// <summary>Folds a text; whatever is neither letter nor digit becomes one space.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (Rune rune in Whole(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                continue;
            }
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Plain(Rune.ToLowerInvariant(rune)));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The words of a text, folded, each once.</summary>
    internal static string[] Words(string text) =>
        [.. Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>What somebody typed, fit for a heading: no control characters, no half letters, not longer than a line.</summary>
    internal static string Shown(string text, int most = 80)
    {
        var shown = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length >= most)
            {
                return shown.Append('…').ToString();
            }
            bool unseen =
                Rune.IsControl(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate;
            shown.Append(unseen ? " " : rune.ToString());
        }
        return shown.ToString().Trim();
    }

    // Half of a surrogate pair has no normal form.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    // Letters whose stroke is part of them, so that no normal form takes it off.
    private static string Plain(Rune rune) =>
        rune.Value switch
        {
            'đ' => "d",
            'ø' => "o",
            'ł' => "l",
            'ı' => "i",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            _ => rune.ToString(),
        };
}
