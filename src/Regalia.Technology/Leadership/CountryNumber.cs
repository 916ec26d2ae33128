using System.Runtime.CompilerServices;

namespace Regalia.Technology.Leadership;

/// <summary>Countries as places in an array.</summary>
internal static class CountryNumber
{
    /// <summary>Credit without a country.</summary>
    internal const int None = 26 * 26;

    /// <summary>All located credit together.</summary>
    internal const int Located = None + 1;

    /// <summary>Length of an array of all of them.</summary>
    internal const int Count = Located + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Of(CountryCode country) =>
        country.IsNone ? None : (((country.Value >> 8) - 'A') * 26) + (country.Value & 0xFF) - 'A';

    internal static CountryCode Code(int number) =>
        number >= None
            ? CountryCode.None
            : CountryCode.Of((ushort)((('A' + (number / 26)) << 8) | ('A' + (number % 26))));
}
