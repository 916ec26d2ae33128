using System.Globalization;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Tests.Views;

/// <summary>Everything that a publication shows or carries: texts in reading order, links, and numbers behind cells.</summary>
internal static class PublicationText
{
    public static IEnumerable<Block> Blocks(Publication page) => page.Blocks.SelectMany(Block.Within);

    public static IEnumerable<DataTable> Tables(Publication page) =>
        page.Tables.Concat(page.Figures.Select(f => f.Chart.Data));

    public static DataTable Table(Publication page, string id) => page.Tables.Single(t => t.Id == id);

    public static IEnumerable<Prose> Prose(Publication page) =>
        [
            page.Title,
            page.Standfirst,
            page.Kicker ?? "",
            .. Blocks(page).SelectMany(Prose),
            .. page.Figures.SelectMany(f => Prose(f.Chart.Data)),
        ];

    /// <summary>All texts, one a line.</summary>
    public static string Of(Publication page) => string.Join('\n', Prose(page).Select(p => p.Plain));

    public static IEnumerable<Link> Links(Publication page) =>
        Prose(page)
            .SelectMany(p => p.Runs)
            .Select(r => r.Link)
            .Concat(Blocks(page).OfType<KeyFigures>().SelectMany(k => k.Figures).Select(f => f.Link))
            .OfType<Link>();

    /// <summary>Numbers that are not text: behind cells and in small pictures.</summary>
    public static IEnumerable<double> Numbers(Publication page) =>
        Tables(page)
            .SelectMany(t => t.Rows)
            .SelectMany(r => r.Cells)
            .SelectMany(c => new[] { c.Number, c.Interval?.Low, c.Interval?.Value, c.Interval?.High })
            .Concat(
                Blocks(page)
                    .OfType<KeyFigures>()
                    .SelectMany(k => k.Figures)
                    .SelectMany(f => new[] { f.Interval?.Low, f.Interval?.Value, f.Interval?.High })
            )
            .OfType<double>();

    /// <summary>All of it as one text, to hold two pages against each other.</summary>
    public static string Whole(Publication page) =>
        Of(page)
        + "\n"
        + string.Join('\n', Links(page).Select(l => l.Page?.ToString() ?? l.Outside!.AbsoluteUri))
        + "\n"
        + string.Join('\n', Numbers(page).Select(n => n.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Every id that becomes a place on the page.</summary>
    public static IEnumerable<string> Ids(Publication page) =>
        Blocks(page)
            .SelectMany(b =>
                b switch
                {
                    Section s => [s.Id],
                    CardList c => c.Cards.Select(card => card.Id),
                    DataTable t => [t.Id],
                    Controls c => [c.Id],
                    Figure f => [f.Chart.Id],
                    _ => (IEnumerable<string>)[],
                }
            );

    private static IEnumerable<Prose> Prose(Block block) =>
        block switch
        {
            Section s => [s.Title],
            Disclosure d => [d.Summary],
            Paragraph p => [p.Text],
            Note n => [n.Text],
            BulletList l => l.Items,
            Facts f => f.Items.SelectMany(i => new[] { i.Term, i.Text }),
            KeyFigures k => k.Figures.SelectMany(f => new[] { f.Name, f.Shown, f.Detail }),
            CardList c => c.Cards.SelectMany(card => new[] { card.Kicker ?? "", card.Title }),
            Figure f => [f.Chart.Title, f.Chart.Description, f.Caption],
            DataTable t => Prose(t),
            Controls c => [c.Label, c.Submit],
            SideBySide => [],
            _ => throw new NotSupportedException(block.GetType().Name),
        };

    private static IEnumerable<Prose> Prose(DataTable table) =>
        [
            table.Caption,
            table.Note ?? "",
            .. table.Columns.Select(c => (Prose)(c.Heading + " " + c.Description)),
            .. table.Rows.SelectMany(r => r.Cells.SelectMany(c => new[] { c.Text, c.Detail ?? "" })),
        ];
}
