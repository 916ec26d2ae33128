using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Regalia.Technology.Scanning.Columns;

/// <summary>
/// A row of a Parquet file as a line of JSON, so that one set of rules holds for both. The abstract stands last, as the file has it.
/// </summary>
internal sealed class RowText
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(i => (byte)i),
        (byte)'"',
        (byte)'\\',
    ]);

    private byte[] buffer = new byte[1 << 16];
    private int headLength;

    /// <summary>The line; <see cref="LineSink.Slack"/> bytes behind it may be read.</summary>
    internal ReadOnlySpan<byte> Line => buffer.AsSpan(0, Length);

    /// <summary>Bytes of the line.</summary>
    internal int Length { get; private set; }

    /// <summary>Whether the row would be longer than a line may be: then it is not whole.</summary>
    internal bool IsTooLong { get; private set; }

    /// <summary>Whether there is an abstract.</summary>
    internal bool HasAbstract { get; private set; }

    /// <summary>What the column of abstracts holds: JSON, or what passes for it.</summary>
    internal ReadOnlySpan<byte> Abstract =>
        HasAbstract ? buffer.AsSpan(headLength + AbstractKey.Length, Length - headLength - AbstractKey.Length - 1) : [];

    private static ReadOnlySpan<byte> AbstractKey => ",\"abstract_inverted_index\":"u8;

    /// <summary>The line without the abstract.</summary>
    internal byte[] WithoutAbstract() => HasAbstract ? [.. buffer.AsSpan(0, headLength), (byte)'}'] : Line.ToArray();

    /// <summary>Begins a row.</summary>
    internal void Begin()
    {
        (Length, headLength) = (0, 0);
        (IsTooLong, HasAbstract) = (false, false);
        Raw("{"u8);
    }

    /// <summary>Ends it without an abstract.</summary>
    internal void End() => Raw("}"u8);

    /// <summary>Ends it with one.</summary>
    internal void End(ReadOnlySpan<byte> inverted)
    {
        headLength = Length;
        HasAbstract = true;
        Raw(AbstractKey);
        Raw(inverted);
        Raw("}"u8);
    }

    /// <summary>Appends what is JSON already.</summary>
    internal void Raw(ReadOnlySpan<byte> json)
    {
        if (Ensure(json.Length))
        {
            json.CopyTo(buffer.AsSpan(Length));
            Length += json.Length;
        }
    }

    /// <summary>Appends a text with quotes.</summary>
    internal void Text(ReadOnlySpan<byte> text)
    {
        Raw("\""u8);
        while (text.IndexOfAny(Escaped) is >= 0 and int at)
        {
            Raw(text[..at]);
            Escape(text[at]);
            text = text[(at + 1)..];
        }
        Raw(text);
        Raw("\""u8);
    }

    /// <summary>Appends a whole number.</summary>
    internal void Number(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out int length);
        Raw(digits[..length]);
    }

    /// <summary>Appends a flag.</summary>
    internal void Flag(bool isSet) => Raw(isSet ? "true"u8 : "false"u8);

    /// <summary>Appends a time as text.</summary>
    internal void Time(DateTime time)
    {
        Span<byte> text = stackalloc byte[32];
        time.TryFormat(text, out int length, "yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        Text(text[..length]);
    }

    /// <summary>Appends a date as text.</summary>
    internal void Date(DateOnly date)
    {
        Span<byte> text = stackalloc byte[16];
        date.TryFormat(text, out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Text(text[..length]);
    }

    private void Escape(byte letter)
    {
        if (letter is (byte)'"' or (byte)'\\')
        {
            Raw([(byte)'\\', letter]);
        }
        else
        {
            Span<byte> digits = stackalloc byte[4];
            Utf8Formatter.TryFormat((int)letter, digits, out _, new StandardFormat('x', 4));
            Raw("\\u"u8);
            Raw(digits);
        }
    }

    private bool Ensure(int more)
    {
        if (IsTooLong || (long)Length + more > PartScanner.LongestLine)
        {
            IsTooLong = true;
            return false;
        }
        int needed = Length + more + LineSink.Slack;
        if (needed > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(needed, buffer.Length * 2));
        }
        return true;
    }
}
