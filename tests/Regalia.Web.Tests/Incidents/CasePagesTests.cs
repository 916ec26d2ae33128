using CsCheck;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Routes;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Incidents;

/// <summary>Cases of the made store of two sources: counts that are those of the lists, values of each source side by side.</summary>
public sealed class CasePagesTests(OpenLinks store) : IClassFixture<OpenLinks>
{
    private static readonly string[] s_words =
    [
        "cfr",
        "csv~cfr",
        "NZL",
        "nzl",
        "ZZZ",
        "company",
        "unknown",
        "2",
        "0",
        "1",
        "9",
        "cfr:1",
        "csv:n7",
        ":",
        "%00",
        "'",
        "a~b",
    ];

    [Theory]
    [InlineData("cases")]
    [InlineData("cases?victim=NZL")]
    [InlineData("cases?source=csv&sector=company")]
    [InlineData("cases?least=2&contradicting=1")]
    public void A_facet_says_how_many_cases_would_be_left(string address)
    {
        Controls controls = store.View(address).Page.Blocks.OfType<Controls>().Single();
        int asked = 0;
        foreach (ChoiceField field in controls.Fields.OfType<ChoiceField>())
        {
            foreach (ControlOption option in field.Options.Where(o => o.Value.Length > 0))
            {
                string[] chosen = field.IsMany
                    ? [.. field.Chosen.Except([option.Value]), option.Value]
                    : [option.Value];
                IEnumerable<string> others = address
                    .Split('?')
                    .Skip(1)
                    .SelectMany(query => query.Split('&'))
                    .Where(part => !part.StartsWith(field.Name + "=", StringComparison.Ordinal));
                string query = string.Join(
                    '&',
                    others.Append(field.Name + "=" + Uri.EscapeDataString(string.Join('~', chosen)))
                );
                Assert.Equal(option.Label.Split(", ")[^1], Taken(store.View("cases?" + query)));
                asked++;
            }
        }
        Assert.True(asked > 3, "too few facets: " + asked);
    }

