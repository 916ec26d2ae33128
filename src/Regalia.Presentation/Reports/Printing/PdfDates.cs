using System.Globalization;
using System.Text;

namespace Regalia.Presentation.Reports.Printing;

/// <summary>The dates in the properties of a PDF. A printer writes the moment of printing; the report has a day of its own.</summary>
internal static class PdfDates
{
    private const string Shape = "yyyyMMdd";

    private static readonly byte[][] Keys =
    [
        .. new[] { "/CreationDate (D:", "/ModDate (D:" }.Select(Encoding.ASCII.GetBytes),
    ];

    /// <summary>Whether the bytes begin and end as a PDF does.</summary>
    internal static bool IsWhole(ReadOnlySpan<byte> pdf) =>
        pdf.StartsWith("%PDF-"u8) && pdf[Math.Max(0, pdf.Length - 64)..].IndexOf("%%EOF"u8) >= 0;

    /// <summary>Writes a day, at midnight UTC, over the dates. Every other byte keeps its place, so that the file stays whole.</summary>
    internal static byte[] Set(byte[] pdf, DateOnly date)
    {
        byte[] changed = [.. pdf];
        byte[] digits = Encoding.ASCII.GetBytes(date.ToString(Shape, CultureInfo.InvariantCulture) + "000000");
        foreach (byte[] key in Keys)
        {
            for (int at = 0; changed.AsSpan(at).IndexOf(key) is >= 0 and var found; )
            {
                at += found + key.Length;
                int end = changed.AsSpan(at).IndexOf((byte)')');
                if (
                    end < digits.Length
                    || changed.AsSpan(at, digits.Length).IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0
                )
                {
                    continue;
                }
                digits.CopyTo(changed, at);
                // The offset to UTC of the machine.
                for (int i = at + digits.Length; i < at + end; i++)
                {
                    changed[i] = changed[i] switch
                    {
                        >= (byte)'0' and <= (byte)'9' => (byte)'0',
                        (byte)'-' => (byte)'+',
                        byte other => other,
                    };
                }
            }
        }
        return changed;
    }
}
