using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Reports.Word;

/// <summary>The blocks of a publication as parts of a document.</summary>
internal sealed class WordBlocks(MainDocumentPart document)
{
    private const int DeepestHeading = 4;

    private readonly WordText _text = new(document);
    private readonly WordPicture _pictures = new(document);
    private readonly List<OpenXmlElement> _parts = [];

    /// <summary>The lists that were begun.</summary>
    internal WordLists Lists { get; } = new();

    /// <summary>What was written.</summary>
    internal IReadOnlyList<OpenXmlElement> Parts => _parts;

    /// <summary>A paragraph in a named style; nothing where the text is empty.</summary>
    internal void Paragraph(Prose text, string? style = null)
    {
        if (!text.IsEmpty)
        {
            _parts.Add(_text.Paragraph(text, style));
        }
    }

    /// <summary>Blocks below a heading of the depth given; 0 is the title.</summary>
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
                int heading = _parts.Count;
                Titled(section.Title, section.Blocks, depth);
                if (ReportPages.BeginsWith(section))
                {
                    ((DocumentFormat.OpenXml.Wordprocessing.Paragraph)_parts[heading])
                        .ParagraphProperties!
                        .PageBreakBefore = new PageBreakBefore();
                }
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
                    Paragraph(card.Kicker ?? "", "Kicker");
                    Write(card.Blocks, depth + 1);
                }
                break;
            case Publications.Paragraph paragraph:
                Paragraph(paragraph.Text);
                break;
            case BulletList list:
                List(list);
                break;
            case Facts facts:
                foreach (Fact fact in facts.Items)
                {
                    Paragraph(Prose.Strong(fact.Term + ". ") + fact.Text);
                }
                break;
            case KeyFigures figures:
                Figures(figures);
                break;
            case Note note:
                Paragraph(Prose.Strong(NoteWords.Of(note.Kind) + ". ") + note.Text, WordStyles.Note);
                break;
            case DataTable table:
                Table(table);
                break;
            case Figure figure:
                _parts.Add(_pictures.Of(figure.Chart));
                Paragraph(figure.Caption, WordStyles.Below);
                if (figure.ShowsTable)
                {
                    Table(figure.Chart.Data);
                }
                break;
            case Publications.Controls:
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(block),
                    block.GetType().Name,
                    "No kind of block that a report knows."
                );
        }
    }

    private void Titled(string title, IEnumerable<Block> blocks, int depth)
    {
        Heading(depth + 1, title);
        Write(blocks, depth + 1);
    }

    private void Heading(int depth, Prose title) =>
        Paragraph(title, "Heading" + Bundles.Digits.Of(Math.Min(depth, DeepestHeading)));

    private void List(BulletList list)
    {
        int number = Lists.Begin(list.IsOrdered);
        foreach (Prose item in list.Items)
        {
            var paragraph = _text.Paragraph(item, WordStyles.List);
            paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(
                new NumberingLevelReference { Val = 0 },
                new NumberingId { Val = number }
            );
            _parts.Add(paragraph);
        }
    }

    private void Table(DataTable table)
    {
        Paragraph(table.Caption, WordStyles.Caption);
        _parts.Add(WordTable.Of(table, _text));
        // Two tables with nothing between them would become one.
        _parts.Add(_text.Paragraph(table.Note ?? "", WordStyles.Below));
    }

    private void Figures(KeyFigures figures)
    {
        int width = WordTable.TextWidth / Math.Max(1, figures.Figures.Length);
        _parts.Add(
            new Table(
                new TableProperties(
                    new TableWidth
                    {
                        Width = Bundles.Digits.Of(width * figures.Figures.Length),
                        Type = TableWidthUnitValues.Dxa,
                    },
                    new TableLayout { Type = TableLayoutValues.Fixed },
                    new TableLook { NoHorizontalBand = true, NoVerticalBand = true }
                ),
                new TableGrid(figures.Figures.Select(_ => new GridColumn { Width = Bundles.Digits.Of(width) })),
                new TableRow([
                    new TableRowProperties(new CantSplit()),
                    .. figures.Figures.Select(figure => new TableCell(
                        new TableCellProperties(
                            new TableCellWidth { Width = Bundles.Digits.Of(width), Type = TableWidthUnitValues.Dxa }
                        ),
                        _text.Paragraph(Prose.Strong(figure.Name), WordStyles.TableText),
                        _text.Paragraph(figure.Shown, WordStyles.Shown),
                        _text.Paragraph(figure.Detail, WordStyles.TableText)
                    )),
                ])
            )
        );
        _parts.Add(_text.Paragraph("", WordStyles.Below));
    }
}
