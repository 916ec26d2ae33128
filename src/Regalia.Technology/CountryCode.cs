using System.Diagnostics.CodeAnalysis;

namespace Regalia.Technology;

/// <summary>A country code of ISO 3166-1 alpha-2 as bibliographic records carry it, e.g. <c>BR</c>.</summary>
/// <remarks>Two bytes, because facts hold millions of them. <c>default(CountryCode)</c> is no country. Order is ordinal.</remarks>
public readonly record struct CountryCode : IComparable<CountryCode>
{
    private CountryCode(ushort value) => Value = value;

    /// <summary>No country: credit that nobody can be given.</summary>
    public static CountryCode None => default;

    /// <summary>First letter x 256 + second letter; 0 for none.</summary>
    public ushort Value { get; }

    public bool IsNone => Value == 0;

    /// <summary>Of a value as <see cref="Value"/> gives it.</summary>
    public static CountryCode Of(ushort value) =>
        value == 0 || TryParse([(char)(value >> 8), (char)(value & 0xFF)], out _)
            ? new CountryCode(value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "expected two letters A to Z");

    /// <summary>Reads a code; <see langword="false"/> if the text is not two letters A to Z.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CountryCode country)
    {
        bool valid = text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'];
        country = valid ? new CountryCode((ushort)((text[0] << 8) | text[1])) : default;
        return valid;
    }

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not two letters A to Z.</exception>
    public static CountryCode Parse([NotNull] string text) =>
        TryParse(text, out CountryCode country)
            ? country
            : throw new FormatException($"\"{text}\": expected two upper-case letters, e.g. BR");

    public int CompareTo(CountryCode other) => Value.CompareTo(other.Value);

    public override string ToString() => IsNone ? "" : string.Concat((char)(Value >> 8), (char)(Value & 0xFF));

    public static bool operator <(CountryCode left, CountryCode right) => left.Value < right.Value;

    public static bool operator <=(CountryCode left, CountryCode right) => left.Value <= right.Value;

    public static bool operator >(CountryCode left, CountryCode right) => left.Value > right.Value;

    public static bool operator >=(CountryCode left, CountryCode right) => left.Value >= right.Value;
}
