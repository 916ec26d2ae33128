using System.Collections.Immutable;

namespace Regalia.Presentation.Publications;

/// <summary>A part of a publication: one of the records of this folder that derive from it, and no other.</summary>
public abstract record Block
{
    // Closed: every writer (web, Markdown, DOCX) knows all kinds.
    private protected Block() { }

    /// <summary>A block and all that it holds, in reading order.</summary>
    public static IEnumerable<Block> Within(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        ImmutableArray<Block> inner = block switch
        {
            Section section => section.Blocks,
            Disclosure disclosure => disclosure.Blocks,
            SideBySide sides => sides.Blocks,
            CardList cards => [.. cards.Cards.SelectMany(c => c.Blocks)],
            _ => [],
        };
        return [block, .. inner.SelectMany(Within)];
    }
}
