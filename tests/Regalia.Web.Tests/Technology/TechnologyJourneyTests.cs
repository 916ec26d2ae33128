using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regalia.Web.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Regalia.Web.Tests.Technology;

/// <summary>From the list of technologies to one of them, how sure its lead is, and who works with whom, with and without scripts.</summary>
[Collection(DashboardInBrowser.Tests)]
public sealed class TechnologyJourneyTests(DashboardInBrowser suite)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_funder_asks_who_leads_and_how_sure_that_is(bool hasScript)
    {
        await using Reader reader = await suite.ReaderAsync(
            new BrowserNewContextOptions { JavaScriptEnabled = hasScript }
        );
        IPage page = reader.Page;
        await reader.GoAsync("");
        await page.GetByRole(AriaRole.Navigation)
            .GetByRole(AriaRole.Link, new() { Name = "Technology", Exact = true })
            .ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/en/technology$"));

        await page.Locator("select[name=status]").SelectOptionAsync("done");
        await ShowAsync(page);
        await Expect(page).ToHaveURLAsync(new Regex(@"/en/technology\?(.*&)?status=done(&|$)"));
        await Expect(page.Locator(".standfirst")).ToContainTextAsync("2 of 4 technologies");
        await Expect(page.Locator("#technology-table tbody tr:not(.group)")).ToHaveCountAsync(2);

        await page.Locator($"#technology-table a[href$='/technology/{MadeResults.Known}']").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/en/technology/" + MadeResults.Known + "$"));
        await Expect(page.Locator(".standfirst")).ToContainTextAsync("lead ratio");
        await Expect(page.Locator(".standfirst")).ToContainTextAsync("thresholds that are unverified");
        await Expect(page.Locator("#risk")).ToContainTextAsync("Thresholds of monopoly risk");

        await page.Locator("#methods").GetByRole(AriaRole.Link, new() { Name = "whole, top 5 %" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?counting=whole&top=5$"));
        await Expect(page.Locator("select[name=counting]")).ToHaveValueAsync("whole");

        ILocator mark = page.Locator("svg a.mark:visible").First;
        string label = (await mark.GetAttributeAsync("aria-label"))!;
        Assert.Contains(", 2012 to 2016: ", label, StringComparison.Ordinal);
        await mark.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"[?&]window=2012\.\.2016(&|$)"));
        await Expect(page.Locator(".standfirst")).ToContainTextAsync("in 2012 to 2016");
        await Expect(page.Locator("select[name=top]")).ToHaveValueAsync("5");

        if (hasScript)
        {
            Assert.Equal(
                Encoding.UTF8.GetString(
                    await RunningDashboard.OutputOfAsync([
                        "tech",
                        "show",
                        MadeResults.Known,
                        "--facts",
                        suite.TechnologyResults,
                        "--window",
                        "2012..2016",
                        "--counting",
                        "whole",
                        "--top",
                        "5",
                        "--csv",
                    ])
                ),
                Encoding.UTF8.GetString(
                    await reader.BytesAsync(
                        $"technology/{MadeResults.Known}.csv?window=2012..2016&counting=whole&top=5"
                    )
                )
            );
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_diplomat_holds_two_countries_side_by_side(bool hasScript)
    {
        await using Reader reader = await suite.ReaderAsync(
            new BrowserNewContextOptions { JavaScriptEnabled = hasScript }
        );
        IPage page = reader.Page;
        await reader.GoAsync("technology?window=2015..2019");
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "Two countries side by side" })
            .ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/en/technology/cooperate\?window=2015\.\.2019$"));
        await page.Locator("select[name=a]").SelectOptionAsync("AUS");
        await page.Locator("select[name=b]").SelectOptionAsync("KOR");
        await ShowAsync(page);
        await Expect(page).ToHaveURLAsync(new Regex(@"/en/technology/cooperate\?a=AUS&b=KOR&window=2015\.\.2019&"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Australia and South Korea");
        await Expect(page.Locator(".standfirst")).ToContainTextAsync("joint works in");
        await Expect(page.Locator("#joint-table tbody tr:not(.group)")).ToHaveCountAsync(4);
        // What is chosen stays chosen on the page of a technology.
        await page.Locator($"#share-table a[href*='/technology/{MadeResults.Draft}?']").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(MadeResults.Draft + @"\?window=2015\.\.2019$"));
        await Expect(page.Locator("h1")).ToContainTextAsync("[draft]");
        Assert.Contains(MadeResults.Hostile, await reader.TextAsync("h1"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main script").CountAsync());
    }

    private static Task ShowAsync(IPage page) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
}
