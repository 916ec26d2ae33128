using System.Globalization;
using Regalia.Assessment.Markings;
using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Web.Pages;
using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Pages;

/// <summary>What surrounds a publication: links that lead somewhere, forms, banners, and what can be taken along.</summary>
public sealed class PageFrameTests
{
    [Fact]
    public async Task A_link_to_a_page_that_is_not_there_is_text()
    {
        HtmlElement page = await Read(SamplePage.Profile, frame => frame with { Href = _ => null });
        Assert.All(
            page.Find("a").Select(a => a["href"]).OfType<string>(),
            href => Assert.True(href.StartsWith('#') || href.StartsWith("https://", StringComparison.Ordinal), href)
        );
        Assert.Contains("Practices elsewhere", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Find("form"));
    }

    [Fact]
    public async Task Only_http_and_https_lead_out_and_look_so()
    {
        Prose text =
            Prose.To("one", new Link(Page: null, new Uri("javascript:alert(1)")))
            + Prose.To("two", new Link(Page: null, new Uri("file:///etc/passwd")))
            + Prose.To("three", new Link(Page: null, new Uri("relative", UriKind.Relative)))
            + Prose.To("four", new Link(Page: null, new Uri("https://example.org/a?b=1&c=\"2\"")));
        HtmlElement page = await Read(new Publication("Title", "Standfirst.", [new Paragraph(text)]));
        HtmlElement paragraph = page.Find("p").Single(p => p.Text == "onetwothreefour");
        HtmlElement link = Assert.Single(paragraph.Find("a"));
        Assert.Equal("four", link.Text);
        Assert.Equal("https://example.org/a?b=1&c=%222%22", link["href"]);
        Assert.Equal("noopener noreferrer external", link["rel"]);
        Assert.Equal("outside", link["class"]);
    }

