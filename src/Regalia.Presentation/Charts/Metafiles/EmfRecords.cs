using System.Buffers.Binary;
using System.Text;

namespace Regalia.Presentation.Charts.Metafiles;

/// <summary>The records of an Enhanced Metafile after MS-EMF, little-endian, each a multiple of four bytes.</summary>
/// <param name="width">Width in units, 20 to a pixel.</param>
/// <param name="height">Height.</param>
internal sealed class EmfRecords(int width, int height)
{
    private const int HeaderSize = 108;
    private const int UnitsPerInch = 96 * 20;

    private readonly List<byte> _bytes = [];
    private int _count = 1;

    /// <summary>Everything: the bounds that some records want.</summary>
    internal int[] Bounds => [0, 0, width - 1, height - 1];

    /// <summary>A record of whole numbers.</summary>
    internal void Add(int kind, params ReadOnlySpan<int> numbers)
    {
        Begin(kind, 8 + (4 * numbers.Length));
        Write(numbers);
    }

    /// <summary>A font.</summary>
    internal void AddFont(int handle, int height, int turn, int weight, string face)
    {
        const int record = 332;
        Begin(EmfRecord.CreateFont, record);
        Write(handle, height, 0, turn, turn, weight);
        // Neither slanted nor underlined, any character set, outlines preferred, a variable-width sans serif.
        _bytes.AddRange([0, 0, 0, 1, 4, 0, 4, 0x22]);
        byte[] rest = new byte[record - 8 - 24 - 8];
        Encoding.Unicode.GetBytes(face, rest);
        _bytes.AddRange(rest);
    }

    /// <summary>A line of text with the advance of every letter, without which some readers guess.</summary>
    internal void AddText(int x, int y, string text, int[] advances)
    {
        byte[] letters = Encoding.Unicode.GetBytes(text);
        int padding = (4 - (letters.Length % 4)) % 4;
        const int fixedPart = 76;
        int distances = fixedPart + letters.Length + padding;
        Begin(EmfRecord.Text, distances + (4 * advances.Length));
        Write(Bounds);
        Write(1, BitConverter.SingleToInt32Bits(1), BitConverter.SingleToInt32Bits(1));
        Write(x, y, text.Length, fixedPart, 0, 0, 0, -1, -1, distances);
        _bytes.AddRange(letters);
        _bytes.AddRange(new byte[padding]);
        Write(advances);
    }

    /// <summary>The file.</summary>
    /// <param name="description">Program and title, each ended by a null letter, and another at the end.</param>
    /// <param name="handles">Number of objects and one more.</param>
    internal byte[] ToBytes(string description, int handles)
    {
        Add(EmfRecord.EndOfFile, 0, 16, 20);
        byte[] words = Encoding.Unicode.GetBytes(description);
        int header = HeaderSize + ((words.Length + 3) / 4 * 4);
        byte[] file = new byte[header + _bytes.Count];
        int[] numbers =
        [
            EmfRecord.Header,
            header,
            .. Bounds,
            // The frame, in hundredths of a millimetre.
            0,
            0,
            Hundredths(width),
            Hundredths(height),
            0x464D4520,
            0x00010000,
            file.Length,
            _count,
            handles,
            description.Length,
            HeaderSize,
            0,
            // A device of ten inches by ten, so that the resolution is a whole number.
            10 * UnitsPerInch,
            10 * UnitsPerInch,
            254,
            254,
            0,
            0,
            0,
            254_000,
            254_000,
        ];
        foreach ((int place, int number) in numbers.Index())
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4 * place), number);
        }
        words.CopyTo(file, HeaderSize);
        _bytes.CopyTo(file, header);
        return file;
    }

    private static int Hundredths(int units) => (int)Math.Round(units * 2540.0 / UnitsPerInch);

    private void Begin(int kind, int size)
    {
        _count++;
        Write(kind, size);
    }

    private void Write(params ReadOnlySpan<int> numbers)
    {
        Span<byte> four = stackalloc byte[4];
        foreach (int number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(four, number);
            _bytes.AddRange(four);
        }
    }
}
