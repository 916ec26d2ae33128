namespace Regalia.Technology.Leadership;

/// <summary>What another way of counting, or another top, makes of the lead.</summary>
/// <param name="Counting">Way of counting.</param>
/// <param name="Top">Which top.</param>
/// <param name="Lead">Who leads by it.</param>
/// <param name="IsOtherLeader">Whether another country leads than by the way asked for.</param>
/// <param name="IsOtherRisk">Whether the risk is another.</param>
public sealed record MethodOutcome(Counting Counting, TopPercent Top, Lead Lead, bool IsOtherLeader, bool IsOtherRisk);
