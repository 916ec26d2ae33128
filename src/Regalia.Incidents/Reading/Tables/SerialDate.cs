using System.Globalization;

namespace Regalia.Incidents.Reading.Tables;

/// <summary>Dates as spreadsheets count them: days since the end of 1899, or since 1904.</summary>
internal static class SerialDate
{
    private const int LastSerial = 2_958_465;

    /// <summary>
    /// The day of a serial number; null if it is none. Number 60 is none: spreadsheets count a 29 February 1900 that never was.
    /// </summary>
    public static DateTime? Read(double serial, bool from1904 = false)
    {
        double days = from1904 ? serial + 1462 : serial;
        if (!(days >= 1 && days < LastSerial + 1d) || (days >= 60 && days < 61))
        {
            return null;
        }
        DateTime zero = days < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        // Fractions are times of day to a second at best; rounding keeps 13:00:00 from becoming 12:59:59.
        return zero.AddSeconds(Math.Round(days * 86400));
    }

    /// <summary>The day of a serial number that a text holds (<c>44562</c>, <c>44562.5</c>); null if it holds none.</summary>
    public static DateOnly? Read(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double serial)
        && Read(serial) is DateTime time
            ? DateOnly.FromDateTime(time)
            : null;

    /// <summary>As cells show it: <c>2021-05-28</c>, with <c>T13:00:00</c> if it has a time.</summary>
    public static string Spell(DateTime time) =>
        time.TimeOfDay == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Whether a built-in number format shows days.</summary>
    public static bool IsDateFormat(int format) =>
        format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    /// <summary>Whether a number format shows days: it has a y or d, or an m beside no h or s, outside quotes and brackets.</summary>
    public static bool IsDateFormat(string format)
    {
        bool month = false;
        bool time = false;
        for (int i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    i = Skip(format, i, '"');
                    break;
                case '[':
                    i = Skip(format, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'd' or 'D':
                    return true;
                case 'm' or 'M':
                    month = true;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    time = true;
                    break;
                default:
                    break;
            }
        }
        return month && !time;
    }

    private static int Skip(string format, int from, char end)
    {
        int to = format.IndexOf(end, from + 1);
        return to < 0 ? format.Length : to;
    }
}
