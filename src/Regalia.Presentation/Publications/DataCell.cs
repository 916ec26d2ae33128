using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Publications;

/// <summary>A cell of a table for people.</summary>
/// <param name="Text">What is shown. What is missing is shown as a word: "unknown", "not applicable", "none found", never as 0 or blank.</param>
public sealed record DataCell(Prose Text)
{
    /// <summary>The number behind it, unrounded, for sorting and for workbooks; null where there is none.</summary>
    public double? Number { get; init; }

    /// <summary>An interval to draw beside the text; null for none.</summary>
    public ScoreInterval? Interval { get; init; }

    /// <summary>Colour with pattern, beside the words that say the same; null for none.</summary>
    public ChartTone? Tone { get; init; }

    /// <summary>A further line in small type: "unverified", "2021"; null for none.</summary>
    public Prose? Detail { get; init; }

    /// <summary>A cell of plain text.</summary>
    public static implicit operator DataCell(string text) => new((Prose)text);

    /// <summary>A cell of text.</summary>
    public static implicit operator DataCell(Prose text) => new(text);
}
