using System.Buffers;

namespace Regalia.Incidents.Reading.Json;

/// <summary>What stands between values.</summary>
internal static class JsonGaps
{
    private static readonly SearchValues<byte> StrayMarks = SearchValues.Create(",}: \t\r\n"u8);

    /// <summary>Goes past blanks; false at the end of the stream.</summary>
    /// <param name="window">The bytes.</param>
    /// <param name="within">The scanner of the value that the blanks are part of; null if they are not kept.</param>
    public static bool PassBlanks(ByteWindow window, JsonValueScanner? within)
    {
        while (window.More())
        {
            ReadOnlySpan<byte> ahead = window.Ahead;
            int found = ahead.IndexOfAnyExcept(" \t\r\n"u8);
            if (found >= 0)
            {
                window.Advance(found);
                return true;
            }
            window.Advance(ahead.Length);
            if (within is null)
            {
                window.Mark();
            }
            else
            {
                within.Measure();
            }
        }
        return false;
    }

    /// <summary>Goes past marks that part or close values, where none should be.</summary>
    public static void PassStrayMarks(ByteWindow window)
    {
        do
        {
            window.Mark();
            int found = window.Ahead.IndexOfAnyExcept(StrayMarks);
            if (found >= 0)
            {
                window.Advance(found);
                return;
            }
            window.Advance(window.Ahead.Length);
        } while (window.Fill());
    }
}
