using System.Globalization;

namespace Regalia.Incidents.Reading.Json;

/// <summary>The first bytes of a document: what they say of its encoding, and whether it is JSON of records at all.</summary>
internal static class JsonBeginning
{
    private const int Enough = 4;

    /// <summary>Goes past a UTF-8 mark; refuses what is empty, in another encoding, or no array or object.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read as a whole.</exception>
    public static void Check(ByteWindow window, string name)
    {
        while (window.Ahead.Length < Enough && window.Fill()) { }
        ReadOnlySpan<byte> first = window.Ahead;
        if (window.Damage is string damage)
        {
            throw new UnreadableFileException(name + ": the archive is damaged (" + damage + "); fetch it again");
        }
        if (first.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            window.Advance(3);
        }
        else if (IsWide(first))
        {
            throw new UnreadableFileException(
                name + ": byte 0: the text is UTF-16 or UTF-32, expected UTF-8; save it as UTF-8 and import it again"
            );
        }
        long start = window.Offset;
        while (window.More())
        {
            int found = window.Ahead.IndexOfAnyExcept(" \t\r\n"u8);
            if (found >= 0)
            {
                window.Advance(found);
                break;
            }
            window.Advance(window.Ahead.Length);
            window.Mark();
        }
        if (!window.More())
        {
            throw new UnreadableFileException(
                name
                    + (start == window.Offset ? ": the file is empty" : ": the file holds blanks only")
                    + "; expected JSON"
            );
        }
        if (window.Ahead[0] is not ((byte)'{' or (byte)'['))
        {
            throw new UnreadableFileException(
                FormattableString.Invariant(
                    $"{name}: byte {window.Offset}: found {Shown(window.Ahead[0])}, expected \"{{\" or \"[\": this is no JSON of records; give the JSON file, or a zip of it"
                )
            );
        }
    }

    /// <summary>A byte as a message shows it.</summary>
    public static string Shown(int value) =>
        value is > 0x20 and < 0x7F
            ? "\"" + (char)value + "\""
            : "the byte " + value.ToString("X2", CultureInfo.InvariantCulture);

    // JSON begins with ASCII: a zero among the first two bytes is half of a wider character.
    private static bool IsWide(ReadOnlySpan<byte> first) =>
        first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || (first.Length > 1 && (first[0] == 0 || first[1] == 0));
}
