using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>
/// Remembers short texts of a column, so that codes, names of countries and the like are made once and not in every row. Its size is fixed,
/// and in a column whose texts seldom come again it stops remembering.
/// </summary>
internal sealed class ColumnTexts
{
    private const int Longest = 40;
    private const int SlotBits = 6;
    private const int Patience = 500;

    private readonly string?[] texts = new string?[1 << SlotBits];
    private int patience = Patience;

    /// <summary>The text as a string.</summary>
    internal string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }
        if (text.Length > Longest || patience == 0)
        {
            return text.ToString();
        }
        ref string? kept = ref texts[Slot(text)];
        if (kept is not null && text.SequenceEqual(kept))
        {
            patience += patience < Patience ? 1 : 0;
            return kept;
        }
        patience--;
        kept = text.ToString();
        return kept;
    }

    // Texts of a column that are written alike differ in length, at the beginning or at the end.
    private static int Slot(ReadOnlySpan<char> text)
    {
        ulong mixed = (ulong)text.Length;
        if (text.Length >= 4)
        {
            mixed ^= Four(text);
            mixed = unchecked(mixed * 0x9E3779B97F4A7C15);
            mixed ^= Four(text[^4..]);
        }
        else
        {
            foreach (char next in text)
            {
                mixed = (mixed << 16) ^ next;
            }
        }
        return (int)(unchecked(mixed * 0x9E3779B97F4A7C15) >> (64 - SlotBits));
    }

    private static ulong Four(ReadOnlySpan<char> text) =>
        BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text));
}
