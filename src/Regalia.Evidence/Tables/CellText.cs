using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Evidence.Tables;

/// <summary>Reads the text of a cell the same way under every culture.</summary>
internal static class CellText
{
    private const NumberStyles Decimal =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // Words such as NaN and Infinity parse as numbers, but no figure of a release is one.
    internal static bool TryNumber(string text, out double number) =>
        double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    internal static bool TryInteger(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    internal static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    internal static ImmutableArray<string> Items(string text, char separator) =>
        text.Length == 0 ? [] : [.. text.Split(separator)];

    internal static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
