using System.Diagnostics.CodeAnalysis;

namespace Regalia.Evidence;

/// <summary>
/// A country code of ISO 3166-1 alpha-3: exactly three upper-case ASCII letters, e.g. <c>BRA</c>.
/// </summary>
/// <remarks>
/// Lower case is refused rather than mended, so that a code has one spelling in every file; the command line mends
/// what people type with <see cref="Faults.Spelling"/>. Order is ordinal. <c>default(Iso3)</c> is no country and
/// prints as empty text.
/// </remarks>
public readonly record struct Iso3 : IComparable<Iso3>
{
    private readonly string? code;

    private Iso3(string code) => this.code = code;

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not three letters A to Z.</exception>
    public static Iso3 Parse(string text) =>
        TryParse(text, out Iso3 country)
            ? country
            : throw new FormatException($"\"{text}\": expected three upper-case letters, e.g. BRA");

    /// <summary>Reads a code; <see langword="false"/> if the text is not three letters A to Z.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Iso3 country)
    {
        bool valid = text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'];
        country = valid ? new Iso3(text!) : default;
        return valid;
    }

    public int CompareTo(Iso3 other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => code ?? "";

    public static bool operator <(Iso3 left, Iso3 right) => left.CompareTo(right) < 0;

    public static bool operator <=(Iso3 left, Iso3 right) => left.CompareTo(right) <= 0;

    public static bool operator >(Iso3 left, Iso3 right) => left.CompareTo(right) > 0;

    public static bool operator >=(Iso3 left, Iso3 right) => left.CompareTo(right) >= 0;
}
