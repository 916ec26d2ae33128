using System.Text;
using Regalia.Evidence.Faults;
using static System.FormattableString;

namespace Regalia.Evidence.Storage;

/// <summary>
/// Turns the bytes of a file into text. Bytes that are no UTF-8 are a fault: they would be silently lost.
/// </summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>
    /// The text, and whether every byte of it could be read; if not, the first that could not is reported.
    /// </summary>
    internal static (string Text, bool IsWhole) Read(string file, byte[] bytes, FaultLog log)
    {
        try
        {
            return (WithoutMark(Strict.GetString(bytes)), true);
        }
        catch (DecoderFallbackException broken)
        {
            int line = 1 + bytes.AsSpan(0, Math.Clamp(broken.Index, 0, bytes.Length)).Count((byte)'\n');
            string expected = Invariant($"text in UTF-8, found byte 0x{broken.BytesUnknown?.FirstOrDefault():X2}");
            log.Content(file, line, column: null, value: null, expected, "save the file as UTF-8");
            return (WithoutMark(Encoding.UTF8.GetString(bytes)), false);
        }
    }

    // Spreadsheet programs put a byte order mark in front of UTF-8.
    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;
}
