namespace Regalia.Technology.Leadership;

/// <summary>A group as if it were one country, among the countries that are not in it.</summary>
/// <remarks>
/// Groups overlap, so they are not ranked among each other: a group's rank is 1 + the number of outside countries with more top credit.
/// </remarks>
/// <param name="Group">The group.</param>
/// <param name="Figures">Its figures; a work of several members counts once as a whole.</param>
/// <param name="BestOutside">The outside country with most top credit; none where no outside country has any.</param>
/// <param name="RatioToOutside">Its top credit / that of the best outside; <see langword="null"/> where there is none.</param>
public sealed record GroupStanding(
    CountryGroup Group,
    Standing Figures,
    CountryCode BestOutside,
    double? RatioToOutside
);
