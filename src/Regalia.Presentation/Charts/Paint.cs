namespace Regalia.Presentation.Charts;

/// <summary>How a mark is painted: always in tones of <see cref="ChartPalette"/>, never in a colour of its own.</summary>
/// <param name="Fill">Tone of the surface; null for none.</param>
/// <param name="Line">Tone of the outline; null for none.</param>
public sealed record Paint(ChartTone? Fill, ChartTone? Line = null)
{
    /// <summary>Nothing to be seen, yet there for a pointer.</summary>
    public static Paint None { get; } = new(Fill: null);

    /// <summary>How strong the surface is.</summary>
    public PaintStrength Strength { get; init; }

    /// <summary>Whether the surface shows the pattern of its tone; otherwise it is filled.</summary>
    public bool HasPattern { get; init; } = true;

    /// <summary>Width of the outline.</summary>
    public double LineWidth { get; init; } = 1;

    /// <summary>Whether the outline is dashed.</summary>
    public bool IsDashed { get; init; }

    /// <summary>Whether lines end round and meet round.</summary>
    public bool IsRound { get; init; }

    /// <summary>The tone with its pattern, in a frame of its own colour: how a state is shown.</summary>
    public static Paint Of(ChartTone tone) => new(tone, tone);

    /// <summary>The colour of a tone alone, without pattern and frame.</summary>
    public static Paint Plain(ChartTone tone, PaintStrength strength = PaintStrength.Full) =>
        new(tone) { HasPattern = false, Strength = strength };

    /// <summary>A line.</summary>
    public static Paint Stroke(ChartTone tone, double width = 1) => new(Fill: null, tone) { LineWidth = width };
}
