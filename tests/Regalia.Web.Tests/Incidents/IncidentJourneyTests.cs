using Microsoft.Playwright;
using Regalia.Web.Tests.Browser;

namespace Regalia.Web.Tests.Incidents;

/// <summary>From a number of a trend to the records it counts, and to one of them, with and without scripts.</summary>
[Collection(DashboardInBrowser.Tests)]
public sealed class IncidentJourneyTests(DashboardInBrowser suite)
{
    private const string Trend = "trend?in=csv%40made-1&group=region";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_number_leads_to_its_records_and_one_of_them_to_all_that_is_known(bool hasScript)
    {
        await using Reader reader = await suite.ReaderAsync(
            new BrowserNewContextOptions { JavaScriptEnabled = hasScript }
        );
        await reader.GoAsync(Trend);
        ILocator number = reader.Page.Locator("#trend-table a[href*=incidents], table a[href*='/incidents?']").First;
        string count = (await number.TextContentAsync())!.Trim();
        await number.ClickAsync();
        await reader.ArriveAsync(@"/en/incidents\?");
        Assert.StartsWith(count + " of ", await reader.TextAsync(".standfirst"), StringComparison.Ordinal);
        ILocator record = reader.Page.Locator("main table a[href*='/incident?']");
        Assert.Equal(count, (await record.CountAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await record.First.ClickAsync();
        await reader.ArriveAsync(@"/en/incident\?");
        Assert.Contains("Example Research", await reader.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_of_the_chart_leads_there_by_keyboard_too()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("trend?in=csv%40made-1");
        ILocator mark = reader.Page.Locator("svg a.mark:visible").First;
        string label = (await mark.GetAttributeAsync("aria-label"))!;
        await mark.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.ArriveAsync(@"/en/incidents\?");
        string count = (await reader.TextAsync(".standfirst")).Split(' ')[0];
        Assert.Contains(": " + count + ", interval ", label, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("svg a.mark:visible", 1280)]
    [InlineData("svg a.mark:visible", 360)]
    [InlineData("#timeline-table a", 1280)]
    [InlineData("#matrix-table a", 1280)]
    public async Task A_bar_and_a_cell_of_the_explorer_lead_to_their_records_by_keyboard_and_without_scripts(
        string selector,
        int width
    )
    {
        await using Reader reader = await suite.ReaderAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        await reader.GoAsync("incidents?in=csv%40made-1&by=started");
        ILocator mark = reader.Page.Locator(selector).First;
        string said = await mark.GetAttributeAsync("aria-label") ?? ": " + await mark.TextContentAsync() + " records";
        await mark.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.ArriveAsync("years=|sector=");
        string count = (await reader.TextAsync(".standfirst")).Split(' ')[0];
        Assert.Contains(": " + count + " records", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_of_a_source_that_want_to_be_markup_stay_texts()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("incident?in=csv%40made-1&id=" + Uri.EscapeDataString(MadeStore.Hostile));
        Assert.Contains(MadeStore.Hostile, await reader.TextAsync("h1"), StringComparison.Ordinal);
        Assert.Equal(0, await reader.Page.Locator("main script, main a[href^='javascript:']").CountAsync());
    }
}
