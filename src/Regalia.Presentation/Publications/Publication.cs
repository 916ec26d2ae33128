using System.Collections.Immutable;
using Regalia.Assessment.Markings;

namespace Regalia.Presentation.Publications;

/// <summary>
/// What a page, a report or a Markdown file says, before it has a look: the same words and figures go to the screen, to
/// paper and into a text file.
/// </summary>
/// <param name="Title">Its title, without the name of the product.</param>
/// <param name="Standfirst">One or two sentences below the title: the finding, not the topic.</param>
/// <param name="Blocks">What follows, in reading order.</param>
public sealed record Publication(string Title, Prose Standfirst, ImmutableArray<Block> Blocks)
{
    /// <summary>A few words above the title, of what kind it is: "Country profile"; null for none.</summary>
    public string? Kicker { get; init; }

    /// <summary>How far it may be passed on; public pages are clear.</summary>
    public TlpMarking Marking { get; init; } = TlpMarking.Clear;

    /// <summary>Whether it shows what would be, not what is; every face of it says so.</summary>
    public bool IsHypothetical { get; init; }

    /// <summary>Every chart in it, in reading order.</summary>
    public IEnumerable<Figure> Figures => Blocks.SelectMany(Block.Within).OfType<Figure>();

    /// <summary>Every table in it, in reading order, without the twins of charts.</summary>
    public IEnumerable<DataTable> Tables => Blocks.SelectMany(Block.Within).OfType<DataTable>();
}
