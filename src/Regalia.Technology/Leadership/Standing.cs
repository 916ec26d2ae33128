namespace Regalia.Technology.Leadership;

/// <summary>Figures of a country, institution or group for one technology and window.</summary>
/// <param name="Publications">Works by parts (fractional): the sum of its credit.</param>
/// <param name="Works">Works it has a part in, each once (whole).</param>
/// <param name="TopCredit">Its credit in the top, by the counting asked for, in works.</param>
/// <param name="ShareOfTop">Its top credit / all located top credit, 0 to 1; <see langword="null"/> where there is none at all.</param>
/// <param name="ShareOfPublications">The same over all works of the window; <see langword="null"/> where nothing is located.</param>
/// <param name="TopRate">PP(top): top credit / publications by the same counting, 0 to 1; <see langword="null"/> without publications.</param>
/// <param name="HIndex">Greatest h with at least h of its works (whole) in the window cited at least h times.</param>
/// <param name="Rank">1 + how many have more top credit; equals share a rank.</param>
/// <param name="Interval">Intervals; <see langword="null"/> where none were asked for.</param>
public sealed record Standing(
    double Publications,
    int Works,
    double TopCredit,
    double? ShareOfTop,
    double? ShareOfPublications,
    double? TopRate,
    int HIndex,
    int Rank,
    StandingInterval? Interval
);
