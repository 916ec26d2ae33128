using System.Buffers.Binary;
using System.Text;

namespace Regalia.Incidents.Reading.Json;

/// <summary>Remembers short texts that occur again and again, as codes do, so that each is made once. Its size is fixed.</summary>
internal sealed class ShortTexts
{
    private const int Longest = 40;
    private const int Slots = 4096;

    private readonly string?[] texts = new string?[Slots];

    /// <summary>The text of some UTF-8.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }
        ref string? kept = ref texts[Slot(utf8)];
        if (kept is null || !Ascii.Equals(utf8, kept))
        {
            kept = Encoding.UTF8.GetString(utf8);
        }
        return kept;
    }

    private static uint Slot(ReadOnlySpan<byte> utf8)
    {
        ulong mixed = (ulong)utf8.Length;
        if (utf8.Length >= 8)
        {
            mixed ^= BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            mixed = unchecked(mixed * 0x9E3779B97F4A7C15);
            mixed ^= BinaryPrimitives.ReadUInt64LittleEndian(utf8[^8..]);
        }
        else
        {
            foreach (byte next in utf8)
            {
                mixed = (mixed << 8) ^ next ^ (mixed >> 56);
            }
        }
        return (uint)(unchecked(mixed * 0x9E3779B97F4A7C15) >> 52);
    }
}
