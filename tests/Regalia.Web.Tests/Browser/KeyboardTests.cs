using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Regalia.Web.Tests.Technology;
using static Microsoft.Playwright.Assertions;

namespace Regalia.Web.Tests.Browser;

/// <summary>Everything without a mouse.</summary>
[Collection(DashboardInBrowser.Tests)]
public sealed class KeyboardTests(DashboardInBrowser suite)
{
    // More stops than this before a thing is reached, and nobody reaches it.
    private const int MostStops = 400;

    [Fact]
    public async Task From_home_to_a_profile_its_evidence_and_the_plan()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("");
        await TabToAsync(reader, "matches('svg .mark')");
        await PressUntilAsync(reader, "ArrowRight", "matches('[href$=\"/country/VNM\"]')");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.ArriveAsync("/en/country/VNM$");

        await TabToAsync(reader, $"matches('[href$=\"/evidence/{PageKinds.Indicator}\"]')", inside: ".mark");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.ArriveAsync($"/evidence/{PageKinds.Indicator}$");

        await reader.Page.GoBackAsync();
        await TabToAsync(reader, "matches('[href$=\"/plan/VNM\"]')", inside: ".mark");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.ArriveAsync("/en/plan/VNM$");
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("method");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(reader.Page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(reader.Page.Locator(".skip")).ToBeInViewportAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_map_is_one_stop_in_the_order_of_the_list()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("");
        IPage page = reader.Page;
        await TabToAsync(reader, "matches('svg .mark')");
        string chart = await FocusedAsync<string>(reader, "closest('svg').id");
        string[] marks = await reader.AskAsync<string[]>(
            $"[...document.querySelectorAll('#{chart} .mark')].map(m => m.getAttribute('aria-label'))"
        );
        Assert.True(marks.Length >= 27, $"{marks.Length} marks");
        Assert.Equal(marks[0], await FocusedAsync<string>(reader, "getAttribute('aria-label')"));
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync(marks[0]);
        for (int i = 1; i < marks.Length; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            Assert.Equal(marks[i], await FocusedAsync<string>(reader, "getAttribute('aria-label')"));
        }
        Assert.Equal(marks.Order(StringComparer.Ordinal), marks);
        await page.Keyboard.PressAsync("Home");
        Assert.Equal(marks[0], await FocusedAsync<string>(reader, "getAttribute('aria-label')"));
        await Expect(page.Locator("[role=status]")).ToContainTextAsync($"1 of {marks.Length}");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await FocusedAsync<bool>(reader, "matches('svg *')"));

        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal(chart, await FocusedAsync<string?>(reader, "closest('svg')?.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.NotEqual(chart, await FocusedAsync<string?>(reader, "closest('svg')?.id"));
    }

    [Fact]
    public async Task Countries_are_picked_and_dropped()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("compare?c=MYS~VNM");
        IPage page = reader.Page;
        await TabToAsync(reader, "matches('[role=combobox]')");
        await page.Keyboard.TypeAsync("bra");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chip")).ToHaveCountAsync(3);
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Delete");
        await Expect(page.Locator(".chip")).ToHaveCountAsync(2);
        await TabToAsync(reader, "matches('main [type=submit]')");
        await page.Keyboard.PressAsync("Enter");
        await reader.ArriveAsync(@"/en/compare\?c=BRA~MYS");
    }

