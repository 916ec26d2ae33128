using System.Text;
using CsCheck;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Routes;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Technology;

/// <summary>What the pages say of the made results: the figures of the command line, filters that keep what they say, marks that stay.</summary>
public sealed class TechnologyPagesTests(OpenResults results) : IClassFixture<OpenResults>
{
    private static readonly string[] s_words =
    [
        "2019..2023",
        "2012..2016",
        "2023..2019",
        "1999..2003",
        "0..0",
        "..",
        "1",
        "10",
        "whole",
        "fractional",
        "Energy",
        "energy",
        "AUS",
        "kor",
        "ZZZ",
        "high",
        "low",
        "not-rated",
        "stable",
        "sensitive",
        "draft",
        "done",
        "share",
        "ratio",
        "%00",
        "%ff",
        "a%2Fb",
    ];

    public static TheoryData<string> Pages =>
        [
            "technology",
            "technology?window=2015..2019&counting=whole&top=5&sort=ratio",
            "technology?category=Timing",
            "technology?leader=AUS&sort=name",
            "technology/" + MadeResults.Known,
            "technology/" + MadeResults.Draft + "?window=2012..2016&counting=whole&top=1",
            "technology/" + MadeResults.Nowhere,
            "technology/cooperate?a=AUS&b=KOR",
            "technology/cooperate?a=NZL&b=PRT&window=2012..2016&counting=whole&top=5",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_command_on_a_page_writes_its_CSV_byte_for_byte(string address)
    {
        View view = results.View(address);
        string[] args = [.. view.Command!.Split(' ').Skip(1).Select(a => a == "DIR" ? results.Folder : a)];
        byte[] written = await Browser.RunningDashboard.OutputOfAsync(args);
        Assert.Equal(view.Csv(), Encoding.UTF8.GetString(written));
        string head = view.Csv().Split('\n')[0];
        Assert.Equal(head, string.Join(',', view.Columns.Select(c => c.Name)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_to_a_page(string address)
    {
        PageAddress[] links =
        [
            .. results
                .View(address)
                .Page.Blocks.SelectMany(Block.Within)
                .SelectMany(Prose)
                .SelectMany(p => p.Runs)
                .Select(r => r.Link?.Page)
                .OfType<PageAddress>()
                .Where(p => p.Path.StartsWith("technology", StringComparison.Ordinal))
                .Distinct(),
        ];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotEmpty(results.View(link).Page.Title));

        static IEnumerable<Prose> Prose(Block block) =>
            block switch
            {
                Paragraph paragraph => [paragraph.Text],
                Facts facts => facts.Items.Select(f => f.Text),
                DataTable table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Text),
                _ => [],
            };
    }

    [Theory]
    [InlineData("technology")]
    [InlineData("technology?window=2015..2019&counting=whole&top=5&sort=ratio")]
    [InlineData("technology?leader=AUS")]
    public void A_filter_says_how_many_would_be_left(string address)
    {
        Controls controls = results.View(address).Page.Blocks.OfType<Controls>().Single();
        foreach (
            ChoiceField field in controls
                .Fields.OfType<ChoiceField>()
                .Where(f => f.Name is "category" or "leader" or "risk" or "method" or "status")
        )
        {
            foreach (ControlOption option in field.Options.Where(o => o.Value.Length > 0))
            {
                string[] others = address.Contains('?', StringComparison.Ordinal)
                    ?
                    [
                        .. address
                            .Split('?')[1]
                            .Split('&')
                            .Where(p => !p.StartsWith(field.Name + "=", StringComparison.Ordinal)),
                    ]
                    : [];
                View left = Any(
                    "technology?" + string.Join('&', [.. others, field.Name + "=" + Uri.EscapeDataString(option.Value)])
                );
                Assert.Equal(option.Label.Split(", ")[^1], left.Page.Standfirst.Plain.Split(' ')[0]);
                int rows = left.Page.Tables.SingleOrDefault(t => t.Id == "technology-table")?.Rows.Length ?? 0;
                Assert.Equal(option.Label.Split(", ")[^1], $"{rows}");
            }
        }
    }

    [Fact]
    public void Lists_are_grouped_by_category_or_in_the_order_asked_for()
    {
        DataTable table = List("technology");
        Assert.Equal(table.Rows.Select(r => r.Group).Order(StringComparer.Ordinal), table.Rows.Select(r => r.Group));
        double[] shares = [.. List("technology?sort=share").Rows.Select(r => r.Cells[2].Number ?? -1)];
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.All(List("technology?sort=share").Rows, r => Assert.Null(r.Group));

        DataTable List(string address) => results.View(address).Page.Tables.Single(t => t.Id == "technology-table");
    }

    [Fact]
    public void A_draft_says_so_in_the_list_and_on_its_page()
    {
        DataRow row = results
            .View("technology")
            .Page.Tables.Single(t => t.Id == "technology-table")
            .Rows.Single(r => r.Cells[0].Text.Plain.Contains(MadeResults.Hostile, StringComparison.Ordinal));
        Assert.Contains("draft", row.Cells[0].Detail!.Plain, StringComparison.Ordinal);
        Publication page = results.View("technology/" + MadeResults.Draft).Page;
        Assert.EndsWith("[draft]", page.Title, StringComparison.Ordinal);
        Assert.Contains(Notes(page), n => n.StartsWith("Draft:", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Notes(results.View("technology/" + MadeResults.Known).Page),
            n => n.StartsWith("Draft:", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_risk_is_read_off_its_thresholds()
    {
        Section risk = Section(results.View("technology/" + MadeResults.Known), "risk");
        string reading = risk.Blocks.OfType<Paragraph>().First().Text.Plain;
        DataTable table = risk.Blocks.OfType<DataTable>().Single();
        string reached = table.Rows.Single(r => r.Cells[3].Text.Plain == "yes").Cells[0].Text.Plain;
        Assert.Matches(@"^[0-9.]+ of \d+, (ratio [0-9.]+|no second): " + reached, reading);
        Assert.Contains("unverified", risk.Blocks.OfType<Note>().Single().Text.Plain, StringComparison.Ordinal);
        Assert.Equal(1, table.Rows.Sum(r => r.Cells[4].Number ?? 0), 9);
    }

    [Fact]
    public void Where_nobody_leads_nothing_is_rated_and_nothing_is_zero()
    {
        View view = results.View("technology/" + MadeResults.Nowhere);
        Assert.StartsWith("Nobody leads", view.Page.Standfirst.Plain, StringComparison.Ordinal);
        Assert.Empty(view.Page.Figures);
        DataTable risk = Section(view, "risk").Blocks.OfType<DataTable>().Single();
        Assert.All(risk.Rows, r => Assert.Equal("not rated", r.Cells[3].Text.Plain));
        foreach (
            (string section, string said) in new[]
            {
                ("countries", "No country has a work in this window."),
                ("institutions", "No institution has a work in this window."),
            }
        )
        {
            Note note = Assert.IsType<Note>(Assert.Single(Section(view, section).Blocks));
            Assert.Equal((NoteKind.Empty, said), (note.Kind, note.Text.Plain));
        }
        DataRow row = results
            .View("technology")
            .Page.Tables.Single(t => t.Id == "technology-table")
            .Rows.Single(r => r.Cells[0].Text.Plain == "Made-up nowhere");
        Assert.Equal("nobody leads", row.Cells[^1].Text.Plain);
    }

    [Fact]
    public void The_query_is_shown_where_the_release_has_the_one_that_was_scanned()
    {
        View known = results.View("technology/" + MadeResults.Known);
        Assert.Contains(
            Section(known, "query-text").Blocks.OfType<Paragraph>(),
            p => p.Text.Plain.Contains("quantum", StringComparison.Ordinal)
        );
        View other = results.View("technology/" + MadeResults.Draft);
        Assert.DoesNotContain(other.Page.Blocks.SelectMany(Block.Within).OfType<Section>(), s => s.Id is "query-text");
    }

    [Fact]
    public void Synthetic_results_are_marked_on_every_page()
    {
        using var made = new MadeResults(isSynthetic: true);
        var open = new AddressResolver(
            RouteTable.All,
            ServedAssessment.Source with
            {
                Technologies = new(
                    Regalia.Technology.Results.TechnologyResults.Open(made.Results),
                    ServedDefinitions.Catalogue
                ),
            }
        );
        foreach (
            string path in (string[])
                [
                    "technology",
                    "technology/" + MadeResults.Small,
                    "technology/cooperate",
                    "technology/cooperate?a=AUS&b=KOR",
                ]
        )
        {
            string[] parts = path.Split('?');
            PageMatch match = Assert.IsType<PageMatch>(
                open.Resolve("/en/" + parts[0], parts.Length > 1 ? parts[1] : "")
            );
            View view = match.Route.Build(match.Request);
            Assert.StartsWith("SYNTHETIC", view.Page.Title, StringComparison.Ordinal);
            Assert.Contains(Notes(view.Page), n => n.StartsWith("SYNTHETIC", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("technology")]
    [InlineData("technology/quantum-computing")]
    [InlineData("technology/cooperate")]
    public void Where_no_results_are_open_a_page_says_how_to_get_them(string address)
    {
        var closed = new AddressResolver(RouteTable.All, ServedAssessment.Source);
        PageMatch match = Assert.IsType<PageMatch>(closed.Resolve("/en/" + address, ""));
        View view = match.Route.Build(match.Request);
        Assert.Contains(
            Notes(view.Page),
            n => n.Contains("regalia serve --technology RESULTS", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("technology/quantum-computin", 404, "did you mean \"quantum-computing\"?")]
    [InlineData("technology?window=1999..2003", 404, "begins before the data")]
    [InlineData("technology?window=2020..2024", 404, "ends after the data")]
    [InlineData("technology?window=x", 400, "expected years such as")]
    [InlineData("technology?category=Timin", 404, "did you mean \"Timing\"?")]
    [InlineData("technology?leader=ZZZ", 400, "no country")]
    [InlineData("technology/cooperate?a=AUS&b=AUS", 400, "these are one")]
    public void What_is_not_there_helps_on(string address, int status, string says)
    {
        AddressException fault = Assert.Throws<AddressException>(() => results.View(address));
        Assert.Equal(status, fault.Status);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Instead);
    }

    [Fact]
    public void Whatever_is_asked_for_there_is_a_page_or_a_reason() =>
        Gen.Select(
                Gen.OneOf("technology", "technology/" + MadeResults.Small, "technology/cooperate", "technology/x"),
                Gen.Select(
                    Gen.OneOf(
                        "window",
                        "counting",
                        "top",
                        "category",
                        "leader",
                        "risk",
                        "method",
                        "status",
                        "sort",
                        "a",
                        "b"
                    ),
                    Gen.OneOf(Gen.OneOf(s_words), Gen.OneOf(s_words), Gen.String[Gen.Char, 0, 9])
                ).Array[0, 4]
            )
            .Sample(
                (page, query) =>
                {
                    try
                    {
                        Resolution found = results.Resolve(
                            page + "?" + string.Join('&', query.Select(q => q.Item1 + "=" + q.Item2))
                        );
                        if (found is PageMatch match)
                        {
                            Assert.NotEmpty(match.Route.Build(match.Request).Page.Title);
                        }
                    }
                    catch (AddressException fault)
                    {
                        Assert.True(fault.Status is 400 or 404);
                        Assert.NotEmpty(fault.Instead);
                    }
                },
                iter: 400,
                threads: 1
            );

    private View Any(string address) =>
        results.Resolve(address) switch
        {
            Redirection elsewhere => results.View(elsewhere.Location["/en/".Length..]),
            PageMatch match => match.Route.Build(match.Request),
            var other => throw new InvalidOperationException(address + ": " + other),
        };

    private static IEnumerable<string> Notes(Publication page) =>
        page.Blocks.SelectMany(Block.Within).OfType<Note>().Select(n => n.Text.Plain);

    private static Section Section(View view, string id) =>
        view.Page.Blocks.SelectMany(Block.Within).OfType<Section>().Single(s => s.Id == id);
}
