using System.Globalization;
using System.Text;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Publications;

/// <summary>The blocks of a publication as Markdown, one blank line between any two.</summary>
internal sealed class MarkdownBlocks(MarkdownProse prose)
{
    private const int DeepestHeading = 6;

    private readonly StringBuilder _text = new();
    private bool _afterList;
    private bool _otherMarker;

    /// <summary>What was written, ended by one line break.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A heading; 1 is that of the publication.</summary>
    internal void Heading(int depth, Prose title) =>
        Block(new string('#', Math.Min(depth, DeepestHeading)) + " " + prose.Line(title));

    /// <summary>A paragraph; nothing where the text is empty.</summary>
    internal void Paragraph(Prose text) => Block(prose.Line(text));

    /// <summary>Blocks below a heading of the depth given.</summary>
    internal void Write(IEnumerable<Block> blocks, int depth)
    {
        foreach (Block block in blocks)
        {
            Write(block, depth);
        }
    }

    private void Write(Block block, int depth)
    {
        switch (block)
        {
            case Section section:
                Titled(section.Title, section.Blocks, depth);
                break;
            case Disclosure disclosure:
                Titled(disclosure.Summary, disclosure.Blocks, depth);
                break;
            case SideBySide sides:
                Write(sides.Blocks, depth);
                break;
            case CardList cards:
                foreach (Card card in cards.Cards)
                {
                    Heading(depth + 1, card.Title);
                    Paragraph(card.Kicker ?? "");
                    Write(card.Blocks, depth + 1);
                }
                break;
            case Paragraph paragraph:
                Paragraph(paragraph.Text);
                break;
            case BulletList list:
                List(list.Items.Select(prose.Line), list.IsOrdered);
                break;
            case Facts facts:
                List(facts.Items.Select(f => prose.Line(Prose.Strong(f.Term) + ": " + f.Text)), ordered: false);
                break;
            case KeyFigures figures:
                List(figures.Figures.Select(Figure), ordered: false);
                break;
            case Note note:
                Block("> " + prose.Line(Prose.Strong(NoteWords.Of(note.Kind) + ".") + " " + note.Text));
                break;
            case DataTable table:
                Table(table, Prose.Strong(table.Caption));
                break;
            case Figure figure:
                Chart(figure.Chart, figure.Caption);
                break;
            case Controls:
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(block),
                    block.GetType().Name,
                    "No kind of block that Markdown knows."
                );
        }
    }

    private void Titled(string title, IEnumerable<Block> blocks, int depth)
    {
        Heading(depth + 1, title);
        Write(blocks, depth + 1);
    }

    private string Figure(KeyFigure figure)
    {
        Prose shown = IntervalWords.Whole(figure.Shown, figure.Interval);
        Prose text = Prose.Strong(figure.Name + ": " + shown.Plain);
        text = figure.Detail.IsEmpty ? text : text + ". " + figure.Detail;
        return prose.Line(figure.Link is { } link ? text + " (" + Prose.To("source", link) + ")" : text);
    }

    // Letters cannot show a picture: its name, what is to be seen in it, and its figures.
    private void Chart(Chart chart, Prose caption)
    {
        Paragraph(Prose.Strong("Chart: " + chart.Title + ".") + " " + chart.Description);
        Paragraph(caption);
        Table(chart.Data, Prose.Quiet("Figures of the chart: " + chart.Data.Caption));
    }

    private void Table(DataTable table, Prose caption)
    {
        Paragraph(caption);
        Block(MarkdownTable.Of(table, prose));
        Paragraph(table.Note ?? "");
        List(
            table
                .Columns.Where(c => c.Description is not null)
                .Select(c => prose.Line(Prose.Strong(c.Heading) + ": " + c.Description!)),
            ordered: false
        );
    }

    // Two lists with nothing between them would become one, so the second has another mark.
    private void List(IEnumerable<string> items, bool ordered)
    {
        _otherMarker = _afterList && !_otherMarker;
        string[] lines =
        [
            .. items.Select(
                (item, i) =>
                    (
                        ordered ? (i + 1).ToString(CultureInfo.InvariantCulture) + (_otherMarker ? ") " : ". ")
                        : _otherMarker ? "* "
                        : "- "
                    ) + item
            ),
        ];
        if (lines.Length > 0)
        {
            Block(string.Join('\n', lines));
            _afterList = true;
        }
    }

    private void Block(string text)
    {
        if (text.Length == 0)
        {
            return;
        }
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
        _text.Append(text).Append('\n');
        _afterList = false;
    }
}
