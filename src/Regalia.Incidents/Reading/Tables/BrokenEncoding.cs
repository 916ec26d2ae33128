using System.Text;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>
/// Undoes UTF-8 that was taken for Windows-1252 or Latin-1, once or several times over: "Ã©" that was "é".
/// </summary>
/// <remarks>
/// Where quotation marks were made plain between two such accidents, bytes are lost and the text cannot be had back: it is
/// then left as it stands, rather than half mended.
/// </remarks>
internal static class BrokenEncoding
{
    private const int MostRounds = 8;

    /// <summary>What became of a text.</summary>
    internal enum Outcome
    {
        Sound,
        Mended,
        Lost,
    }

    public static Outcome Mend(ref string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u00C2', '\u00F4') < 0)
        {
            return Outcome.Sound;
        }
        string now = text;
        int rounds = 0;
        while (rounds < MostRounds && Undo(now, rounds > 0) is string before)
        {
            now = before;
            rounds++;
        }
        if (HasDebris(now))
        {
            return Outcome.Lost;
        }
        if (rounds == 0)
        {
            return Outcome.Sound;
        }
        text = now;
        return Outcome.Mended;
    }

    // One round; null if nothing in the text looks like bytes taken for letters.
    private static string? Undo(string text, bool sure)
    {
        // Quotation marks after a capital are more often just that: they count as bytes beside surer signs only.
        for (int i = 0; i < text.Length && !sure; i++)
        {
            sure = Sequence(text, i, sure: false, out _) > 0;
        }
        if (!sure)
        {
            return null;
        }
        StringBuilder? undone = null;
        int copied = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int length = Sequence(text, i, sure, out char character);
            if (length == 0)
            {
                continue;
            }
            (undone ??= new StringBuilder(text.Length)).Append(text, copied, i - copied).Append(character);
            i += length - 1;
            copied = i + 1;
        }
        return undone?.Append(text, copied, text.Length - copied).ToString();
    }

    private static int Sequence(string text, int at, bool sure, out char character)
    {
        character = '\0';
        int lead = text[at];
        switch (lead)
        {
            // Latin letters and signs.
            case >= 0xC2
            and <= 0xC5 when Follow(text, at + 1) is int next and >= 0 && (sure || !IsQuote(text[at + 1])):
                character = (char)(((lead & 0x1F) << 6) | next);
                return 2;
            // Signs of Windows-1252 beyond them, which a second accident makes.
            case 0xC6 or 0xCB when sure && Follow(text, at + 1) is int next and >= 0:
                character = (char)(((lead & 0x1F) << 6) | next);
                return 2;
            // Greek and Cyrillic: their leads are letters of living languages, so two sequences must stand together.
            case (>= 0xCE and <= 0xD1) when Follow(text, at + 1) is int next and >= 0 && Neighbour(text, at):
                character = (char)(((lead & 0x1F) << 6) | next);
                return 2;
            // Three bytes in a row are hardly chance.
            case >= 0xE2
            and <= 0xEF when Follow(text, at + 1) is int second and >= 0 && Follow(text, at + 2) is int third and >= 0:
                character = (char)(((lead & 0x0F) << 12) | (second << 6) | third);
                return char.IsSurrogate(character) ? 0 : 3;
            default:
                return 0;
        }
    }

    private static bool Neighbour(string text, int at) =>
        (at + 3 < text.Length && text[at + 2] is >= '\u00CE' and <= '\u00D1' && Follow(text, at + 3) >= 0)
        || (at >= 2 && text[at - 2] is >= '\u00CE' and <= '\u00D1' && Follow(text, at - 1) >= 0)
        || (at >= 1 && text[at - 1] is >= '\u0370' and <= '\u04FF');

    // The six bits of a continuation byte; -1 if the character is none.
    private static int Follow(string text, int at)
    {
        int value = at < text.Length ? StrayByte.ToWindows1252(text[at]) : -1;
        return value is >= 0x80 and <= 0xBF ? value & 0x3F : -1;
    }

    private static bool IsQuote(char character) =>
        character is '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB';

    // What a mended text cannot have, and a text that lost bytes between two accidents does.
    private static bool HasDebris(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (
                text[i] is '\u00C2' or '\u00C3' or '\u00C6' or '\u00E2'
                && text[i + 1]
                    is '\''
                        or '"'
                        or '\u0192'
                        or '\u2020'
                        or '\u20AC'
                        or '\u00C6'
                        or '\u00C3'
                        or '\u00C2'
                        or (>= '\u0080' and <= '\u00BF')
            )
            {
                return true;
            }
        }
        return false;
    }
}
