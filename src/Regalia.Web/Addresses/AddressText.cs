using System.Globalization;
using System.Text;

namespace Regalia.Web.Addresses;

/// <summary>Pieces of an address as they come over the wire: unescaped strictly, and made harmless for messages.</summary>
internal static class AddressText
{
    private const int LongestShown = 60;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Unescapes a piece.</summary>
    /// <param name="raw">As it stands in the address.</param>
    /// <param name="plusIsSpace">Whether <c>+</c> is a space, as forms write it.</param>
    /// <exception cref="AddressException">It is no text.</exception>
    public static string Unescape(string raw, bool plusIsSpace = false)
    {
        var bytes = new byte[raw.Length];
        int length = 0;
        for (int at = 0; at < raw.Length; at++)
        {
            char letter = raw[at];
            if (letter is '%')
            {
                bytes[length++] =
                    at + 2 < raw.Length && char.IsAsciiHexDigit(raw[at + 1]) && char.IsAsciiHexDigit(raw[at + 2])
                        ? byte.Parse(
                            raw.AsSpan(at + 1, 2),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture
                        )
                        : throw Malformed(raw, "has a % that two hexadecimal digits do not follow");
                at += 2;
            }
            else if (letter is <= ' ' or >= '\u007F')
            {
                throw Malformed(raw, "has a letter that an address has to escape");
            }
            else
            {
                bytes[length++] = letter is '+' && plusIsSpace ? (byte)' ' : (byte)letter;
            }
        }
        string text;
        try
        {
            text = Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed(raw, "is not escaped UTF-8");
        }
        return text.Any(char.IsControl) ? throw Malformed(raw, "has control characters") : text;
    }

    /// <summary>Words of a stranger, short and without letters that turn or hide the words around them.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (Rune letter in text.EnumerateRunes().Take(LongestShown))
        {
            bool isPlain =
                Rune.GetUnicodeCategory(letter)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                );
            shown.Append(isPlain ? letter.ToString() : "\uFFFD");
        }
        return shown.Append(text.EnumerateRunes().Skip(LongestShown).Any() ? "…" : "").ToString();
    }

    private static AddressException Malformed(string raw, string why) =>
        AddressException.Malformed("\"" + Shown(raw) + "\" " + why + ".");
}
