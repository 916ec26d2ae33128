using System.Buffers;
using System.Collections.Frozen;

namespace Regalia.Evidence.Places;

/// <summary>What stands beside a name and takes it back as a naming of the country.</summary>
internal static class MentionContext
{
    // "U.S.-based firms" are of the country; "Iran-linked", "Russian-speaking", "Korea-focused" are not, or may not be.
    private static readonly FrozenSet<string> Belonging = FrozenSet.ToFrozenSet(
        ["based", "born", "domiciled", "flagged", "headquartered", "held", "listed", "owned", "registered", "run"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Distance = FrozenSet.ToFrozenSet(
        ["anti", "ethnic", "ethnically", "non", "pro"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Tongues = FrozenSet.ToFrozenSet(
        ["language", "languages", "speaker", "speakers", "speaking"],
        StringComparer.OrdinalIgnoreCase
    );

    // After or before "Jordan", capitalised words that do not make it a person.
    private static readonly FrozenSet<string> NoSurnames = FrozenSet.ToFrozenSet(
        [
            "Air",
            "And",
            "Armed",
            "Army",
            "At",
            "Bank",
            "Central",
            "Customs",
            "Eastern",
            "Embassy",
            "Foreign",
            "From",
            "Government",
            "In",
            "Ministries",
            "Ministry",
            "National",
            "Northern",
            "Of",
            "Parliament",
            "Police",
            "Southern",
            "Telecom",
            "The",
            "Throughout",
            "To",
            "Western",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    // Whoever lists Georgia with these means the state.
    private static readonly SearchValues<string> NeighbouringStates = SearchValues.Create(
        [
            "Alabama",
            "Arizona",
            "California",
            "Carolina",
            "Colorado",
            "Florida",
            "Illinois",
            "Kentucky",
            "Louisiana",
            "Michigan",
            "Mississippi",
            "Nevada",
            "Ohio",
            "Pennsylvania",
            "Tennessee",
            "Texas",
            "Virginia",
            "Wisconsin",
        ],
        StringComparison.Ordinal
    );

    /// <summary>Whether the text around leaves a name a naming of the country.</summary>
    /// <param name="form">The name.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name starts.</param>
    /// <param name="end">Where it ends.</param>
    public static bool Allows(NameForm form, string text, int start, int end)
    {
        ReadOnlySpan<char> before = WordBefore(text, start, out char gapBefore);
        ReadOnlySpan<char> after = WordAfter(text, end, out char gapAfter);
        return !IsInAddress(text, start, end)
            && !(gapBefore is ' ' or '-' && Holds(Distance, before))
            && !(gapAfter == ' ' && Holds(Tongues, after))
            && !(gapAfter == '-' && char.IsLower(after[0]) && !Holds(Belonging, after))
            && !(form.Capitals == NameCapitals.All && IsShouted(form, text, end))
            && !(form.IsPersonal && (IsName(before, gapBefore) || IsName(after, gapAfter) || IsState(form, text)));
    }

    // "US" in a text of capitals may be "us"; "US$" is money.
    private static bool IsShouted(NameForm form, string text, int end) =>
        form.Words is ["us"]
        && (
            (end < text.Length && text[end] == '$')
            || (
                text.Length > 2
                && !text.AsSpan().ContainsAnyInRange('a', 'z')
                && text.Contains(' ', StringComparison.Ordinal)
            )
        );

    private static bool IsName(ReadOnlySpan<char> word, char gap) =>
        gap == ' ' && char.IsUpper(word[0]) && word.ContainsAnyInRange('a', 'z') && !Holds(NoSurnames, word);

    private static bool IsState(NameForm form, string text) =>
        form.Words is ["georgia"] && text.AsSpan().ContainsAny(NeighbouringStates);

    private static bool IsInAddress(string text, int start, int end)
    {
        // "data.example.in", "china.example": a dot with a small letter on its other side.
        if (
            (
                end + 1 < text.Length
                && text[end] == '.'
                && text[end - 1] != '.'
                && char.IsAsciiLetterLower(text[end + 1])
            ) || (start > 1 && text[start - 1] == '.' && char.IsAsciiLetterLower(text[start]))
        )
        {
            return true;
        }
        if (
            (end < text.Length && text[end] is '@' or '/' or '=')
            || (start > 0 && text[start - 1] is '@' or '/' or '=' or '.')
        )
        {
            int from = start;
            while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
            {
                from--;
            }
            int to = text.AsSpan(end).IndexOfAny(' ', '\n', '\t');
            ReadOnlySpan<char> chunk = text.AsSpan(from, (to < 0 ? text.Length : end + to) - from);
            return chunk.Contains("://", StringComparison.Ordinal)
                || chunk.Contains('@')
                || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    private static bool Holds(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    // The word before, if one blank or hyphen parts it from the name; the gap is '\0' if none does.
    private static ReadOnlySpan<char> WordBefore(string text, int start, out char gap)
    {
        int end = start - 1;
        gap = end > 0 ? Gap(text[end]) : '\0';
        if (gap == '\0' || !WordReader.IsInWord(text[end - 1]))
        {
            gap = '\0';
            return [];
        }
        int from = end;
        // No further than the longest word of interest: a text without blanks would be read again at every name.
        while (from > 0 && end - from < WordReader.Longest && WordReader.IsInWord(text[from - 1]))
        {
            from--;
        }
        return text.AsSpan(from, end - from);
    }

    private static ReadOnlySpan<char> WordAfter(string text, int end, out char gap)
    {
        gap = end + 1 < text.Length ? Gap(text[end]) : '\0';
        if (gap == '\0' || !WordReader.IsInWord(text[end + 1]))
        {
            gap = '\0';
            return [];
        }
        return text.AsSpan(end + 1, Math.Min(WordReader.Longest, WordReader.EndOf(text, end + 1) - end - 1));
    }

    private static char Gap(char c) =>
        c is '-' or '\u2010' or '\u2011' or '\u2013' ? '-'
        : char.IsWhiteSpace(c) ? ' '
        : '\0';
}
