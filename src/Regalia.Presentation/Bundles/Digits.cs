using System.Globalization;

namespace Regalia.Presentation.Bundles;

/// <summary>Numbers for programs: the shortest digits that read back as the same number, under every culture.</summary>
internal static class Digits
{
    internal static string Of(double number) => number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture);

    internal static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Of(ulong number) => number.ToString(CultureInfo.InvariantCulture);
}
