using System.Text;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>
/// Bytes that are not UTF-8. The decoder puts each into a character of the private-use area, so that the row in which it
/// stands can be found, mended as Windows-1252, and said to be mended.
/// </summary>
internal static class StrayByte
{
    private const char First = '\uF780';
    private const char Last = '\uF7FF';

    // 0x80 to 0x9F of Windows-1252; the rest is Latin-1. Five places are not taken.
    private const string C1 =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
        + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    public static char Hold(byte value) => (char)(0xF700 + value);

    /// <summary>Whether a text holds such bytes.</summary>
    public static bool In(ReadOnlySpan<char> text) => text.IndexOfAnyInRange(First, Last) >= 0;

    /// <summary>The text with them read as Windows-1252.</summary>
    public static string Mend(string text) =>
        string.Create(
            text.Length,
            text,
            static (mended, text) =>
            {
                for (int i = 0; i < mended.Length; i++)
                {
                    mended[i] = text[i] is >= First and <= Last ? FromWindows1252((byte)(text[i] - 0xF700)) : text[i];
                }
            }
        );

    public static char FromWindows1252(byte value) => value is >= 0x80 and < 0xA0 ? C1[value - 0x80] : (char)value;

    /// <summary>The byte that means a character in Windows-1252; -1 if there is none.</summary>
    public static int ToWindows1252(char character)
    {
        // Programs that decode as Windows-1252 commonly let the five free places through as controls.
        if (character <= '\u00FF')
        {
            return character;
        }
        int place = character == '\uFFFD' ? -1 : C1.IndexOf(character, StringComparison.Ordinal);
        return place < 0 ? -1 : 0x80 + place;
    }

    /// <summary>UTF-8 that holds stray bytes instead of losing them.</summary>
    public static Encoding Utf8(Action found) =>
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Holding(found));

    private sealed class Holding(Action found) : DecoderFallback
    {
        // A sequence that breaks off may have had three bytes.
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Held(found);
    }

    private sealed class Held(Action found) : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _next;

        public override int Remaining => _bytes.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            found();
            _bytes = bytesUnknown;
            _next = 0;
            return bytesUnknown.Length > 0;
        }

        public override char GetNextChar() => _next < _bytes.Length ? Hold(_bytes[_next++]) : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }
            _next--;
            return true;
        }

        public override void Reset()
        {
            _bytes = [];
            _next = 0;
        }
    }
}
