using System.Text.RegularExpressions;
using CsCheck;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Incidents;

/// <summary>What the pages say of the made store: counts that are those of the records, links that lead to them.</summary>
public sealed partial class IncidentPagesTests(OpenStore store) : IClassFixture<OpenStore>
{
    private static readonly string[] s_words =
    [
        "csv",
        MadeStore.Name,
        "csv@none",
        "incident",
        "victim-impact",
        "campaign",
        "state",
        "state~private",
        "VNM",
        "vnm~MYS",
        "ZZZ",
        "south-asia",
        "2014..2022",
        "2022..2014",
        "..",
        "..2013",
        "0..0",
        "99999",
        "1",
        "-1",
        "0",
        "started",
        "disclosed",
        "region",
        "country",
        "%00",
        "%ff",
        "'OR 1=1",
        "and not (",
        "a%2Fb",
        "company",
        "Ruritania",
        "nobody-named",
        "unknown",
        "month",
        "2015-03",
        "2015-unknown",
        "2015-13",
        "0000-01",
        MadeStore.Hostile,
    ];

    [Theory]
    [InlineData("trend?in=csv%40made-1")]
    [InlineData("trend?in=csv%40made-1&level=victim-impact")]
    [InlineData("trend?in=csv%40made-1&group=region")]
    [InlineData("trend?in=csv%40made-1&group=country")]
    [InlineData("trend?in=csv%40made-1&is=state~private&group=country")]
    [InlineData("trend?in=csv%40made-1&victim=NZL~VNM&group=country")]
    [InlineData("trend?in=csv%40made-1&region=oceania&years=2013..2018&by=started&group=country")]
    [InlineData("trend?in=csv%40made-1&by=disclosed")]
    public void A_number_of_a_trend_leads_to_as_many_records(string address)
    {
        View trend = store.View(address);
        DataTable table = trend.Page.Tables.Single(t => t.Id == "trend-table");
        (string Number, PageAddress Records)[] numbers =
        [
            .. table
                .Rows.SelectMany(r => r.Cells)
                .SelectMany(c => c.Text.Runs)
                .Where(r => r.Link?.Page is not null)
                .Select(r => (r.Text, r.Link!.Page!)),
        ];
        Assert.NotEmpty(numbers);
        Assert.All(numbers, n => Assert.Equal(n.Number, Taken(store.View(n.Records))));
        // One level is counted: the other is in none of them.
        Assert.All(numbers, n => Assert.Contains(n.Records.Query, q => q.Name == "level"));
        // The picture leads where its table does.
        string[] marks = Marks(trend.Page.Figures.Single());
        Assert.NotEmpty(marks);
        Assert.Subset(numbers.Select(n => n.Records.ToString()).ToHashSet(), marks.ToHashSet());
    }

    [Theory]
    [InlineData("incidents?in=csv%40made-1")]
    [InlineData("incidents?in=csv%40made-1&level=incident&is=private")]
    [InlineData("incidents?in=csv%40made-1&victim=NZL&years=2014..")]
    [InlineData("incidents?in=csv%40made-1&by=started&sector=company&sponsor=Ruritania")]
    public void A_facet_says_how_many_would_be_left(string address)
    {
        Controls controls = store.View(address).Page.Blocks.OfType<Controls>().Single();
        foreach (
            ChoiceField field in controls
                .Fields.OfType<ChoiceField>()
                .Where(f => f.Name is "level" or "is" or "region" or "sector" or "sponsor")
        )
        {
            foreach (ControlOption option in field.Options.Where(o => o.Value.Length > 0))
            {
                string[] chosen = field.IsMany
                    ? [.. field.Chosen.Except([option.Value]), option.Value]
                    : [option.Value];
                string[] parts = address.Split('?')[1].Split('&');
                string others = string.Join(
                    '&',
                    parts.Where(p => !p.StartsWith(field.Name + "=", StringComparison.Ordinal))
                );
                View left = Any(
                    "incidents?" + others + "&" + field.Name + "=" + Uri.EscapeDataString(string.Join('~', chosen))
                );
                Assert.Equal(option.Label.Split(", ")[^1], Taken(left));
            }
        }
    }

