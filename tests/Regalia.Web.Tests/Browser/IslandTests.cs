using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Regalia.Web.Tests.Browser;

/// <summary>
/// The islands as they are built, in a page of their hooks under a policy stricter than ours: nothing inline, and no markup made
/// from text (Trusted Types, with no exception).
/// </summary>
[Collection(DashboardInBrowser.Tests)]
public sealed class IslandTests(DashboardInBrowser suite)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly Uri s_base = new("http://islands.test/");

    [Fact]
    public async Task A_tooltip_can_be_pointed_at_and_goes_with_Escape()
    {
        await using Reader reader = await OpenAsync();
        ILocator tooltip = reader.Page.GetByRole(AriaRole.Tooltip);
        await reader.Page.Locator("#first").HoverAsync();
        await Expect(tooltip).ToHaveTextAsync("Brazil, preparedness between 2 and 11Guardedunverified");
        await tooltip.HoverAsync();
        await reader.Page.WaitForFunctionAsync("() => new Promise(done => setTimeout(() => done(true), 400))");
        await Expect(tooltip).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(tooltip).ToBeHiddenAsync();
        await reader.Page.Locator("#last").HoverAsync();
        await Expect(tooltip).ToBeVisibleAsync();
        await reader.Page.Locator("h1").HoverAsync();
        await Expect(tooltip).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_tooltip_stays_inside_the_window(int width)
    {
        await using Reader reader = await OpenAsync(width);
        foreach (string mark in new[] { "#first", "#last" })
        {
            await reader.Page.Locator(mark).FocusAsync();
            LocatorBoundingBoxResult box = (await reader.Page.GetByRole(AriaRole.Tooltip).BoundingBoxAsync())!;
            Assert.InRange(box.X, 0, width - box.Width);
            Assert.True(box.Y >= 0);
            LocatorBoundingBoxResult own = (await reader.Page.Locator(mark).BoundingBoxAsync())!;
            Assert.True(box.Y + box.Height <= own.Y || box.Y >= own.Y + own.Height, "covers its mark");
        }
        Assert.True(await reader.AskAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    [Fact]
    public async Task Links_in_a_chart_lead_on_by_Enter()
    {
        await using Reader reader = await OpenAsync();
        await reader.Page.Locator("#last").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Home");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page).ToHaveURLAsync(new Regex("/en/country/BRA$"));
    }

    [Fact]
    public async Task What_if_follows_the_slider_and_keeps_the_focus()
    {
        await using Reader reader = await OpenAsync();
        await reader.Page.Locator("[type=range]").FocusAsync();
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(reader.Page.Locator("#law")).ToHaveValueAsync("0.75");
        await Expect(reader.Page.Locator(".standfirst")).ToHaveTextAsync("Answer to peer=TUR&set=LAW:0.75.");
        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/en/whatif\?peer=TUR&set=LAW%3A0\.75$"));
        await Expect(reader.Page.Locator("[type=range]")).ToBeFocusedAsync();
        await Expect(reader.Page.Locator("[role=status]")).ToContainTextAsync("Answer to");
        await Expect(reader.Page.Locator("button.sort")).ToHaveCountAsync(2);

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Reset Law to 0.5" }).ClickAsync();
        await Expect(reader.Page.Locator(".standfirst")).ToHaveTextAsync("Answer to peer=TUR.");
    }

    [Fact]
    public async Task The_form_is_sent_to_the_short_address()
    {
        await using Reader reader = await OpenAsync();
        ILocator picker = reader.Page.GetByRole(AriaRole.Combobox);
        await picker.FillAsync("bra");
        await Expect(reader.Page.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Brazil"]);
        await reader.Page.GetByRole(AriaRole.Option).ClickAsync();
        await Expect(picker).ToBeFocusedAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await reader.ArriveAsync(@"/en/whatif\?peer=BRA~TUR$");
    }

    [Fact]
    public async Task Without_a_script_every_field_is_there()
    {
        await using Reader reader = await OpenAsync(script: false);
        await Expect(reader.Page.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(2);
        await reader.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Brazil" }).CheckAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await reader.ArriveAsync(@"/en/whatif\?peer=BRA&peer=TUR&set\.LAW=$");
    }

    [Fact]
    public async Task A_table_is_sorted_with_what_is_missing_at_the_end()
    {
        await using Reader reader = await OpenAsync();
        ILocator names = reader.Page.Locator("tbody th");
        ILocator button = reader.Page.GetByRole(AriaRole.Button, new() { Name = "Median" });
        await button.ClickAsync();
        await Expect(names).ToHaveTextAsync(["Ghana", "India", "Peru"]);
        await button.ClickAsync();
        await Expect(names).ToHaveTextAsync(["India", "Ghana", "Peru"]);
        await button.ClickAsync();
        await Expect(names).ToHaveTextAsync(["Peru", "India", "Ghana"]);
    }

    [Fact]
    public async Task A_command_is_copied()
    {
        await using Reader reader = await OpenAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Copy Command" }).ClickAsync();
        // The page is not on this machine, so that the browser refuses the clipboard: the text is marked instead.
        await Expect(reader.Page.Locator("[role=status]")).ToHaveTextAsync("Marked; copy it with your keyboard.");
        Assert.Equal("regalia assess --csv", await reader.AskAsync<string>("getSelection().toString()"));
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task What_islands_add_has_no_violation_of_WCAG(int width, ColorScheme scheme)
    {
        await using Reader reader = await OpenAsync(width, scheme: scheme);
        Assert.Empty(await Wcag.FaultsAsync(reader.Page));
        await reader.Page.GetByRole(AriaRole.Combobox).FillAsync("b");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Locator("#first").HoverAsync();
        Assert.Empty(await Wcag.FaultsAsync(reader.Page));
        string[] small = await reader.AskAsync<string[]>(
            """
            [...document.querySelectorAll("button, [role=option], input")].filter(e => e.checkVisibility())
              .filter(e => !e.matches(".search-key, [type=checkbox]"))
              .filter(e => e.getBoundingClientRect().height < 24).map(e => e.outerHTML)
            """
        );
        Assert.Empty(small);
    }

    private async Task<Reader> OpenAsync(int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        Reader reader = await suite.ReaderOfAsync(
            s_base,
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 720 },
                JavaScriptEnabled = script,
                ColorScheme = scheme,
            }
        );
        await reader.Page.Context.RouteAsync("**/*", AnswerAsync);
        await reader.GoAsync("islands");
        return reader;
    }

    private static async Task AnswerAsync(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        if (address.AbsolutePath.StartsWith("/assets/", StringComparison.Ordinal))
        {
            string name = Path.GetFileName(address.AbsolutePath);
            await route.FulfillAsync(
                new RouteFulfillOptions
                {
                    BodyBytes = Built(name),
                    ContentType =
                        Path.GetExtension(name) is ".css" ? "text/css"
                        : Path.GetExtension(name) is ".js" ? "text/javascript"
                        : "font/woff2",
                }
            );
            return;
        }
        string page = await File.ReadAllTextAsync(
            Harness.Repository.Path("tests", "Regalia.Web.Tests", "Browser", "Islands.html")
        );
        if (address.Query.Length > 0)
        {
            string query = Uri.UnescapeDataString(address.Query[1..]).Replace("&", "&amp;", StringComparison.Ordinal);
            page = page.Replace("Between 40 and 52.", $"Answer to {query}.", StringComparison.Ordinal);
        }
        await route.FulfillAsync(
            new RouteFulfillOptions
            {
                Body = page,
                ContentType = "text/html; charset=utf-8",
                Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Content-Security-Policy"] = Policy,
                },
            }
        );
    }

    // "site.js" as well as "site-Xy12.js": the page of these tests does not know the hash.
    private static byte[] Built(string name)
    {
        Assembly web = typeof(Web.Pages.PageFrame).Assembly;
        string stem = Path.GetFileNameWithoutExtension(name);
        string resource = web.GetManifestResourceNames()
            .Single(r =>
                r == "client/" + name
                || (
                    stem == "site"
                    && Regex.IsMatch(r, "^client/site-[^.]+" + Regex.Escape(Path.GetExtension(name)) + "$")
                )
            );
        using Stream stream = web.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
