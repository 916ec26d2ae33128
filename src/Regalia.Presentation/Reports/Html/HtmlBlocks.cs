using System.Globalization;
using System.Text;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Html;

/// <summary>The blocks of a publication as HTML for paper.</summary>
internal sealed class HtmlBlocks
{
    private const int DeepestHeading = 6;

    private readonly StringBuilder _text = new();

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Blocks below a heading of the depth given; 1 is that of the document.</summary>
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
                _text.Append("<section id=\"").Append(HtmlText.Escape(section.Id));
                _text.Append(ReportPages.BeginsWith(section) ? "\" class=\"page\">\n" : "\">\n");
                Heading(depth + 1, section.Title);
                Write(section.Blocks, depth + 1);
                _text.Append("</section>\n");
                break;
            case Disclosure disclosure:
                _text.Append("<section>\n");
                Heading(depth + 1, disclosure.Summary);
                Write(disclosure.Blocks, depth + 1);
                _text.Append("</section>\n");
                break;
            case SideBySide sides:
                _text.Append("<div class=\"sides\">\n");
                Write(sides.Blocks, depth);
                _text.Append("</div>\n");
                break;
            case CardList cards:
                foreach (Card card in cards.Cards)
                {
                    _text.Append("<article id=\"").Append(HtmlText.Escape(card.Id)).Append("\">\n");
                    Heading(depth + 1, card.Title);
                    Paragraph("kicker", card.Kicker ?? "");
                    Write(card.Blocks, depth + 1);
                    _text.Append("</article>\n");
                }
                break;
            case Paragraph paragraph:
                Paragraph(kind: null, paragraph.Text);
                break;
            case BulletList list:
                string tag = list.IsOrdered ? "ol" : "ul";
                _text.Append('<').Append(tag).Append(">\n");
                foreach (Prose item in list.Items)
                {
                    _text.Append("<li>").Append(HtmlText.Of(item)).Append("</li>\n");
                }
                _text.Append("</").Append(tag).Append(">\n");
                break;
            case Facts facts:
                _text.Append("<dl>\n");
                foreach (Fact fact in facts.Items)
                {
                    _text.Append("<div><dt>").Append(HtmlText.Escape(fact.Term)).Append("</dt>\n<dd>");
                    _text.Append(HtmlText.Of(fact.Text)).Append("</dd></div>\n");
                }
                _text.Append("</dl>\n");
                break;
            case KeyFigures figures:
                Figures(figures);
                break;
            case Note note:
                _text.Append("<p class=\"note ").Append(note.Kind.ToString().ToLowerInvariant()).Append("\"><strong>");
                _text
                    .Append(NoteWords.Of(note.Kind))
                    .Append(".</strong> ")
                    .Append(HtmlText.Of(note.Text))
                    .Append("</p>\n");
                break;
            case DataTable table:
                _text.Append(HtmlTable.Of(table));
                break;
            case Figure figure:
                Chart(figure);
                break;
            case Controls:
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(block),
                    block.GetType().Name,
                    "No kind of block that a report knows."
                );
        }
    }

    private void Heading(int depth, Prose title)
    {
        string tag = "h" + Math.Min(depth, DeepestHeading).ToString(CultureInfo.InvariantCulture);
        _text.Append('<').Append(tag).Append('>').Append(HtmlText.Of(title)).Append("</").Append(tag).Append(">\n");
    }

    private void Paragraph(string? kind, Prose text)
    {
        if (!text.IsEmpty)
        {
            _text.Append(kind is null ? "<p>" : $"<p class=\"{kind}\">").Append(HtmlText.Of(text)).Append("</p>\n");
        }
    }

    private void Figures(KeyFigures figures)
    {
        _text.Append("<dl class=\"figures\">\n");
        foreach (KeyFigure figure in figures.Figures)
        {
            _text.Append("<div><dt>").Append(HtmlText.Escape(figure.Name)).Append("</dt>\n<dd class=\"shown\">");
            _text.Append(HtmlText.Escape(figure.Shown)).Append("</dd>\n<dd>");
            _text.Append(HtmlInterval.Of(figure.Interval)).Append(HtmlText.Of(figure.Detail)).Append("</dd></div>\n");
        }
        _text.Append("</dl>\n");
    }

    private void Chart(Figure figure)
    {
        Chart chart = figure.Chart;
        _text.Append("<figure>\n").Append((chart with { Narrow = null }).Svg(SvgUse.Inline)).Append('\n');
        if (!figure.Caption.IsEmpty)
        {
            _text.Append("<figcaption>").Append(HtmlText.Of(figure.Caption)).Append("</figcaption>\n");
        }
        _text.Append("</figure>\n");
        if (figure.ShowsTable)
        {
            _text.Append(HtmlTable.Of(chart.Data));
        }
    }
}
