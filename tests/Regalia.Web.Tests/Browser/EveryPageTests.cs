using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Regalia.Web.Tests.Browser;

[Collection(DashboardInBrowser.Tests)]
public sealed class EveryPageTests(DashboardInBrowser suite)
{
    public static TheoryData<string> Pages => PageKinds.All;

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
    [MemberData(nameof(Pages))]
    public async Task Has_no_violation_of_WCAG(string address) =>
        Assert.Empty((await suite.VisitAsync(address)).Violations);

    // Where nothing but colours differs, the rules that look at none have nothing else to say.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Has_none_in_dark_colours_where_nothing_else_is_other(string address)
    {
        PageVisit visit = await suite.VisitAsync(address);
        Assert.Empty(visit.DarkViolations);
        Assert.True(visit.Layout.Length > 20, "hardly anything is shown");
        Assert.Equal(visit.Layout, visit.DarkLayout);
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
        Assert.Empty(await Wcag.FaultsAsync(reader.Page));
    }

    [Theory]
    [InlineData("country/XYZ", 404)]
    [InlineData("whatif?c=VNM&set=" + PageKinds.Indicator + "%3A7", 400)]
    [InlineData("no/such/page", 404)]
    public async Task That_is_not_there_helps_on(string address, int status)
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync(address, status);
        Assert.Empty(await Wcag.FaultsAsync(reader.Page));
        Assert.True(await reader.Page.Locator("main a[href]").CountAsync() > 0, "leads nowhere");
        Assert.Equal(1, await reader.Page.Locator("h1").CountAsync());
        Assert.DoesNotContain("   at ", await reader.TextAsync("body"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Fits_a_window_of_320_pixels(string address)
    {
        PageVisit visit = await suite.VisitAsync(address);
        Assert.True(
            visit.WidthWhenNarrow <= PageVisit.Narrow,
            $"{visit.WidthWhenNarrow} px wide: {string.Join('\n', visit.TooWide)}"
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Prints_unfolded_and_without_what_is_for_the_screen(string address)
    {
        PageVisit visit = await suite.VisitAsync(address);
        Assert.Empty(visit.FoldedOnPaper);
        Assert.Empty(visit.ScreenOnPaper);
        Assert.True(visit.Pdf.AsSpan().StartsWith("%PDF-"u8) && visit.Pdf.Length > 10_000, $"{visit.Pdf.Length} bytes");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Gives_the_same_figures_without_a_script(string address)
    {
        PageVisit visit = await suite.VisitAsync(address);
        Assert.NotEmpty(visit.Figures);
        Assert.Equal(visit.FiguresWithoutScript, visit.Figures);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_clean_in_the_log_when_used(string address)
    {
        PageVisit visit = await suite.VisitAsync(address);
        Assert.Empty(visit.Inline);
        Assert.Empty(visit.Faults);
        Assert.True(visit.Requests > 0, "nothing was asked of the server");
    }
}
