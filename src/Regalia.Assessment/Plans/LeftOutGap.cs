using Regalia.Evidence;

namespace Regalia.Assessment.Plans;

/// <summary>A gap for which a plan has no action.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Reason">Why.</param>
public sealed record LeftOutGap(Indicator Indicator, string Reason);
