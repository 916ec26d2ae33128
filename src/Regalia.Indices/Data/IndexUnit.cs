using System.Globalization;

namespace Regalia.Indices;

/// <summary>What is scored: a country, a region, an institution; in a panel, one at one time.</summary>
/// <param name="Code">Code, unique at each time.</param>
/// <param name="Time">Year or other time in a panel; null otherwise.</param>
public sealed record IndexUnit(string Code, int? Time = null)
{
    /// <summary>Name to be read by people; the code unless given. Takes no part in comparisons.</summary>
    public string Name { get; init; } = Code;

    /// <inheritdoc/>
    public bool Equals(IndexUnit? other) =>
        other is not null && string.Equals(other.Code, Code, StringComparison.Ordinal) && other.Time == Time;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code.GetHashCode(StringComparison.Ordinal), Time);

    /// <summary>The code, in a panel with the time: <c>AUT 2020</c>.</summary>
    public override string ToString() =>
        Time is int time ? string.Create(CultureInfo.InvariantCulture, $"{Code} {time}") : Code;
}
