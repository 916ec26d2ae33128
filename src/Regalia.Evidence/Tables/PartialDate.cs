using System.Globalization;

namespace Regalia.Evidence.Tables;

/// <summary>A date as exactly as it is known: <c>2021</c>, <c>2021-05</c> or <c>2021-05-28</c>.</summary>
internal static class PartialDate
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    internal static bool IsValid(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    internal static int YearOf(string text) =>
        int.Parse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
}
