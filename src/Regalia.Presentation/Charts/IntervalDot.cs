using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>A row of a dot-and-interval chart.</summary>
/// <param name="Name">What the row is.</param>
/// <param name="Interval">Median with its 90 % interval; null where there is none, and the row then says why.</param>
public sealed record IntervalDot(string Name, ScoreInterval? Interval)
{
    /// <summary>Words for a row without an interval: "insufficient evidence"; or a remark beside one: "unverified".</summary>
    public string? Remark { get; init; }

    /// <summary>Where the row leads; null for nowhere.</summary>
    public Link? Link { get; init; }

    /// <summary>Tone of dot and interval.</summary>
    public ChartTone? Tone { get; init; }

    /// <summary>Rows of one group stand together below its name; null where there are no groups.</summary>
    public string? Group { get; init; }
}
