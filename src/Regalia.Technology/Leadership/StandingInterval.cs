namespace Regalia.Technology.Leadership;

/// <summary>How far a share and a rank may stray by chance of which works there are.</summary>
/// <param name="Share">Share of top credit.</param>
/// <param name="Rank">Rank.</param>
public sealed record StandingInterval(Interval Share, Interval Rank);
