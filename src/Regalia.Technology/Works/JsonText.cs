using System.Text.Json;
using System.Text.Unicode;

namespace Regalia.Technology.Works;

/// <summary>What makes a line readable at all: valid UTF-8, one JSON value, no half of a surrogate pair.</summary>
internal static class JsonText
{
    internal static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Checks a whole line, or another text that has to be JSON.</summary>
    /// <param name="line">The text.</param>
    /// <param name="expected">What it should be, for the fault.</param>
    /// <exception cref="MalformedRecordException">It is not readable.</exception>
    internal static void Check(ReadOnlySpan<byte> line, string expected = "one JSON object a line")
    {
        if (!Utf8.IsValid(line))
        {
            throw new MalformedRecordException($"not valid UTF-8; expected {expected} in UTF-8");
        }

        Utf8JsonReader reader = new(line, Strict);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped && HasLoneSurrogate(reader.ValueSpan))
                {
                    throw new MalformedRecordException(
                        "a text has an escape \\uD800 to \\uDFFF that is half of a character; expected both halves"
                    );
                }
            }
        }
        catch (JsonException e)
        {
            throw new MalformedRecordException(
                "not valid JSON near byte "
                    + e.BytePositionInLine?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    + "; expected "
                    + expected,
                e
            );
        }
    }

    /// <summary>Whether a text with escapes names a high surrogate that no low one follows, or the reverse.</summary>
    private static bool HasLoneSurrogate(ReadOnlySpan<byte> text)
    {
        bool isOpen = false;
        int at = 0;
        while (at < text.Length)
        {
            int unit = text[at] == '\\' && text[at + 1] == 'u' ? Unit(text.Slice(at + 2, 4)) : 0;
            bool isLow = unit is >= 0xDC00 and <= 0xDFFF;
            if (isLow != isOpen)
            {
                return true;
            }

            isOpen = unit is >= 0xD800 and <= 0xDBFF;
            at +=
                text[at] != '\\' ? 1
                : text[at + 1] == 'u' ? 6
                : 2;
        }

        return isOpen;
    }

    private static int Unit(ReadOnlySpan<byte> digits) =>
        int.Parse(
            digits,
            System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture
        );
}
