namespace Regalia.Technology.Works;

/// <summary>Dates of records as microseconds since 1970 (UTC).</summary>
internal static class RecordTime
{
    private const long MicrosecondsOfDay = 86_400_000_000;
    private const int Epoch = 719_162; // day number of 1970-01-01

    /// <summary>
    /// Reads <c>2025-11-06</c> (midnight) or <c>2025-11-06T03:46:38.306776</c>, with T or a blank, with or without fraction (what
    /// goes beyond microseconds is cut off) and Z. Anything else, and a time before 1970, is 0: not said.
    /// </summary>
    internal static long Read(ReadOnlySpan<byte> text)
    {
        if (
            text.Length < 10
            || text[4] != '-'
            || text[7] != '-'
            || !Number(text[..4], out int year)
            || !Number(text[5..7], out int month)
            || !Number(text[8..10], out int day)
            || year < 1970
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return 0;
        }

        long midnight = (new DateOnly(year, month, day).DayNumber - Epoch) * MicrosecondsOfDay;
        if (text.Length == 10)
        {
            return midnight;
        }

        return TryOfDay(text[10..], out long ofDay) ? midnight + ofDay : 0;
    }

    // T03:46:38.306776Z
    private static bool TryOfDay(ReadOnlySpan<byte> text, out long microseconds)
    {
        microseconds = 0;
        if (text[^1] == 'Z')
        {
            text = text[..^1];
        }

        if (
            text.Length < 9
            || text[0] is not ((byte)'T' or (byte)' ')
            || text[3] != ':'
            || text[6] != ':'
            || !Number(text[1..3], out int hour)
            || !Number(text[4..6], out int minute)
            || !Number(text[7..9], out int second)
            || hour > 23
            || minute > 59
            || second > 59
        )
        {
            return false;
        }

        microseconds = ((hour * 60L + minute) * 60 + second) * 1_000_000;
        return text.Length == 9 || TryFraction(text[9..], ref microseconds);
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref long microseconds)
    {
        if (text.Length < 2 || text[0] != '.')
        {
            return false;
        }

        int unit = 100_000;
        foreach (byte digit in text[1..])
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            microseconds += (digit - '0') * unit;
            unit /= 10;
        }

        return true;
    }

    private static bool Number(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = number * 10 + (digit - '0');
        }

        return true;
    }
}