    [Fact]
    public void The_screenfuls_together_are_the_list_and_there_is_none_after_the_last()
    {
        string[] ids =
        [
            .. Pages().SelectMany(view => Links(view.Page)).Select(a => a.Query.Single(q => q.Name == "id").Value),
        ];
        string csv = store.View("incidents?in=csv%40made-1").Csv!();
        Assert.Equal(122, ids.Length);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids[0], csv.Split('\n')[1].Split(',')[1]);
        AddressException none = Assert.Throws<AddressException>(() => store.View("incidents?in=csv%40made-1&page=4"));
        Assert.Equal(404, none.Status);
        Assert.NotEmpty(none.Instead);

        IEnumerable<View> Pages() =>
            [
                store.View("incidents?in=csv%40made-1"),
                store.View("incidents?in=csv%40made-1&page=2"),
                store.View("incidents?in=csv%40made-1&page=3"),
            ];
    }

    [Fact]
    public void An_id_of_any_letters_is_found_and_its_texts_stay_texts()
    {
        View view = store.View(PageAddress.Incident(MadeStore.Name, MadeStore.Hostile));
        Assert.Equal("“" + MadeStore.Hostile + "”", view.Page.Title);
        Assert.DoesNotContain(
            view.Page.Blocks.SelectMany(Block.Within).OfType<Facts>().SelectMany(f => f.Items),
            f => f.Text.Runs.Any(r => r.Link?.Outside is { Scheme: not ("http" or "https") })
        );
    }

    [Fact]
    public void A_record_of_three_hundred_victims_shows_two_hundred_and_says_so()
    {
        View view = store.View(PageAddress.Incident(MadeStore.Name, MadeStore.Many));
        DataTable victims = view.Page.Tables.Single(t => t.Id == "victim-table");
        Assert.Equal(200, victims.Rows.Length);
        Assert.Contains("300", victims.Note!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_statement_has_its_author()
    {
        View view = store.View("incident?in=csv%40made-1&id=made-3");
        DataTable statements = view.Page.Tables.Single(t => t.Id == "attribution-table");
        Assert.All(statements.Rows, r => Assert.Equal("Example Research", r.Cells[2].Text.Plain));
        Assert.NotEmpty(statements.Rows);
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("incident")]
    [InlineData("trend")]
    public void Where_no_store_is_open_a_page_says_how_to_open_one(string address)
    {
        var closed = new AddressResolver(Routes.RouteTable.All, ServedAssessment.Source);
        View view = OpenStore.Build(Assert.IsType<PageMatch>(closed.Resolve("/en/" + address, "")));
        Assert.Contains(
            view.Page.Blocks.OfType<Note>(),
            n => n.Text.Plain.Contains("regalia serve --incidents DIR", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_profile_leads_to_the_records_of_its_country()
    {
        Section section = store
            .View("country/VNM")
            .Page.Blocks.SelectMany(Block.Within)
            .OfType<Section>()
            .Single(s => s.Id == "incidents");
        PageAddress records = section
            .Blocks.OfType<Paragraph>()
            .SelectMany(p => p.Text.Runs)
            .Select(r => r.Link?.Page)
            .OfType<PageAddress>()
            .Single();
        View list = store.View(records);
        Assert.NotEqual("0", Taken(list));
        Assert.Contains("country:VNM", list.Page.Standfirst.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_asked_for_there_is_a_page_or_a_reason() =>
        Gen.Select(
                Gen.OneOf("incidents", "incident", "trend"),
                Gen.Select(
                    Gen.OneOf(
                        "in",
                        "id",
                        "is",
                        "level",
                        "victim",
                        "region",
                        "years",
                        "by",
                        "page",
                        "group",
                        "corrected",
                        "sector",
                        "sponsor",
                        "month",
                        "step"
                    ),
                    Gen.OneOf(Gen.OneOf(s_words), Gen.OneOf(s_words), Gen.String[Gen.Char, 0, 9])
                ).Array[0, 5]
            )
            .Sample(
                (page, query) =>
                {
                    try
                    {
                        Resolution found = store.Resolve(
                            page + "?" + string.Join('&', query.Select(q => q.Item1 + "=" + q.Item2))
                        );
                        if (found is PageMatch match)
                        {
                            View view = OpenStore.Build(match);
                            Assert.NotEmpty(view.Page.Title);
                        }
                    }
                    catch (AddressException fault)
                    {
                        Assert.True(fault.Status is 400 or 404);
                        Assert.NotEmpty(fault.Instead);
                    }
                },
                iter: 3_000,
                threads: 1
            );

    [Theory]
    [InlineData("incidents?in=csv%40made-1")]
    [InlineData("incidents?in=csv%40made-1&level=incident&is=state~private&years=2013..2019&by=started")]
    [InlineData("incidents?in=csv%40made-1&by=started&sector=company&sponsor=Grand%20Fenwick")]
    [InlineData("incidents?in=csv%40made-1&by=started&sponsor=nobody-named&month=2015-03&step=month")]
    [InlineData("incidents?in=csv%40made-1&by=started&month=2013-unknown")]
    [InlineData("incident?in=csv%40made-1&id=made-3")]
    [InlineData("trend?in=csv%40made-1&is=private&region=oceania&by=started&group=country")]
    public async Task The_command_on_a_page_writes_its_CSV_byte_for_byte(string address)
    {
        View view = store.View(address);
        string[] args =
        [
            .. CommandWord()
                .Matches(view.Command!)
                .Skip(1)
                .Select(m => m.Value.Trim('"'))
                .Select(a => a == "DIR" ? store.Folder : a),
        ];
        byte[] written = await Browser.RunningDashboard.OutputOfAsync(args);
        Assert.Equal(view.Csv!(), System.Text.Encoding.UTF8.GetString(written));
    }

    [Fact]
    public async Task The_terminal_says_it_in_the_words_of_the_pages()
    {
        DataTable counted = store
            .View("trend?in=csv%40made-1&level=incident&by=started&group=region")
            .Page.Tables.Single(t => t.Id == "trend-table");
        string trend = await TerminalAsync(
            "trend",
            MadeStore.Name,
            "--level",
            "incident",
            "--by",
            "year,region",
            "--by-date",
            "started"
        );
        Assert.All(counted.Columns, c => Assert.Contains(c.Heading, trend, StringComparison.Ordinal));

        Publication record = store.View("incident?in=csv%40made-1&id=made-9").Page;
        string shown = await TerminalAsync("show", MadeStore.Name + ":made-9");
        Fact[] facts = [.. record.Blocks.SelectMany(Block.Within).OfType<Facts>().First().Items.Skip(1)];
        Assert.NotEmpty(facts);
        Assert.All(facts, f => Assert.Contains(f.Term + ": " + f.Text.Plain, shown, StringComparison.Ordinal));
        string[] notes =
        [
            .. record
                .Blocks.SelectMany(Block.Within)
                .OfType<Note>()
                .Where(n => n.Kind == NoteKind.Empty)
                .Select(n => n.Text.Plain),
        ];
        Assert.Equal(["The source names nobody."], notes);
        Assert.Contains(notes[0], shown, StringComparison.Ordinal);

        async Task<string> TerminalAsync(params string[] args) =>
            System.Text.Encoding.UTF8.GetString(
                await Browser.RunningDashboard.OutputOfAsync(["incidents", .. args, "--store", store.Folder])
            );
    }

    private View Any(string address) =>
        store.Resolve(address) switch
        {
            Redirection elsewhere => store.View(elsewhere.Location["/en/".Length..]),
            PageMatch match => OpenStore.Build(match),
            var other => throw new InvalidOperationException(address + ": " + other),
        };

    private static string Taken(View list) => list.Page.Standfirst.Plain.Split(' ')[0];

    private static IEnumerable<PageAddress> Links(Publication page) =>
        page.Tables.Single(t => t.Id == "incident-table").Rows.Select(r => r.Cells[0].Text.Runs.Single().Link!.Page!);

    private static string[] Marks(Figure figure) =>
        [
            .. figure
                .Chart.Drawing.Marks.OfType<Regalia.Presentation.Charts.MarkGroup>()
                .Select(m => m.Link?.Page?.ToString())
                .OfType<string>(),
        ];

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.ExplicitCapture)]
    private static partial Regex CommandWord();
}
