using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Publications;

/// <summary>A chart with its caption; the table of the same figures comes with the chart.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Caption">What to see in it; how intervals are to be read; source and release.</param>
public sealed record Figure(Chart Chart, Prose Caption) : Block
{
    /// <summary>Whether the figures are shown as a table at once; otherwise on request.</summary>
    public bool ShowsTable { get; init; }
}