    [Fact]
    public async Task A_page_in_a_written_site_has_no_form()
    {
        HtmlElement page = await Read(SamplePage.Profile, frame => frame with { IsWritten = true });
        Assert.DoesNotContain(page.All, e => e.Name is "form" or "input" or "select");
        Assert.DoesNotContain(page.Find("a"), a => a["href"]!.Contains("release=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_assumed_and_what_is_private_is_said_in_title_and_banner()
    {
        Publication own = SamplePage.Profile with { IsHypothetical = true, Marking = TlpMarking.AmberStrict };
        HtmlElement page = await Read(own, frame => frame with { IsPrivate = true });
        Assert.Equal(
            "Hypothetical: TLP:AMBER+STRICT Viet Nam · Regalia",
            page.Find("head").Single().Find("title").Single().Text
        );
        Assert.Equal(
            ["TLP:AMBER+STRICT", "Hypothetical"],
            page.Find("p", "banner").Select(b => b.Find("strong").Single().Text)
        );
        Assert.DoesNotContain("Permanent link", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cite as", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Find("meta"), m => m["name"] == "description");
        Assert.Empty((await Read(SamplePage.Profile)).Find("p", "banner"));
    }

    [Fact]
    public async Task A_form_sends_the_parameters_of_its_page_along()
    {
        HtmlElement form = (await Read(SamplePage.Profile)).Find("form").Single(f => f["id"] == "comparison");
        Assert.Equal(("/en/compare", "get", "comparison"), (form["action"], form["method"], form["data-controls"]));
        Assert.Contains(form.Find("input"), i => i["type"] == "hidden" && i["name"] == "view" && i["value"] == "dots");
        Assert.Equal(
            ["MYS", "VNM"],
            form.Find("input").Where(i => i.Attributes.ContainsKey("checked")).Select(i => i["value"])
        );
        Assert.Equal("countries", form.Find("fieldset").Single()["data-picker"]);
        Assert.Equal("readiness", form.Find("option").Single(o => o.Attributes.ContainsKey("selected"))["value"]);
    }

    [Fact]
    public async Task A_number_keeps_every_digit_and_a_blank_one_stays_blank()
    {
        HtmlElement form = (await Read(SamplePage.Profile)).Find("form").Single(f => f["id"] == "what-if");
        HtmlElement[] numbers = [.. form.Find("input").Where(i => i["type"] == "number")];
        Assert.Equal(("0.5", "0", "0.05"), (numbers[0]["value"], numbers[0]["data-released"], numbers[0]["step"]));
        Assert.Equal(((string?)null, "0.3333333333333333"), (numbers[1]["value"], numbers[1]["data-released"]));
        // The country of the page goes along, though no field asks for it.
        Assert.Contains(form.Find("input"), i => i["type"] == "hidden" && i["value"] == "VNM");
    }

    [Fact]
    public async Task A_parameter_of_a_field_is_not_sent_twice()
    {
        var form = new Controls("f", "Form", PageAddress.Home.With("m", "old"), [new TextField("m", "M", "new")], "Go");
        HtmlElement page = await Read(new Publication("Title", "Standfirst.", [form]));
        Assert.Equal("new", page.Find("input").Single(i => i["name"] == "m")["value"]);
    }

    [Fact]
    public async Task The_page_can_be_taken_along_in_every_form_it_has()
    {
        HtmlElement along = (await Read(SamplePage.Profile)).Find("section", "along").Single();
        Assert.Equal(
            [
                "/en/country/VNM.csv",
                "/en/country/VNM.json",
                "/en/country/VNM.md",
                "/en/country/VNM.svg",
                "/en/country/VNM.zip",
            ],
            along.Find("a").Select(a => a["href"]!).Take(5)
        );
        Assert.Contains("/en/country/VNM?release=2026.1", along.Find("a").Select(a => a["href"]));
        Assert.Contains("regalia country show VNM --csv", along.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subject_of_the_page_is_marked_in_the_navigation()
    {
        HtmlElement page = await Read(SamplePage.Profile);
        Assert.Equal("Countries", page.Find("a").Single(a => a["aria-current"] == "true").Text);
        HtmlElement method = HtmlElement.Read(
            await SampleFrame.Render(SamplePage.Profile, SampleFrame.Of(PageAddress.Method))
        );
        Assert.Equal("Method", method.Find("a").Single(a => a["aria-current"] == "page").Text);
    }

    [Fact]
    public async Task Own_files_are_found_from_every_page_and_say_where_they_are()
    {
        HtmlElement page = await Read(SamplePage.Profile);
        HtmlElement own = page.Find("a").Single(a => a["href"] == "/en/app/");
        Assert.Equal("Your files", own.Text);
        HtmlElement within = HtmlElement.Read(
            await SampleFrame.Render(
                SamplePage.Profile,
                SampleFrame.Of(new PageAddress("app/w/0123/")) with
                {
                    IsPrivate = true,
                }
            )
        );
        Assert.Equal("Your files", within.Find("a").Single(a => a["aria-current"] is not null).Text);
        Assert.Contains("files of your own", within.Find("p", "private").Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_help_page_says_what_is_wrong_and_where_to_go(int status)
    {
        HtmlElement page = await Read(
            HelpPage.Of(
                status,
                "There is no country \"<b>ZZZ</b>\".",
                Prose.To("Viet Nam", PageAddress.Country(Iso3.Parse("VNM")))
            ),
            frame => frame with { Suffixes = [], Command = null }
        );
        Assert.Equal(
            "Error " + status.ToString(CultureInfo.InvariantCulture),
            page.Find("div", "kicker").Single().Text
        );
        Assert.Equal("There is no country \"<b>ZZZ</b>\".", page.Find("p", "standfirst").Single().Text);
        Assert.Equal("/en/country/VNM", page.Find("main").Single().Find("li").First().Find("a").Single()["href"]);
    }

    private static async Task<HtmlElement> Read(Publication page, Func<PageFrame, PageFrame>? change = null)
    {
        PageFrame frame = SampleFrame.Of(SamplePage.Address);
        return HtmlElement.Read(await SampleFrame.Render(page, change is null ? frame : change(frame)));
    }
}
