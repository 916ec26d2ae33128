using System.Collections.Immutable;

namespace Regalia.Technology.Leadership;

/// <summary>Who leads a technology, and by how much.</summary>
/// <param name="Leaders">The country with most top credit; several where they are equal, in ordinal order; empty where no top credit is located.</param>
/// <param name="Second">The next; none where nobody else has any. With several leaders the second of them.</param>
/// <param name="Ratio">
/// Lead ratio: share of the first / share of the second, 1 or more; <see langword="null"/> where there is no second (or no first).
/// </param>
/// <param name="Risk">Monopoly risk; <see langword="null"/> where nobody leads.</param>
public sealed record Lead(ImmutableArray<CountryCode> Leaders, CountryCode Second, double? Ratio, MonopolyRisk? Risk)
{
    /// <summary>Nobody has any located credit in the top.</summary>
    public static Lead None { get; } = new([], CountryCode.None, null, null);

    /// <summary>The leader; the first in ordinal order of several; none if nobody leads.</summary>
    public CountryCode Leader => Leaders.IsEmpty ? CountryCode.None : Leaders[0];
}
