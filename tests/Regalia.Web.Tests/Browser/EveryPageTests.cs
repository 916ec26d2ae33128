using System.Text;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Regalia.Web.Tests.Browser;

[Collection(DashboardInBrowser.Tests)]
public sealed class EveryPageTests(DashboardInBrowser suite)
{
    private static readonly string[] s_wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static TheoryData<string> Pages => PageKinds.All;

    public static TheoryData<string, ColorScheme> PagesInBothSchemes
    {
        get
        {
            var data = new TheoryData<string, ColorScheme>();
            foreach (string address in PageKinds.Addresses)
            {
                data.Add(address, ColorScheme.Light);
                data.Add(address, ColorScheme.Dark);
            }
            return data;
        }
    }

    [Fact]
    public async Task The_list_of_pages_leaves_no_kind_out()
    {
        await using Reader reader = await suite.ReaderAsync();
        using var document = JsonDocument.Parse(await reader.BytesAsync("../api/openapi.json"));
        string[] templates =
        [
            .. document
                .RootElement.GetProperty("paths")
                .EnumerateObject()
                // The report as one HTML file is taken along; the page of the same words is in the list.
                .Where(p => IsPage(p.Value) && !p.Name.EndsWith(".html", StringComparison.Ordinal))
                .Select(p => p.Name),
        ];
        Assert.True(templates.Length > 15, string.Join(' ', templates));
        string[] leftOut = [.. templates.Where(t => !Array.Exists(PageKinds.Addresses, a => PageKinds.IsOf(a, t)))];
        Assert.Empty(leftOut);

        static bool IsPage(JsonElement path) =>
            path.TryGetProperty("get", out JsonElement get)
            && get.GetProperty("responses").GetProperty("200").TryGetProperty("content", out JsonElement content)
            && content.TryGetProperty("text/html", out _);
    }

    [Theory]
    [MemberData(nameof(PagesInBothSchemes))]
    public async Task Has_no_violation_of_WCAG(string address, ColorScheme scheme)
    {
        await using Reader reader = await suite.ReaderAsync(new BrowserNewContextOptions { ColorScheme = scheme });
        await reader.GoAsync(address);
        await AssertAccessibleAsync(reader.Page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nor_has_the_report_that_is_taken_along_as_one_file(ColorScheme scheme)
    {
        await using Reader reader = await suite.ReaderAsync(new BrowserNewContextOptions { ColorScheme = scheme });
        byte[] report = await reader.BytesAsync("report/VNM.html");
        await reader.Page.SetContentAsync(Encoding.UTF8.GetString(report));
        Assert.True(await reader.Page.Locator("table").CountAsync() > 5, "not the report");
        await AssertAccessibleAsync(reader.Page);
    }

    [Theory]
    [InlineData("country/XYZ", 404)]
    [InlineData("whatif?c=VNM&set=" + PageKinds.Indicator + "%3A7", 400)]
    [InlineData("no/such/page", 404)]
    public async Task That_is_not_there_helps_on(string address, int status)
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync(address, status);
        await AssertAccessibleAsync(reader.Page);
        Assert.True(await reader.Page.Locator("main a[href]").CountAsync() > 0, "leads nowhere");
        Assert.Equal(1, await reader.Page.Locator("h1").CountAsync());
        Assert.DoesNotContain("   at ", await reader.TextAsync("body"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Fits_a_window_of_320_pixels(string address)
    {
        await using Reader reader = await suite.ReaderAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 320, Height = 640 },
            }
        );
        await reader.GoAsync(address);
        await UnfoldAsync(reader.Page);
        int width = await reader.AskAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 320, $"{width} px wide: {await WidestAsync(reader)}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Prints_unfolded_and_without_what_is_for_the_screen(string address)
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync(address);
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        string[] folded = await reader.AskAsync<string[]>(
            """
            [...document.querySelectorAll("main details")]
              .filter(d => !d.closest("[hidden], form") && d.checkVisibility())
              .filter(d => ![...d.children].some(c => c.localName !== "summary" && c.checkVisibility({ contentVisibilityAuto: true })))
              .map(d => d.textContent.trim().slice(0, 60))
            """
        );
        Assert.Empty(folded);
        string[] shown = await reader.AskAsync<string[]>(
            """[...document.querySelectorAll("nav, form, .skip")].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"""
        );
        Assert.Empty(shown);
        byte[] pdf = await reader.Page.PdfAsync(
            new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true }
        );
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.Length > 10_000, $"{pdf.Length} bytes");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Gives_the_same_figures_without_a_script(string address)
    {
        string[] with = await FiguresAsync(address, hasScript: true);
        string[] without = await FiguresAsync(address, hasScript: false);
        Assert.Equal(without, with);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_clean_in_the_log_when_used(string address)
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync(address);
        await UnfoldAsync(reader.Page);
        await reader.Page.EvaluateAsync(
            """
            [...document.querySelectorAll("svg .mark, button.sort, [data-slider] input[type=range]")].slice(0, 200).forEach(e => {
              e.dispatchEvent(new PointerEvent("pointerenter"));
              e.focus();
              if (e.matches("button")) e.click();
            })
            """
        );
        string[] inline = await reader.AskAsync<string[]>(
            """
            [...document.querySelectorAll("[style]:not([role=tooltip]), style, script:not([src])")]
              .map(e => e.outerHTML.slice(0, 80))
            """
        );
        Assert.Empty(inline);
        Assert.NotEmpty(reader.Requests);
    }

    private async Task<string[]> FiguresAsync(string address, bool hasScript)
    {
        await using Reader reader = await suite.ReaderAsync(
            new BrowserNewContextOptions { JavaScriptEnabled = hasScript }
        );
        await reader.GoAsync(address);
        return await reader.FiguresAsync();
    }

    internal static async Task AssertAccessibleAsync(IPage page)
    {
        await UnfoldAsync(page);
        AxeResult result = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. s_wcag] },
            }
        );
        Assert.True(
            result.Violations.Length == 0,
            string.Join(
                '\n',
                result.Violations.Select(v =>
                    $"{v.Id}: {v.Help}\n  "
                    + string.Join("\n  ", v.Nodes.Take(5).Select(n => n.Target + " " + Short(n.Html)))
                )
            )
        );
        Assert.NotEmpty(result.Passes);
    }

    // What is folded is not looked at otherwise.
    private static async Task UnfoldAsync(IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

    private static Task<string> WidestAsync(Reader reader) =>
        reader.AskAsync<string>(
            """
            [...document.querySelectorAll("body *")]
              .filter(e => e.getBoundingClientRect().right > 320.5 && !e.closest("[role=region]"))
              .slice(0, 5).map(e => e.outerHTML.slice(0, 100)).join("\n")
            """
        );

    private static string Short(string html) => html.Length > 160 ? html[..160] + "…" : html;
}
