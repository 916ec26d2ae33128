using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Regalia.Technology.Scanning;

/// <summary>Holds what stands outside of texts and is not a plain whole number against JSON's rules.</summary>
internal static unsafe class JsonScalar
{
    // As they lie in memory, lowest byte first.
    private static readonly uint Null = MemoryMarshal.Read<uint>("null"u8);
    private static readonly uint True = MemoryMarshal.Read<uint>("true"u8);
    private static readonly uint False = MemoryMarshal.Read<uint>("alse"u8);

    /// <summary>
    /// The same for the usual ones, null, false, true and fractions such as 0.97: <see langword="false"/> means that it is not known.
    /// </summary>
    /// <param name="line">The line; <see cref="LineSink.Slack"/> bytes behind it may be read.</param>
    /// <param name="at">First byte of a scalar, or the first that is no digit after one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsUsual(byte* line, int at)
    {
        byte* scalar = line + at;
        return scalar[0] switch
        {
            (byte)'.' => char.IsAsciiDigit((char)scalar[1])
                && char.IsAsciiDigit((char)scalar[-1])
                && (scalar[-2] == ':' || (scalar[-2] is >= (byte)'1' and <= (byte)'9' && scalar[-3] == ':')),
            (byte)'n' => BeginsValue(scalar) && Unsafe.ReadUnaligned<uint>(scalar) == Null && EndsScalar(scalar[4]),
            (byte)'t' => BeginsValue(scalar) && Unsafe.ReadUnaligned<uint>(scalar) == True && EndsScalar(scalar[4]),
            (byte)'f' => BeginsValue(scalar)
                && Unsafe.ReadUnaligned<uint>(scalar + 1) == False
                && EndsScalar(scalar[5]),
            _ => false,
        };
    }

    /// <summary>Whether the scalar that covers a byte is true, false, null or a number, and ends where a value may end.</summary>
    internal static bool IsValid(byte* line, int at, int length)
    {
        int first = at;
        while (first > 0 && !EndsScalar(line[first - 1]))
        {
            first--;
        }

        int end = at;
        while (end < length && !EndsScalar(line[end]))
        {
            end++;
        }

        ReadOnlySpan<byte> scalar = new(line + first, end - first);
        return scalar.SequenceEqual("null"u8)
            || scalar.SequenceEqual("false"u8)
            || scalar.SequenceEqual("true"u8)
            || IsNumber(scalar);
    }

    private static bool BeginsValue(byte* scalar) => scalar[-1] is (byte)':' or (byte)',' or (byte)'[';

    private static bool EndsScalar(byte b) =>
        b is (byte)',' or (byte)':' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'"';

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text[0] == '-')
        {
            text = text[1..];
        }

        int whole = Digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0'))
        {
            return false;
        }

        text = text[whole..];
        if (!text.IsEmpty && text[0] == '.')
        {
            int fraction = Digits(text[1..]);
            if (fraction == 0)
            {
                return false;
            }

            text = text[(fraction + 1)..];
        }

        if (!text.IsEmpty && text[0] is ((byte)'e' or (byte)'E'))
        {
            text = text[1..];
            text = !text.IsEmpty && text[0] is ((byte)'+' or (byte)'-') ? text[1..] : text;
            int exponent = Digits(text);
            return exponent > 0 && exponent == text.Length;
        }

        return text.IsEmpty;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int other = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return other < 0 ? text.Length : other;
    }
}
