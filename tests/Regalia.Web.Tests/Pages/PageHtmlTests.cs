using System.Globalization;
using Regalia.Presentation.Publications;
using Regalia.Web.Pages;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Pages;

/// <summary>A page is whole, valid, the same bytes everywhere, and safe under a strict content policy.</summary>
public sealed class PageHtmlTests
{
    private static readonly string[] s_blocks =
    [
        "div",
        "p",
        "ul",
        "ol",
        "dl",
        "table",
        "section",
        "h2",
        "figure",
        "details",
    ];

    private static string[] Place => ["tests", "Regalia.Web.Tests", "Pages", "Golden", "profile.html"];

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public async Task Same_bytes_under_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        string html;
        try
        {
            html = await SampleFrame.Render(SamplePage.Profile);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        html = Comparable(html);
        if (Environment.GetEnvironmentVariable("REGALIA_UPDATE") is "1")
        {
            await File.WriteAllTextAsync(Repository.Path(Place), html, TestContext.Current.CancellationToken);
        }
        Assert.Equal(Repository.Read(Place), html);
    }

    [Fact]
    public async Task Nothing_that_a_strict_content_policy_refuses()
    {
        foreach (HtmlElement page in await Everything())
        {
            Assert.Empty(page.Find("style"));
            Assert.Equal("", Assert.Single(page.Find("script")).Text);
            foreach ((string name, string value) in page.All.SelectMany(e => e.Attributes))
            {
                Assert.NotEqual("style", name);
                Assert.False(name.StartsWith("on", StringComparison.Ordinal), name);
                Assert.False(value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), value);
            }
        }
    }

    [Fact]
    public async Task Ids_are_unique_and_every_reference_has_its_id()
    {
        foreach (HtmlElement page in await Everything())
        {
            string[] ids = [.. page.All.Select(e => e["id"]).OfType<string>()];
            Assert.Equal(ids.Distinct(), ids);
            string[] named = [.. page.All.SelectMany(References)];
            Assert.NotEmpty(named);
            Assert.All(named, id => Assert.Contains(id, ids));
        }
    }

    [Fact]
    public async Task Headings_go_down_one_level_at_a_time()
    {
        foreach (HtmlElement page in await Everything())
        {
            int[] levels = [.. page.All.Where(e => e.Name is ['h', >= '1' and <= '6']).Select(e => e.Name[1] - '0')];
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        }
    }

    [Fact]
    public async Task Tables_have_a_caption_and_heads_with_a_scope()
    {
        HtmlElement[] tables = [.. HtmlElement.Read(await SampleFrame.Render(SamplePage.Profile)).Find("table")];
        Assert.Equal(3, tables.Length);
        foreach (HtmlElement table in tables)
        {
            Assert.NotEqual("", Assert.Single(table.Find("caption")).Text);
            Assert.All(table.Find("th"), h => Assert.True(h["scope"] is "col" or "row" or "rowgroup"));
            Assert.All(table.Find("thead").Single().Find("th"), h => Assert.Equal("col", h["scope"]));
            Assert.All(
                table.Find("tbody").SelectMany(b => b.Find("tr")),
                row => Assert.True(row.Children.First() is { Name: "th" } head && head["scope"] is "row" or "rowgroup")
            );
        }
        Assert.Equal(2, tables[1].Find("tbody").Count());
        Assert.Equal(["Preparedness", "Guardrails"], tables[1].Find("tr", "group").Select(g => g.Text));
        HtmlElement score = tables[1].Find("td").First();
        Assert.Equal(("number", "33.1", "33–49"), (score["class"], score["data-value"], score.Text));
        Assert.Single(score.Find("svg"));
    }

    [Fact]
    public async Task No_block_stands_in_a_paragraph_and_no_link_in_a_link()
    {
        foreach (HtmlElement page in await Everything())
        {
            Assert.DoesNotContain(page.Find("p").SelectMany(p => p.All.Skip(1)), e => s_blocks.Contains(e.Name));
            Assert.DoesNotContain(page.Find("a").SelectMany(a => a.All.Skip(1)), e => e.Name is "a" or "button");
        }
    }

    [Fact]
    public async Task Missing_stays_four_different_words()
    {
        HtmlElement page = HtmlElement.Read(await SampleFrame.Render(SamplePage.Profile));
        string[] cells = [.. page.Find("td").Select(c => c.Text)];
        Assert.Equal(2, cells.Count(c => c == "not applicable"));
        Assert.Single(cells, "none found");
        Assert.Equal(2, cells.Count(c => c == "unknown"));
        Assert.All(page.Find("td").Where(c => c.Text is "unknown" or "none found"), c => Assert.Null(c["data-value"]));
    }

    [Fact]
    public async Task Every_page_says_that_it_is_not_ASPIs()
    {
        foreach (HtmlElement page in await Everything())
        {
            Assert.Contains(
                "these are not ASPI's assessments",
                page.Find("footer").Last().Text,
                StringComparison.Ordinal
            );
        }
    }

    private static IEnumerable<string> References(HtmlElement element) =>
        [
            .. new[] { "aria-labelledby", "aria-describedby", "for" }
                .Select(name => element[name])
                .OfType<string>()
                .SelectMany(ids => ids.Split(' ')),
            .. element["href"] is ['#', ..] href ? [href[1..]] : Array.Empty<string>(),
        ];

    // Drawings have golden files of their own, and the digest is the release's. One element a line shows a difference at sight.
    private static string Comparable(string html)
    {
        string digest = SampleFrame.Of(SamplePage.Address).Release.Digest;
        const string Start = "<div class=\"drawing";
        string[] parts = html.Split(Start);
        string drawn = string.Join(
            Start,
            parts.Select((p, i) => i == 0 ? p : p[p.IndexOf("</div>", StringComparison.Ordinal)..])
        );
        return drawn
            .Replace(digest, "(digest)", StringComparison.Ordinal)
            .Replace(digest[..8], "(8 digits)", StringComparison.Ordinal)
            .Replace("><", ">\n<", StringComparison.Ordinal);
    }

    private static async Task<HtmlElement[]> Everything() =>
        [
            HtmlElement.Read(await SampleFrame.Render(SamplePage.Profile)),
            HtmlElement.Read(await SampleFrame.Render(SamplePage.Profile with { IsHypothetical = true })),
            HtmlElement.Read(await SampleFrame.Render(HostileText.Page)),
            HtmlElement.Read(await SampleFrame.Render(HelpPage.Of(404, "There is no such country."))),
        ];
}
