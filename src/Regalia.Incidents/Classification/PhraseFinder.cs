using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Regalia.Incidents.Classification;

/// <summary>
/// Finds phrases as whole words, whatever their case. No patterns: the time is bounded by the text, whoever wrote it.
/// </summary>
internal sealed class PhraseFinder
{
    // How far before a phrase a word that takes it back is looked for, in the same sentence.
    private const int Reach = 60;

    private readonly ImmutableArray<string> phrases;
    private readonly SearchValues<string> searched;
    private readonly PhraseFinder? takenBackBy;

    /// <summary>Phrases, and words that take a phrase back when they stand before it ("no evidence of").</summary>
    public PhraseFinder(IReadOnlyList<string> phrases, IReadOnlyList<string> notAfter)
    {
        // The longest first, so that the span is the whole of what was said.
        this.phrases = [.. phrases.OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal)];
        searched = SearchValues.Create([.. this.phrases], StringComparison.OrdinalIgnoreCase);
        takenBackBy = notAfter.Count == 0 ? null : new PhraseFinder(notAfter, []);
    }

    /// <summary>Start and length of the first phrase at or after a character; -1 if there is none.</summary>
    public (int Start, int Length) Find(ReadOnlySpan<char> text, int from = 0)
    {
        while (from < text.Length)
        {
            int next = text[from..].IndexOfAny(searched);
            if (next < 0)
            {
                break;
            }

            int start = from + next;
            int length = StartsWord(text, start) ? LengthAt(text, start) : 0;
            if (length > 0 && !IsTakenBack(text, start))
            {
                return (start, length);
            }

            from = start + 1;
        }

        return (-1, 0);
    }

    private int LengthAt(ReadOnlySpan<char> text, int start)
    {
        foreach (string phrase in phrases)
        {
            if (
                text[start..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && EndsWord(text, start + phrase.Length)
            )
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    private bool IsTakenBack(ReadOnlySpan<char> text, int start)
    {
        if (takenBackBy is null)
        {
            return false;
        }

        int from = Math.Max(0, start - Reach);
        int sentence = text[from..start].LastIndexOfAny('.', ';', '\n');
        from += sentence + 1;
        while (from > 0 && from < start && !StartsWord(text, from))
        {
            from++;
        }

        return takenBackBy.Find(text[from..start]).Start >= 0;
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int start) =>
        Rune.DecodeLastFromUtf16(text[..start], out Rune before, out _) != OperationStatus.Done || !IsInWord(before);

    private static bool EndsWord(ReadOnlySpan<char> text, int end) =>
        Rune.DecodeFromUtf16(text[end..], out Rune after, out _) != OperationStatus.Done || !IsInWord(after);

    // Marks count: a letter and its accent are one, in whichever of the two ways they are written.
    private static bool IsInWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.ConnectorPunctuation;
}
