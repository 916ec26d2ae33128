using System.Globalization;
using System.Text.RegularExpressions;

namespace Regalia.Construction;

/// <summary>Reads the numbers of tables and specifications the same way under every culture, and says of a text that is
/// none what its writer probably meant.</summary>
internal static partial class NumberText
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const NumberStyles Decimal =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Whether a cell says that there is no value.</summary>
    public static bool IsMissing(string text) => text is "" or "NA" or "NaN";

    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    // "2018.0" is what a spreadsheet makes of 2018.
    public static bool TryWhole(string text, out int number)
    {
        number = 0;
        if (TryNumber(text, out double real) && real == Math.Floor(real) && Math.Abs(real) <= int.MaxValue)
        {
            number = (int)real;
            return true;
        }

        return false;
    }

    /// <summary>What was expected instead of a text that is no number, and how to mend it.</summary>
    public static (string Expected, string Mend) Complaint(string text)
    {
        if (Grouped().IsMatch(text))
        {
            string plain = Separators().Replace(text, "");
            return ("a number without thousands separators", $"write {plain}");
        }

        if (DecimalComma().IsMatch(text))
        {
            return ("a number with a decimal point", $"write {text.Replace(',', '.')}");
        }

        if (Infinite().IsMatch(text) || double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out _))
        {
            return ("a finite number", "write NA, or leave the cell empty, where there is no value");
        }

        return ("a number", "write it with a decimal point, e.g. 1.5, or NA where there is no value");
    }

    [GeneratedRegex(@"^[+-]?\d{1,3}(?:[, '\u00A0\u2009\u202F]\d{3})+(?:\.\d+)?$", Plain, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[, '\u00A0\u2009\u202F]", Plain, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^[+-]?\d+,\d+(?:[eE][+-]?\d+)?$", Plain, 1000)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[+-]?(?:inf|infinity|∞)$", Plain | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Infinite();
}
