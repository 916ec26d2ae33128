using Microsoft.Playwright;
using Regalia.Presentation.Technology;
using Regalia.Technology.Results;
using Regalia.Web.Serving;
using Regalia.Web.Tests.Browser;
using Regalia.Web.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Regalia.Web.Tests.Technology;

/// <summary>Who asks for what is not ranked yet is told so, and is shown it when it is, with and without scripts.</summary>
[Collection(DashboardInBrowser.Tests)]
public sealed class WaitingTests : IAsyncLifetime, IDisposable
{
    private const string Page = "technology?counting=whole";
    private readonly DashboardInBrowser _suite;
    private readonly MadeResults _made = new();
    private readonly CountedResults _results;
    private readonly CancellationTokenSource _stop = new();
    private Uri _home = null!;
    private Task _running = Task.CompletedTask;

    public WaitingTests(DashboardInBrowser suite)
    {
        _suite = suite;
        _results = new CountedResults(TechnologyResults.Open(_made.Results));
    }

    public async ValueTask InitializeAsync()
    {
        var started = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _running = Dashboard.RunAsync(
            new DashboardOptions
            {
                Source = Task.FromResult(
                    ServedAssessment.Source with
                    {
                        Technologies = new TechnologyArchive(_results, ServedDefinitions.Catalogue),
                    }
                ),
                Port = 0,
                Started = started.SetResult,
            },
            _stop.Token
        );
        _home = new Uri(await started.Task);
    }

    [Theory]
    [InlineData(true, 1280, ColorScheme.Light)]
    [InlineData(false, 1280, ColorScheme.Dark)]
    [InlineData(false, 320, ColorScheme.Light)]
    public async Task A_reader_is_told_at_once_and_shown_the_page_when_it_is_ready(
        bool hasScript,
        int width,
        ColorScheme scheme
    )
    {
        await using Reader reader = await _suite.ReaderOfAsync(
            new Uri(_home, "/"),
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = hasScript,
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        IPage page = reader.Page;
        await reader.GoAsync("about");
        _results.Gate.Reset();
        try
        {
            IResponse told = (await page.GotoAsync("/en/" + Page))!;
            Assert.Equal(202, told.Status);
            await Expect(page).ToHaveTitleAsync("This page is being computed · Regalia");
            await Expect(page.Locator("h1")).ToHaveTextAsync("This page is being computed");
            await Expect(page.Locator(".standfirst")).ToContainTextAsync("being ranked");
            await Expect(page.Locator("nav [aria-current]")).ToHaveTextAsync("Technology");
            await Expect(page.Locator("main a")).ToHaveAttributeAsync("href", "/en/" + Page);
            // It asks again by itself, and does not end while nothing is there.
            await page.WaitForResponseAsync(r => r.Status == 202 && r.Url.EndsWith(Page, StringComparison.Ordinal));
        }
        finally
        {
            _results.Gate.Set();
        }
        await Expect(page.Locator("h1")).ToHaveTextAsync("Technology leadership");
        Assert.EndsWith("/en/" + Page, page.Url, StringComparison.Ordinal);
        // The page took the place of the word that it is coming.
        await page.GoBackAsync();
        Assert.EndsWith("/en/about", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task The_page_that_says_so_is_accessible_and_its_link_can_be_reached(int width, ColorScheme scheme)
    {
        await using Reader reader = await _suite.ReaderOfAsync(
            new Uri(_home, "/"),
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        IPage page = reader.Page;
        _results.Gate.Reset();
        try
        {
            // Without its order to ask again, so that it stays while it is looked at.
            await page.RouteAsync(
                "**/" + Page,
                async route =>
                {
                    IAPIResponse answer = await route.FetchAsync();
                    Dictionary<string, string> headers = new(answer.Headers, StringComparer.OrdinalIgnoreCase);
                    Assert.True(headers.Remove("Refresh"), "it does not say when to ask again");
                    await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Headers = headers });
                }
            );
            await page.GotoAsync("/en/" + Page);
            await Expect(page.Locator("h1")).ToHaveTextAsync("This page is being computed");
            Assert.Equal(width, await reader.AskAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await Wcag.FaultsAsync(page, "best-practice"));
            await page.Locator("main a").FocusAsync();
            await page.Keyboard.PressAsync("Shift+Tab");
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.Locator("main a")).ToBeFocusedAsync();
        }
        finally
        {
            _results.Gate.Set();
        }
    }

    [Fact]
    public async Task Data_files_and_faults_come_when_they_are_there()
    {
        await using Reader reader = await _suite.ReaderOfAsync(new Uri(_home, "/"));
        _results.Gate.Reset();
        Task<byte[]> json = reader.BytesAsync("technology.json?counting=whole&top=1");
        _results.IsDamaged = true;
        IResponse told = (await reader.Page.GotoAsync("/en/" + Page))!;
        Assert.Equal(202, told.Status);
        Assert.False(json.IsCompleted);
        _results.Gate.Set();
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("There is no such page");
        await Expect(reader.Page.Locator(".standfirst")).ToContainTextAsync("moved or damaged");
        _ = reader.TakeFaults();
        await Assert.ThrowsAnyAsync<Exception>(() => json);
        _results.IsDamaged = false;
        Assert.NotEmpty(await reader.BytesAsync("technology.json?counting=whole&top=1"));
    }

    public async ValueTask DisposeAsync()
    {
        _results.Gate.Set();
        await _stop.CancelAsync();
        await _running;
        Dispose();
    }

    public void Dispose()
    {
        _stop.Dispose();
        _made.Dispose();
    }
}
