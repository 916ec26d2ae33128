using System.Text.Json;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;
using Regalia.Web.Routes;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Incidents;

/// <summary>Claims counted in the made store of two sources.</summary>
public sealed class ClaimPagesTests(OpenLinks store) : IClassFixture<OpenLinks>
{
    private const string Claim = "claim?id=tripled-since-2015";

    [Fact]
    public void A_verdict_stands_for_each_claim_and_source_and_leads_to_its_numbers()
    {
        DataTable verdicts = store.View("claims").Page.Tables.Single(t => t.Id == "verdict-table");
        Assert.Equal(
            ["cfr@2020-12", "csv@1", "All sources, each case once"],
            verdicts.Rows.Select(r => r.Cells[0].Text.Plain)
        );
        int column = verdicts.Columns.Select(c => c.Heading).ToList().IndexOf("tripled-since-2015");
        DataCell cell = verdicts.Rows[1].Cells[column];
        Assert.Equal("reproduces", cell.Text.Plain);
        Assert.StartsWith("x", cell.Detail!.Plain, StringComparison.Ordinal);
        DataTable main = store.View(cell.Text.Runs.Single().Link!.Page!).Page.Tables.Single(t => t.Id == "main-table");
        DataRow row = main.Rows.First(r => r.Cells[0].Text.Plain == "csv@1");
        Assert.Equal((cell.Text.Plain, cell.Detail.Plain), (row.Cells[1].Text.Plain, row.Cells[2].Text.Plain));
        Assert.Contains("2015", row.Cells[3].Detail!.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Claim)]
    [InlineData("claim?id=tripled-2017-2022")]
    public void A_number_with_a_link_leads_to_as_many_records(string address)
    {
        (string Number, PageAddress Records)[] numbers =
        [
            .. store
                .View(address)
                .Page.Tables.Where(t => t.Id is "main-table" or "other-table")
                .SelectMany(t => t.Rows)
                .SelectMany(r => r.Cells.Skip(3).Take(2))
                .SelectMany(c => c.Text.Runs)
                .Where(r => r.Link?.Page is not null)
                .Select(r => (r.Text, r.Link!.Page!)),
        ];
        Assert.True(numbers.Length > 6, "only " + numbers.Length);
        Assert.All(numbers, n => Assert.Equal(n.Number, store.View(n.Records).Page.Standfirst.Plain.Split(' ')[0]));
    }

    [Fact]
    public void It_is_counted_before_and_after_linking_and_every_reading_is_defined()
    {
        Publication page = store.View(Claim).Page;
        string[] groups =
        [
            .. page
                .Tables.Single(t => t.Id == "main-table")
                .Rows.Select(r => r.Group!)
                .Distinct(StringComparer.Ordinal),
        ];
        Assert.Equal(3, groups.Length);
        Assert.StartsWith("Before linking", groups[0], StringComparison.Ordinal);
        Assert.All(groups[1..], g => Assert.StartsWith("After linking", g, StringComparison.Ordinal));
        string[] defined =
        [
            .. page.Tables.Single(t => t.Id == "reading-table").Rows.Select(r => r.Cells[0].Text.Plain),
        ];
        Assert.All(
            page.Tables.Single(t => t.Id == "other-table").Rows,
            r => Assert.Contains(r.Group!.Split(':')[0], defined)
        );
        Assert.Contains("claimed", Assert.Single(page.Figures).Chart.Description, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_records_counted_are_those_of_the_JSON()
    {
        View view = store.View(Claim);
        using var json = JsonDocument.Parse(view.Json());
        string[] counted =
        [
            .. json
                .RootElement.GetProperty("claims")[0]
                .GetProperty("findings")
                .EnumerateArray()
                .First(f =>
                    f.GetProperty("snapshots")[0].GetString() == "csv@1"
                    && f.GetProperty("first").ValueKind != JsonValueKind.Null
                )
                .GetProperty("second")
                .GetProperty("records")
                .EnumerateArray()
                .Select(r => r.GetString()!),
        ];
        Disclosure list = view
            .Page.Blocks.SelectMany(Block.Within)
            .OfType<Disclosure>()
            .Single(d => d.Summary == "csv@1");
        Prose second = list.Blocks.OfType<Paragraph>().Last().Text;
        Assert.NotEmpty(counted);
        Assert.Equal(counted, second.Runs.Where(r => r.Link is not null).Select(r => r.Text));
    }

    [Theory]
    [InlineData("claims")]
    [InlineData(Claim)]
    public async Task The_command_on_a_page_of_claims_writes_its_CSV_byte_for_byte(string address)
    {
        View view = store.View(address);
        string[] args =
        [
            .. view.Command!.Split(' ').Skip(1).Select(a => a.Trim('"')).Select(a => a == "DIR" ? store.Folder : a),
        ];
        byte[] written = await Browser.RunningDashboard.OutputOfAsync(args);
        Assert.Equal(view.Csv(), System.Text.Encoding.UTF8.GetString(written));
    }

    [Theory]
    [InlineData("claim", 400, "")]
    [InlineData("claim?id=tripled-since-2016", 404, "tripled-since-2015")]
    public void What_is_no_claim_is_refused_with_what_to_ask(string address, int status, string near)
    {
        AddressException fault = Assert.Throws<AddressException>(() => store.View(address));
        Assert.Equal(status, fault.Status);
        Assert.Contains(fault.Instead, i => i.Plain.Contains(near, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_store_a_claim_stands_with_its_readings_and_no_verdict()
    {
        var closed = new AddressResolver(RouteTable.All, ServedAssessment.Source);
        View view = OpenStore.Build(Assert.IsType<PageMatch>(closed.Resolve("/en/claim", "id=tripled-since-2015")));
        Assert.StartsWith("Cannot be checked here", view.Page.Standfirst.Plain, StringComparison.Ordinal);
        Assert.NotEmpty(view.Page.Tables.Single(t => t.Id == "reading-table").Rows);
        Assert.DoesNotContain(view.Page.Tables, t => t.Id == "main-table");
    }
}