    [Fact]
    public async Task Sliders_answer_to_arrows()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("whatif?c=VNM");
        IPage page = reader.Page;
        await TabToAsync(reader, "matches('[type=range]')");
        string name = await FocusedAsync<string>(
            reader,
            "closest('[data-slider]').querySelector('[type=number]').name"
        );
        string before = await page.Locator($"[name='{name}']").InputValueAsync();
        await page.Keyboard.PressAsync(before == "1" ? "ArrowLeft" : "ArrowRight");
        Assert.NotEqual(before, await page.Locator($"[name='{name}']").InputValueAsync());
        await reader.ArriveAsync("[?&]" + Regex.Escape(name) + "=");
        Assert.True(await FocusedAsync<bool>(reader, "matches('[type=range]')"), "the slider lost the focus");
        await Expect(page.Locator("[role=status]")).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_table_is_sorted()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("indicator/" + PageKinds.Indicator);
        await TabToAsync(reader, "matches('th button.sort')");
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await FocusedAsync<string>(reader, "closest('th').getAttribute('aria-sort')"));
        await Expect(reader.Page.Locator("[role=status]")).ToContainTextAsync("ascending");
    }

    [Fact]
    public async Task The_slash_leads_to_search_and_can_be_switched_off()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("about");
        IPage page = reader.Page;
        await page.Keyboard.PressAsync("/");
        Assert.True(await FocusedAsync<bool>(reader, "matches('[type=search]')"));
        await page.Keyboard.TypeAsync("peru");
        await page.Keyboard.PressAsync("Enter");
        await reader.ArriveAsync(@"/en/search\?q=peru$");
        await page.Keyboard.PressAsync("/");
        await TabToAsync(reader, "matches('.search-key')");
        await page.Keyboard.PressAsync("Enter");
        await reader.GoAsync("about");
        await page.Keyboard.PressAsync("/");
        Assert.True(await FocusedAsync<bool>(reader, "matches('body')"));
    }

    [Fact]
    public async Task From_the_list_of_technologies_to_a_window_of_one_of_them()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("technology");
        IPage page = reader.Page;
        await TabToAsync(reader, $"matches('#technology-table [href$=\"/technology/{MadeResults.Known}\"]')");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/en/technology/" + MadeResults.Known + "$"));

        await TabToAsync(reader, "matches('svg .mark')");
        string chart = await FocusedAsync<string>(reader, "closest('svg').id");
        int marks = await page.Locator($"#{chart} .mark").CountAsync();
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync(", 2012 to 2016: ");
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator("[role=status]")).ToContainTextAsync($"{marks} of {marks}");
        await page.Keyboard.PressAsync("Home");
        await PressUntilAsync(reader, "ArrowRight", "matches('[href$=\"?window=2014..2018\"]')");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?window=2014\.\.2018$"));

        await TabToAsync(reader, "matches('#country-table th button.sort')");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await FocusedAsync<string>(reader, "closest('th').getAttribute('aria-sort')"));
        // A table that is wider than the window is scrolled by arrows.
        await page.SetViewportSizeAsync(360, 640);
        await page.Locator("#institution-table").EvaluateAsync("t => t.closest('[role=region]').focus()");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0");
    }

    [Fact]
    public async Task Two_countries_are_chosen_and_shown()
    {
        await using Reader reader = await suite.ReaderAsync();
        await reader.GoAsync("technology/cooperate");
        IPage page = reader.Page;
        foreach ((string name, string typed) in new[] { ("a", "Austral"), ("b", "South K"), ("counting", "Whole") })
        {
            await TabToAsync(reader, $"matches('select[name={name}]')");
            await page.Keyboard.TypeAsync(typed);
        }
        await TabToAsync(reader, "matches('main [type=submit]')");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?a=AUS&b=KOR&(.*&)?counting=whole(&|$)"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Australia and South Korea");
    }

    [Theory]
    [InlineData(ColorScheme.Light, "whatif?c=VNM")]
    [InlineData(ColorScheme.Dark, "whatif?c=VNM")]
    [InlineData(ColorScheme.Light, "technology")]
    [InlineData(ColorScheme.Dark, "technology/" + MadeResults.Known)]
    public async Task Every_stop_shows_where_the_focus_is(ColorScheme scheme, string address)
    {
        await using Reader reader = await suite.ReaderAsync(new BrowserNewContextOptions { ColorScheme = scheme });
        await reader.GoAsync(address);
        var unmarked = new List<string>();
        for (int stop = 0; stop < MostStops; stop++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await FocusedAsync<bool>(reader, "matches('body')"))
            {
                Assert.True(stop > 20, $"only {stop} stops");
                break;
            }
            if (
                await reader.AskAsync<bool>(
                    "(s => s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2)(getComputedStyle(document.activeElement))"
                )
            )
            {
                unmarked.Add(await FocusedAsync<string>(reader, "outerHTML.slice(0, 100)"));
            }
        }
        Assert.Empty(unmarked);
    }

    private static Task<T> FocusedAsync<T>(Reader reader, string what) =>
        reader.AskAsync<T>("document.activeElement." + what);

    private static Task TabToAsync(Reader reader, string there, string? inside = null) =>
        PressUntilAsync(reader, "Tab", there, inside);

    // A chart is one stop, so that a link may lie inside it: arrows are tried where the stop is a mark.
    private static async Task PressUntilAsync(Reader reader, string key, string there, string? inside = null)
    {
        for (int stop = 0; stop < MostStops; stop++)
        {
            await reader.Page.Keyboard.PressAsync(key);
            if (await FocusedAsync<bool>(reader, there))
            {
                return;
            }
            if (inside is not null && await FocusedAsync<bool>(reader, $"matches('{inside}')"))
            {
                int marks = await reader.AskAsync<int>(
                    "document.activeElement.closest('svg').querySelectorAll('.mark').length"
                );
                for (int mark = 1; mark < marks; mark++)
                {
                    await reader.Page.Keyboard.PressAsync("ArrowRight");
                    if (await FocusedAsync<bool>(reader, there))
                    {
                        return;
                    }
                }
            }
        }
        Assert.Fail($"{there} is not within {MostStops} presses of {key}");
    }
}