    [Fact]
    public void The_screenfuls_together_are_the_list_and_there_is_none_after_the_last()
    {
        string[] ids = [.. Links(store.View("cases")), .. Links(store.View("cases?page=2"))];
        string[] csv =
        [
            .. store
                .View("cases")
                .Csv()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(r => r.Split(',')[0]),
        ];
        Assert.Equal(csv, ids);
        Assert.Equal(
            Taken(store.View("cases")),
            ids.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(404, Assert.Throws<AddressException>(() => store.View("cases?page=3")).Status);
    }

    [Fact]
    public void Each_source_keeps_its_own_date_and_the_contradiction_is_said_in_words()
    {
        View view = store.View("case?id=csv%3Aa");
        DataTable sides = view.Page.Tables.Single(t => t.Id == "sides-1");
        Assert.Equal(["Matter", "cfr:1", "csv:a", "csv:d"], sides.Columns.Select(c => c.Heading));
        DataRow started = sides.Rows.Single(r => r.Cells[0].Text.Plain == "Started");
        Assert.Equal(["not given", "2020-04-02", "2020-05-20"], started.Cells.Skip(1).Select(c => c.Text.Plain));
        Assert.Equal("the sources contradict one another", started.Cells[0].Detail!.Plain);
        // Who says nothing contradicts nothing.
        Assert.Equal([null, "contradicted", "contradicted"], started.Cells.Skip(1).Select(c => c.Detail?.Plain));
        Assert.Contains("contradict one another on ", view.Page.Standfirst.Plain, StringComparison.Ordinal);
        // Where they agree, nothing is marked.
        DataRow victims = sides.Rows.Single(r => r.Cells[0].Text.Plain == "Victims");
        Assert.All(victims.Cells, c => Assert.Null(c.Detail));
    }

    [Fact]
    public void Every_attribution_has_its_author_and_every_link_its_reasons_and_who_decided()
    {
        View view = store.View("case?id=cfr%3A1");
        DataTable statements = view.Page.Tables.Single(t => t.Id == "attribution-table");
        Assert.Equal(
            ["Council on Foreign Relations (the source)", "Example Research"],
            statements.Rows.Select(r => r.Cells[2].Text.Plain).Distinct().Order(StringComparer.Ordinal)
        );
        DataRow link = view
            .Page.Tables.Single(t => t.Id == "link-table")
            .Rows.Single(r => r.Cells[0].Text.Plain == "cfr:1 and csv:a");
        Assert.NotEqual("none", link.Cells[3].Text.Plain);
        Assert.Contains("decided by Ana on 2026-01-02: one report", link.Cells[4].Text.Plain, StringComparison.Ordinal);
        Section parts = view.Page.Blocks.OfType<Section>().Single(s => s.Id == "parts");
        Prose told = parts.Blocks.OfType<BulletList>().Single().Items.Single();
        Assert.Matches(
            "csv:c tells of a part of cfr:1, score 0[.][0-9]+; decided by Ana on 2026-01-02: a supplier",
            told.Plain
        );
        PageAddress part = told.Runs[0].Link!.Page!;
        Assert.Equal("“One wheel maker hit”", store.View(part).Page.Title);
        Assert.Contains(store.View(part).Page.Blocks.OfType<Section>(), s => s.Id == "wholes");
    }

    [Fact]
    public void A_record_leads_to_its_case_and_a_case_to_its_records()
    {
        View record = store.View("incident?in=csv%401&id=a");
        PageAddress to = record
            .Page.Blocks.OfType<Paragraph>()
            .SelectMany(p => p.Text.Runs)
            .Select(r => r.Link?.Page)
            .OfType<PageAddress>()
            .Single(a => a.Path == "case");
        View found = store.View(to);
        Assert.Equal("Case cfr:1", found.Page.Kicker);
        string[] records =
        [
            .. found
                .Page.Tables.Single(t => t.Id == "sides-1")
                .Rows[0]
                .Cells.Skip(1)
                .Select(c => store.View(c.Text.Runs.Single().Link!.Page!).Page.Kicker!),
        ];
        Assert.Equal(["Incident record, cfr@2020-12", "Incident record, csv@1", "Incident record, csv@1"], records);
    }

    [Theory]
    [InlineData("cases?victim=NZL")]
    [InlineData("cases?source=cfr~csv&least=2&contradicting=1")]
    [InlineData("cases?sector=company&victim=AUS")]
    [InlineData("case?id=cfr%3A1")]
    public async Task The_command_on_a_page_of_cases_writes_its_CSV_byte_for_byte(string address)
    {
        View view = store.View(address);
        string[] args =
        [
            .. view.Command!.Split(' ')
                .Skip(1)
                .Select(a => a.Trim('"', '\''))
                .Select(a => a == "DIR" ? store.Folder : a),
        ];
        byte[] written = await Browser.RunningDashboard.OutputOfAsync(args);
        Assert.Equal(view.Csv(), System.Text.Encoding.UTF8.GetString(written));
    }

    [Theory]
    [InlineData("cases")]
    [InlineData("case")]
    public void Without_a_store_a_page_of_cases_says_how_to_open_one(string address)
    {
        var closed = new AddressResolver(RouteTable.All, ServedAssessment.Source);
        View view = OpenStore.Build(Assert.IsType<PageMatch>(closed.Resolve("/en/" + address, "")));
        Assert.Contains(
            view.Page.Blocks.OfType<Note>(),
            n => n.Text.Plain.Contains("regalia serve --incidents DIR", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Whatever_is_asked_of_cases_there_is_a_page_or_a_reason() =>
        Gen.Select(
                Gen.OneOf("cases", "case", "claim", "claims"),
                Gen.Select(
                    Gen.OneOf("id", "source", "victim", "sector", "least", "contradicting", "page"),
                    Gen.OneOf(Gen.OneOf(s_words), Gen.OneOf(s_words), Gen.String[Gen.Char, 0, 9])
                ).Array[0, 4]
            )
            .Sample(
                (page, query) =>
                {
                    try
                    {
                        string asked = string.Join('&', query.Select(q => q.Item1 + "=" + q.Item2));
                        if (store.Resolve(page + "?" + asked) is PageMatch match)
                        {
                            Assert.NotEmpty(OpenStore.Build(match).Page.Title);
                        }
                    }
                    catch (AddressException fault)
                    {
                        Assert.True(fault.Status is 400 or 404);
                    }
                },
                iter: 500,
                threads: 1
            );

    private static string Taken(View list) => list.Page.Standfirst.Plain.Split(' ')[0];

    private static IEnumerable<string> Links(View list) =>
        list
            .Page.Tables.Single(t => t.Id == "case-table")
            .Rows.Select(r => r.Cells[0].Text.Runs.Single().Link!.Page!.Query.Single().Value);
}
