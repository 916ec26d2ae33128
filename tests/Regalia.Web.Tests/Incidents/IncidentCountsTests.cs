using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;

namespace Regalia.Web.Tests.Incidents;

/// <summary>Timeline and matrix of the explorer: each number leads to as many records, and what is unknown is there.</summary>
public sealed class IncidentCountsTests(OpenStore store) : IClassFixture<OpenStore>
{
    public static TheoryData<string> Choices =>
        [
            "incidents?in=csv%40made-1",
            "incidents?in=csv%40made-1&by=started",
            "incidents?in=csv%40made-1&by=started&step=month",
            "incidents?in=csv%40made-1&years=2013..2014&by=started&step=month",
            "incidents?in=csv%40made-1&level=incident&is=state&victim=NZL~VNM&by=started",
            "incidents?in=csv%40made-1&by=disclosed&step=month",
            "incidents?in=csv%40made-1&by=started&sector=company",
            "incidents?in=csv%40made-1&by=started&sector=unknown&sponsor=Ruritania&step=month",
            "incidents?in=csv%40made-1&by=started&sponsor=nobody-named",
            "incidents?in=csv%40made-1&by=started&sponsor=no-country&month=unknown",
            "incidents?in=csv%40made-1&years=2015&by=started&month=2015-unknown&step=month",
        ];

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_number_of_the_timeline_leads_to_as_many_records(string address)
    {
        Publication page = store.View(address).Page;
        Assert.NotEqual("0", Taken(page));
        DataTable table = Table(page, "timeline-table");
        // Records without a date alone have no timeline, and nothing to lead to but themselves.
        Assert.Equal(address.Contains("month=unknown", StringComparison.Ordinal), table.Rows.IsEmpty);
        Assert.Equal(table.Rows.IsEmpty ? 0 : Number(Taken(page)), Links(table).Sum(l => Number(l.Text)));
        Assert.All(Links(table), link => Assert.Equal(link.Text, Taken(store.View(link.Records).Page)));
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_bar_leads_where_its_number_does(string address)
    {
        Publication page = store.View(address).Page;
        if (page.Figures.SingleOrDefault(f => f.Chart.Id == "timeline-chart") is not { } figure)
        {
            Assert.Contains("month=unknown", address, StringComparison.Ordinal);
            return;
        }
        MarkGroup[] bars = [.. figure.Chart.Drawing.Marks.OfType<MarkGroup>().Where(m => m.Link is not null)];
        Assert.NotEmpty(bars);
        Assert.All(
            bars,
            bar =>
                Assert.Contains(
                    ": " + Taken(store.View(bar.Link!.Page!).Page) + " records",
                    bar.Label,
                    StringComparison.Ordinal
                )
        );
        MarkGroup[] narrow = [.. figure.Chart.Narrow!.Marks.OfType<MarkGroup>().Where(m => m.Link is not null)];
        Assert.Equal(bars.Select(b => (b.Label, b.Link)), narrow.Select(b => (b.Label, b.Link)));
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_cell_of_the_matrix_leads_to_as_many_records_and_says_whose_statement_it_is(string address)
    {
        DataTable table = Table(store.View(address).Page, "matrix-table");
        Assert.NotEmpty(Links(table));
        Assert.All(Links(table), link => Assert.Equal(link.Text, Taken(store.View(link.Records).Page)));
        foreach (DataRow row in table.Rows)
        {
            foreach ((DataCell cell, DataColumn column) in row.Cells.Zip(table.Columns).Skip(1))
            {
                bool accuses = cell.Number > 0 && !column.Heading.StartsWith("Unknown", StringComparison.Ordinal);
                Assert.Equal(
                    accuses,
                    cell.Detail is { } said && said.Plain.StartsWith("said by ", StringComparison.Ordinal)
                );
            }
        }
    }

    [Theory]
    [InlineData("incidents?in=csv%40made-1")]
    // Where no record is unknown, its place says 0.
    [InlineData("incidents?in=csv%40made-1&years=2020&by=started")]
    public void What_is_unknown_has_a_row_and_columns_of_its_own(string address)
    {
        DataTable table = Table(store.View(address).Page, "matrix-table");
        Assert.Contains(table.Rows, r => r.Cells[0].Text.Plain == "Sector unknown");
        Assert.Contains(table.Columns, c => c.Heading == "Unknown: nobody named");
        Assert.Contains(table.Columns, c => c.Heading == "Unknown: no country named");
        // "Unknown" in the source is no sector.
        Assert.DoesNotContain(table.Rows, r => r.Cells[0].Text.Plain == "Unknown");
        Assert.Contains("counts in each", table.Note!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_known_by_its_year_is_in_no_month()
    {
        DataTable table = Table(
            store.View("incidents?in=csv%40made-1&years=2012..2013&by=started&step=month").Page,
            "timeline-table"
        );
        DataRow[] years =
        [
            .. table.Rows.Where(r => r.Cells[0].Text.Plain.EndsWith("no month given", StringComparison.Ordinal)),
        ];
        Assert.NotEmpty(years);
        Assert.All(years, r => Assert.Equal(r.Cells[1].Number, r.Cells[4].Number));
        Assert.All(table.Rows.Except(years), r => Assert.Equal(0, r.Cells[4].Number));
    }

    [Fact]
    public void By_month_older_years_stand_together_and_lose_no_record()
    {
        Publication page = store.View("incidents?in=csv%40made-1&by=started&step=month").Page;
        DataTable table = Table(page, "timeline-table");
        Assert.EndsWith("and before", table.Rows[0].Cells[0].Text.Plain, StringComparison.Ordinal);
        Assert.Equal(Number(Taken(page)), (int)table.Rows.Sum(r => r.Cells[1].Number!.Value));
    }

    [Theory]
    [InlineData("incidents?in=csv%40made-1&sector=none-such", 404)]
    [InlineData("incidents?in=csv%40made-1&sponsor=none-such", 404)]
    [InlineData("incidents?in=csv%40made-1&month=2015-13", 400)]
    [InlineData("incidents?in=csv%40made-1&month=15-01", 400)]
    public void What_no_record_has_is_refused_with_a_way_on(string address, int status)
    {
        AddressException fault = Assert.Throws<AddressException>(() => store.View(address));
        Assert.Equal(status, fault.Status);
        Assert.NotEmpty(fault.Instead);
    }

    [Fact]
    public void A_sector_is_found_whatever_its_case()
    {
        View lower = store.View("incidents?in=csv%40made-1&by=started&sector=company");
        View upper = store.View("incidents?in=csv%40made-1&by=started&sector=COMPANY");
        Assert.Equal(lower.Csv!(), upper.Csv!());
    }

    private static DataTable Table(Publication page, string id) =>
        page.Tables.SingleOrDefault(t => t.Id == id)
        ?? page.Figures.Select(f => f.Chart.Data).SingleOrDefault(t => t.Id == id)
        ?? new DataTable(id, "", [], []);

    private static (string Text, PageAddress Records)[] Links(DataTable table) =>
        [
            .. table
                .Rows.SelectMany(r => r.Cells)
                .SelectMany(c => c.Text.Runs)
                .Where(r => r.Link?.Page is not null)
                .Select(r => (r.Text, r.Link!.Page!)),
        ];

    private static string Taken(Publication page) => page.Standfirst.Plain.Split(' ')[0];

    private static int Number(string text) =>
        int.Parse(
            text,
            System.Globalization.NumberStyles.AllowThousands,
            System.Globalization.CultureInfo.InvariantCulture
        );
}
