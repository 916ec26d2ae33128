namespace Regalia.Technology.Works;

/// <summary>Numbers of works and institutions: <c>https://openalex.org/W123</c> or <c>W123</c> is 123.</summary>
internal static class RecordNumber
{
    private static ReadOnlySpan<byte> Address => "https://openalex.org/"u8;

    // 18 digits always fit.
    private const int MostDigits = 18;

    /// <summary>Reads an id; <see langword="false"/> unless it is the letter and 1 to 18 digits, with or without the address, above 0.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> id, byte letter, out long number)
    {
        number = 0;
        if (id.StartsWith(Address))
        {
            id = id[Address.Length..];
        }

        if (id.Length < 2 || id.Length > MostDigits + 1 || id[0] != letter)
        {
            return false;
        }

        foreach (byte digit in id[1..])
        {
            uint value = unchecked((uint)(digit - (byte)'0'));
            if (value > 9)
            {
                return false;
            }

            number = number * 10 + value;
        }

        return number > 0;
    }
}
