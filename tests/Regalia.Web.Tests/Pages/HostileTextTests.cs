using Regalia.Web.Tests.Harness;

namespace Regalia.Web.Tests.Pages;

/// <summary>Text of sources stays text, in every block.</summary>
public sealed class HostileTextTests
{
    [Fact]
    public async Task No_text_becomes_markup()
    {
        string html = await SampleFrame.Render(HostileText.Page);
        HtmlElement page = HtmlElement.Read(html);
        Assert.Single(page.Find("script"));
        Assert.DoesNotContain(page.All, e => e.Attributes.ContainsKey("onload"));
        Assert.DoesNotContain("alert('x')", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        // It is all there, to be read: heading, cell, note, label of a field.
        Assert.All(
            new[]
            {
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "td",
                "th",
                "caption",
                "summary",
                "legend",
                "label",
                "option",
                "dt",
                "dd",
            },
            name =>
                Assert.Contains(
                    page.Find(name),
                    e => e.Text.Contains("<script>alert('x')</script>", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public async Task Marks_that_turn_the_writing_are_shut_in()
    {
        HtmlElement page = HtmlElement.Read(await SampleFrame.Render(HostileText.Page));
        Assert.NotEmpty(page.Find("bdi"));
        // Titles and options hold no elements; their end is the end of what they turn.
        Assert.DoesNotContain(
            page.All.Where(e => e.Name is not ("bdi" or "title" or "option")),
            e => e.OwnText.Contains('\u202E', StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task No_control_character_is_left_in_the_text()
    {
        HtmlElement page = HtmlElement.Read(await SampleFrame.Render(HostileText.Page));
        Assert.DoesNotContain(page.Find("main").Single().Text, letter => char.IsControl(letter) && letter is not '\n');
    }
}
