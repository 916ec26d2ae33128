using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Web.Pages;

namespace Regalia.Web.Tests.Pages;

/// <summary>
/// Pages with every kind of block in a real browser, without a server: its requests are answered here, under the content policy of
/// the dashboard. What real pages do is tested with the real program.
/// </summary>
public sealed class PageAccessibilityTests
{
    private const string Site = "http://regalia.test";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string[] s_flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Axe_finds_nothing_and_the_page_keeps_within_the_screen(ColorScheme scheme, int width)
    {
        const string Chromium = "/usr/bin/chromium";
        Assert.SkipUnless(File.Exists(Chromium), "needs Chromium: apt-get install chromium");
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = s_flags }
        );
        foreach (Publication publication in new[] { SamplePage.Profile, HelpPage.Of(404, "There is no such country.") })
        {
            string html = await SampleFrame.Render(publication);
            IPage page = await browser.NewPageAsync(
                new()
                {
                    ColorScheme = scheme,
                    ViewportSize = new() { Width = width, Height = 900 },
                }
            );
            var said = new List<string>();
            page.Console += (_, message) => said.Add(message.Text);
            await page.RouteAsync("**", route => route.FulfillAsync(Answer(html, route.Request.Url)));
            await page.GotoAsync(Site + "/en/country/VNM");
            Assert.True(
                await page.EvaluateAsync<bool>(
                    "document.fonts.ready.then(f => [...f].some(x => x.status === 'loaded'))"
                )
            );
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            AxeResult result = await page.RunAxe(
                new AxeRunOptions
                {
                    RunOnly = new RunOnlyOptions
                    {
                        Type = "tag",
                        Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                    },
                }
            );
            Assert.Empty(result.Violations.Select(v => v.Id + ": " + string.Join(" | ", v.Nodes.Select(n => n.Html))));
            Assert.Empty(said);
            await page.CloseAsync();
        }
    }

    private static RouteFulfillOptions Answer(string html, string address)
    {
        string name = address.StartsWith(Site + "/assets/", StringComparison.Ordinal)
            ? address[(Site.Length + 8)..]
            : "";
        if (name.Length == 0)
        {
            return new()
            {
                ContentType = "text/html; charset=utf-8",
                Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Content-Security-Policy"] = Policy,
                },
                Body = html,
            };
        }
        return name switch
        {
            "charts.css" => new() { ContentType = "text/css", Body = ChartPalette.StyleSheet },
            "site.css" => new()
            {
                ContentType = "text/css",
                BodyBytes = Asset(n => n is ['s', 'i', 't', 'e', '-', .., 'c', 's', 's']),
            },
            "site.js" => new()
            {
                ContentType = "text/javascript",
                BodyBytes = Asset(n => n is ['s', 'i', 't', 'e', '-', .., 'j', 's']),
            },
            _ => new() { ContentType = "font/woff2", BodyBytes = Asset(n => n == name) },
        };
    }

    private static byte[] Asset(Func<string, bool> isIt)
    {
        string resource = typeof(PageRenderer)
            .Assembly.GetManifestResourceNames()
            .Single(r => r.StartsWith("client/", StringComparison.Ordinal) && isIt(r["client/".Length..]));
        using Stream stream = typeof(PageRenderer).Assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
