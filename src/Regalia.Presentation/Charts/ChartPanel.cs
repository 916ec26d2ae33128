using System.Collections.Immutable;

namespace Regalia.Presentation.Charts;

/// <summary>One of several small charts on one scale.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Rows">Its rows, the same in every panel.</param>
public sealed record ChartPanel(string Name, ImmutableArray<IntervalDot> Rows);
