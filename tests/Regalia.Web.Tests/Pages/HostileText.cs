using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Tests.Pages;

/// <summary>A page in which every text tries to be something else.</summary>
internal static class HostileText
{
    /// <summary>Markup, an end of an attribute, marks that turn the direction of writing, control characters.</summary>
    public const string Text =
        "<script>alert('x')</script>\" onload=\"x' & \u202Etxt.exe\u2066 \0\u0007\u001B ]]> {{x}} @x";

    public static Publication Page { get; } =
        new(
            Text,
            Styled,
            [
                new Paragraph(Styled),
                new BulletList([Styled]),
                new BulletList([Styled], IsOrdered: true),
                .. Enum.GetValues<NoteKind>().Select(kind => new Note(kind, Styled)),
                new KeyFigures([
                    new KeyFigure(Text, Text, Styled) { Interval = new ScoreInterval(double.MinValue, 5, 900) },
                ]),
                new Facts([new Fact(Text, Styled)]),
                new Section("a", Text, [new Section("b", Text, [new Section("c", Text, [Cards("d")])])]),
                Cards("e"),
                new Disclosure(Text, [new Paragraph(Styled)]),
                new SideBySide([new Paragraph(Styled), new Paragraph(Styled)]),
                Table("t"),
                new Controls(
                    "form",
                    Text,
                    PageAddress.Home.With(Text, Text),
                    [
                        new ChoiceField(Text + "1", Text, [new ControlOption(Text, Text)], [Text], IsMany: true)
                        {
                            Hint = Text,
                        },
                        new ChoiceField(Text + "2", Text, [new ControlOption(Text, Text)], [Text]) { Hint = Text },
                        new NumberField(Text + "3", Text, 0, -1, 1, 0.1, null) { Hint = Text },
                        new TextField(Text + "4", Text, Text) { Hint = Text },
                    ],
                    Text
                ),
                new Figure(new Chart("chart", "Title", "Description", new Drawing(480, 100, []), Table("u")), Styled),
            ]
        )
        {
            Kicker = Text,
        };

    private static Prose Styled =>
        new([
            new Run(Text),
            .. Enum.GetValues<RunStyle>().Select(style => new Run(Text, style) { Language = Text }),
            new Run(Text) { Link = Link.Out("https://example.org/" + Text) },
            new Run(Text) { Link = new PageAddress(Text).With(Text, Text) },
        ]);

    private static CardList Cards(string id) => new([new Card(id, Styled, [new Paragraph(Styled)]) { Kicker = Text }]);

    private static DataTable Table(string id) =>
        new(
            id,
            Text,
            [new DataColumn(Text) { Description = Text }, new DataColumn(Text, IsNumber: true), new DataColumn(Text)],
            [
                new DataRow([
                    Text,
                    new DataCell(Styled) { Number = double.NaN, Interval = new ScoreInterval(1, 1, 1, 1, 1) },
                    new DataCell(Text) { Tone = ChartPalette.Absent, Detail = Styled },
                ])
                {
                    Group = Text,
                },
            ]
        )
        {
            Note = Styled,
        };
}
