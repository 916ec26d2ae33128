using System.Buffers.Text;

namespace Regalia.Technology.Scanning;

/// <summary>Escapes in texts of JSON.</summary>
internal static unsafe class JsonEscape
{
    /// <summary>Whether an escape is one of JSON and no half of a surrogate pair: pairs are left to the ordinary reader.</summary>
    internal static bool IsPlain(byte* escape, int available)
    {
        if (available < 2)
        {
            return false;
        }

        return escape[1] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' =>
                true,
            (byte)'u' => available >= 6
                && Unit(new ReadOnlySpan<byte>(escape + 2, 4)) is >= 0 and not (>= 0xD800 and <= 0xDFFF),
            _ => false,
        };
    }

    /// <summary>Resolves the escapes of a text that has only plain ones; returns how many bytes came of it.</summary>
    internal static int Resolve(ReadOnlySpan<byte> text, Span<byte> resolved)
    {
        int length = 0;
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] != '\\')
            {
                resolved[length++] = text[at++];
            }
            else if (text[at + 1] == 'u')
            {
                length += new System.Text.Rune(Unit(text.Slice(at + 2, 4))).EncodeToUtf8(resolved[length..]);
                at += 6;
            }
            else
            {
                resolved[length++] = Short(text[at + 1]);
                at += 2;
            }
        }

        return length;
    }

    private static byte Short(byte letter) =>
        letter switch
        {
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            _ => letter,
        };

    // Negative if these are not four hexadecimal digits.
    private static int Unit(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int unit, out int used, 'x') && used == 4 ? unit : -1;
}
