using System.Globalization;
using System.Text;

namespace Regalia.Technology.Text;

/// <summary>
/// What becomes of one character when text becomes tokens: a letter or digit is folded to one character, a combining mark is
/// dropped, everything else ends a token.
/// </summary>
/// <remarks>
/// Folding = canonical decomposition, marks dropped, lower case by the simple invariant mapping. Nothing here depends on a
/// culture. Decomposition is taken only of Latin, Greek and Cyrillic blocks and three letter-like signs: no precomposed letter has
/// been added to these since Unicode 3, and the decomposition of an assigned character never changes (Unicode's stability
/// policy), so no version of the platform's Unicode library gives another result. Elsewhere a composed character (e.g. a Hangul
/// syllable) stays itself. Compatibility is not folded: the ligature ﬁ, ß and ² stay.
/// </remarks>
internal static class LetterFold
{
    /// <summary>Result for a character that ends a token.</summary>
    internal const int Break = 0;

    /// <summary>Result for a combining mark: dropped, ends nothing.</summary>
    internal const int Dropped = -1;

    private const char DroppedEntry = '\uFFFF';
    private static readonly char[] Table = Computed();

    /// <summary>Folded code point of a code point, <see cref="Break"/> or <see cref="Dropped"/>.</summary>
    internal static int Of(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return OfAscii(codePoint);
        }

        if (codePoint > char.MaxValue)
        {
            return OfRune(new Rune(codePoint));
        }

        char entry = Table[codePoint];
        return entry == DroppedEntry ? Dropped : entry;
    }

    private static int OfAscii(int c) =>
        c switch
        {
            (>= 'a' and <= 'z') or (>= '0' and <= '9') => c,
            >= 'A' and <= 'Z' => c | 0x20,
            _ => Break,
        };

    internal static char[] Computed()
    {
        char[] table = new char[char.MaxValue + 1];
        for (int c = 0; c < table.Length; c++)
        {
            // Lone surrogates are no characters; their entry stays a break.
            if (!char.IsSurrogate((char)c))
            {
                int fold = c < 0x80 ? OfAscii(c) : OfRune(new Rune(c));
                table[c] = fold == Dropped ? DroppedEntry : (char)fold;
            }
        }

        return table;
    }

    private static int OfRune(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber => Rune.ToLowerInvariant(WithoutMarks(rune)).Value,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
                Dropped,
            _ => Break,
        };

    private static Rune WithoutMarks(Rune letter) =>
        IsDecomposed(letter.Value)
            ? letter.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().First()
            : letter;

    // Latin-1, Latin Extended A and B; Greek; Cyrillic; Latin Extended Additional; Greek Extended; Ohm, Kelvin, Angstrom.
    private static bool IsDecomposed(int c) =>
        c
            is (>= 0xC0 and <= 0x24F)
                or (>= 0x370 and <= 0x52F)
                or (>= 0x1E00 and <= 0x1FFF)
                or 0x2126
                or 0x212A
                or 0x212B;
}
