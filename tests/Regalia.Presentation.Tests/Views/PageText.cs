using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Tests.Views;

/// <summary>All that a publication says: every piece of text and every link, in reading order.</summary>
internal static class PageText
{
    public static string Of(Publication page) => string.Join('\n', Texts(page).Select(p => p.Plain));

    public static IEnumerable<Link> Links(Publication page) =>
        Texts(page)
            .SelectMany(p => p.Runs)
            .Select(r => r.Link)
            .Concat(Within(page).OfType<Controls>().Select(c => (Link?)(Link)c.Action))
            .Concat(Within(page).OfType<KeyFigures>().SelectMany(k => k.Figures).Select(f => f.Link))
            .OfType<Link>();

    public static IEnumerable<Block> Within(Publication page) => page.Blocks.SelectMany(Block.Within);

    /// <summary>Every id that becomes a place on the page, those of charts and of their tables included.</summary>
    public static IEnumerable<string> Ids(Publication page) =>
        Within(page)
            .SelectMany(block =>
                block switch
                {
                    Section section => [section.Id],
                    DataTable table => [table.Id],
                    Controls controls => [controls.Id],
                    CardList cards => cards.Cards.Select(c => c.Id),
                    Figure figure => [figure.Chart.Id, figure.Chart.Data.Id],
                    _ => (IEnumerable<string>)[],
                }
            );

    public static IEnumerable<DataTable> Tables(Publication page) =>
        Within(page).OfType<DataTable>().Concat(page.Figures.Select(f => f.Chart.Data));

    private static IEnumerable<Prose> Texts(Publication page) =>
        ((Prose[])[page.Title, page.Standfirst, page.Kicker ?? ""]).Concat(Within(page).SelectMany(Texts));

    private static IEnumerable<Prose> Texts(Block block) =>
        block switch
        {
            Section section => [section.Title],
            Paragraph paragraph => [paragraph.Text],
            Note note => [note.Text],
            BulletList list => list.Items,
            Facts facts => facts.Items.SelectMany(f => (Prose[])[f.Term, f.Text]),
            KeyFigures figures => figures.Figures.SelectMany(f => (Prose[])[f.Name, f.Shown, f.Detail]),
            CardList cards => cards.Cards.SelectMany(c => (Prose[])[c.Title, c.Kicker ?? ""]),
            Disclosure disclosure => [disclosure.Summary],
            Figure figure =>
            [
                figure.Chart.Title,
                figure.Chart.Description,
                figure.Caption,
                .. Texts(figure.Chart.Data),
            ],
            DataTable table =>
            [
                table.Caption,
                table.Note ?? Prose.None,
                .. table.Columns.SelectMany(c => (Prose[])[c.Heading, c.Description ?? ""]),
                .. table.Rows.SelectMany(r => r.Cells).SelectMany(c => (Prose[])[c.Text, c.Detail ?? Prose.None]),
            ],
            Controls controls => controls.Fields.SelectMany(f =>
                (Prose[])
                    [
                        f.Label,
                        f.Hint ?? "",
                        .. f is ChoiceField choice ? choice.Options.Select(o => (Prose)o.Label) : [],
                    ]
            ),
            _ => [],
        };
}
