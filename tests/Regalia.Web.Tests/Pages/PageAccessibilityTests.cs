using Microsoft.Playwright;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Web.Pages;
using Regalia.Web.Tests.Browser;

namespace Regalia.Web.Tests.Pages;

/// <summary>
/// Pages with every kind of block in a real browser, without a server: its requests are answered here, under the content policy of
/// the dashboard. What real pages do is tested with the real program.
/// </summary>
[Collection(DashboardInBrowser.Tests)]
public sealed class PageAccessibilityTests(DashboardInBrowser suite)
{
    private const string Site = "http://regalia.test";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Axe_finds_nothing_and_the_page_keeps_within_the_screen(ColorScheme scheme, int width)
    {
        foreach (Publication publication in new[] { SamplePage.Profile, HelpPage.Of(404, "There is no such country.") })
        {
            string html = await SampleFrame.Render(publication);
            // What the log must not hold fails the test when the reader is closed.
            await using Reader reader = await suite.ReaderOfAsync(
                new Uri(Site + "/"),
                new BrowserNewContextOptions
                {
                    ColorScheme = scheme,
                    ViewportSize = new ViewportSize { Width = width, Height = 900 },
                }
            );
            IPage page = reader.Page;
            var said = new List<string>();
            page.Console += (_, message) => said.Add(message.Text);
            await page.RouteAsync("**", route => route.FulfillAsync(Answer(html, route.Request.Url)));
            await reader.GoAsync("country/VNM");
            Assert.True(
                await page.EvaluateAsync<bool>(
                    "document.fonts.ready.then(f => [...f].some(x => x.status === 'loaded'))"
                )
            );
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await Wcag.FaultsAsync(page, "best-practice"));
            Assert.Empty(said);
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
