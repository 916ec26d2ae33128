using System.Xml.Linq;
using Regalia.Presentation.Charts;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>A chart is well-formed whatever stands in it, says what it shows, and loads nothing.</summary>
public sealed class SvgCanvasTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a & b \"c\" 'd' ]]>")]
    [InlineData("bell \u0007, half a pair \ud800, line\nbreak")]
    [InlineData("ไทย Türkiye Việt Nam")]
    public void Any_text_stays_text(string text)
    {
        var canvas = new SvgCanvas("chart-1", 100, 50, text, text);
        canvas.Group(text, () => canvas.Text(1.5, 2, text, 12));
        XElement root = XDocument.Parse(canvas.ToString()).Root!;
        Assert.Equal("title desc style defs rect g", string.Join(' ', root.Elements().Select(e => e.Name.LocalName)));
        string shown = root.Element(Svg + "g")!.Element(Svg + "text")!.Value;
        Assert.Equal(shown, root.Element(Svg + "title")!.Value);
        Assert.Equal(text.Replace('\u0007', '\ufffd').Replace('\ud800', '\ufffd').Replace('\n', ' '), shown);
        Assert.DoesNotContain(root.Descendants(), e => e.Name.LocalName is "script" or "image" or "use");
    }

    [Fact]
    public void Title_and_description_are_tied_to_the_chart()
    {
        XElement root = XDocument.Parse(new SvgCanvas("chart-1", 100, 50, "Title", "What").ToString()).Root!;
        Assert.Equal("chart-1-title", root.Attribute("aria-labelledby")!.Value);
        Assert.Equal("chart-1-title", root.Element(Svg + "title")!.Attribute("id")!.Value);
        Assert.Equal("chart-1-desc", root.Attribute("aria-describedby")!.Value);
        Assert.Equal("graphics-document document", root.Attribute("role")!.Value);
    }

    [Fact]
    public void Two_charts_in_one_page_do_not_share_an_id_or_a_rule()
    {
        string chart = new SvgCanvas("one", 10, 10, "t", "d").ToString();
        Assert.All(
            XDocument.Parse(chart).Descendants().Attributes("id"),
            id => Assert.StartsWith("one", id.Value, StringComparison.Ordinal)
        );
        string style = XDocument.Parse(chart).Root!.Element(Svg + "style")!.Value;
        Assert.All(
            style.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()).Where(l => l.Length > 0),
            line => Assert.Matches("^(#one |@media|}|#one\\{|@media print\\{#one)", line)
        );
    }

    [Fact]
    public void Every_tone_has_a_pattern_of_its_own_and_enough_contrast()
    {
        Assert.Equal(ChartPalette.Tones.Length, ChartPalette.Tones.Select(t => t.Pattern).Distinct().Count());
        Assert.All(
            ChartPalette.Tones,
            tone =>
            {
                Assert.True(Contrast(tone.Light, "#ffffff") >= 3);
                Assert.True(Contrast(tone.Dark, "#14171a") >= 3);
            }
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\"onload=")]
    public void An_id_that_could_break_out_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => new SvgCanvas(id, 1, 1, "", ""));

    // Relative luminance and contrast after WCAG 2.2.
    private static double Contrast(string a, string b)
    {
        double[] both = [Luminance(a), Luminance(b)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts =
        [
            .. new[] { 1, 3, 5 }
                .Select(i => Convert.ToInt32(colour.Substring(i, 2), 16) / 255.0)
                .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)),
        ];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
