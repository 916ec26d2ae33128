using System.Xml.Linq;
using CsCheck;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>A chart is well-formed whatever stands in it, loads nothing, and keeps to a strict content policy.</summary>
public sealed class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["<>&\"'\u0000\u0007\ud800\u202e\ufffe\n ab"], 0, 40],
        Gen.Const(new string('m', 300)),
        Gen.Const("اليمن (تجربة)"),
        Gen.Const("]]><script>alert(1)</script>")
    );

    [Fact]
    public void Any_text_stays_text() =>
        AnyText.Sample(text =>
        {
            Chart chart = Chart(text);
            foreach (SvgUse use in Enum.GetValues<SvgUse>())
            {
                XElement root = XDocument.Parse("<r>" + chart.Svg(use, page => "/en/" + page) + "</r>").Root!;
                Assert.DoesNotContain(
                    root.Descendants(),
                    e => e.Name.LocalName is "script" or "image" or "use" or "foreignObject"
                );
                Assert.DoesNotContain(
                    root.Descendants().Attributes(),
                    a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
                );
                Assert.All(
                    root.Descendants(Svg + "a"),
                    a => Assert.StartsWith("/en/", a.Attribute("href")!.Value, StringComparison.Ordinal)
                );
            }
        });

    [Fact]
    public void In_a_page_there_is_no_style_of_its_own_and_every_id_is_used_once()
    {
        foreach (string name in SampleCharts.Names)
        {
            string svg = SampleCharts.Of(name).Svg(SvgUse.Inline, page => "/en/" + page);
            Assert.DoesNotContain("style", svg, StringComparison.OrdinalIgnoreCase);
            XElement root = XDocument.Parse("<r>" + svg + "</r>").Root!;
            string[] ids = [.. root.Descendants().Attributes("id").Select(a => a.Value)];
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.All(ids, id => Assert.StartsWith("chart-" + name, id, StringComparison.Ordinal));
            string[] known =
            [
                .. root.Descendants(Svg + "pattern").Select(p => "url(#" + p.Attribute("id")!.Value + ")"),
            ];
            Assert.All(
                root.Descendants().Attributes("fill").Where(f => f.Value.StartsWith("url", StringComparison.Ordinal)),
                f => Assert.Contains(f.Value, known)
            );
        }
    }

    [Fact]
    public void Whatever_is_painted_has_a_class_that_the_style_sheet_knows()
    {
        foreach (string name in SampleCharts.Names)
        {
            XElement root = XDocument.Parse("<r>" + SampleCharts.Of(name).Svg(SvgUse.Inline) + "</r>").Root!;
            Assert.All(
                root.Descendants()
                    .Where(e => e.Attribute("fill")?.Value.StartsWith('#') == true || e.Attribute("stroke") is not null)
                    .SelectMany(e => e.Attribute("class")!.Value.Split(' '))
                    .Where(c => c is not "name"),
                c => Assert.Contains("." + c + "{", ChartPalette.StyleSheet, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void Links_stay_within_reach_and_are_none_without_addresses()
    {
        XElement linked = Root(Chart("Brazil").Svg(SvgUse.Inline, page => "/en/" + page));
        XElement link = Assert.Single(linked.Descendants(Svg + "a"));
        Assert.Equal("/en/country/BRA", link.Attribute("href")!.Value);
        Assert.Equal("mark", link.Attribute("class")!.Value);
        Assert.Equal("Brazil", link.Attribute("aria-label")!.Value);
        Assert.Equal("one\ntwo", link.Attribute("data-detail")!.Value);
        Assert.DoesNotContain(link.Ancestors(), a => a.Attribute("role")?.Value is "img");
        Assert.Equal("graphics-document document", linked.Attribute("role")!.Value);
        Assert.Equal("c-title", linked.Attribute("aria-labelledby")!.Value);
        Assert.Equal("c-desc", linked.Attribute("aria-describedby")!.Value);

        foreach (Func<PageAddress, string?>? none in new Func<PageAddress, string?>?[] { null, _ => null })
        {
            XElement plain = Root(Chart("Brazil").Svg(SvgUse.Inline, none));
            Assert.Empty(plain.Descendants(Svg + "a"));
            Assert.Equal("img", Assert.Single(plain.Descendants(Svg + "g")).Attribute("role")!.Value);
        }
    }

    [Fact]
    public void Alone_it_brings_title_source_and_colours()
    {
        XElement root = Root(SampleCharts.Of("dots").Svg(SvgUse.Alone));
        string[] shown = [.. root.Elements(Svg + "text").Select(t => t.Value)];
        Assert.Equal("Readiness of eleven economies", shown[0]);
        Assert.Equal("Made-up figures · evidence release 0 (00000000)", shown[^2]);
        Assert.Equal("These are not ASPI's assessments.", shown[^1]);
        string style = Assert.Single(root.Elements(Svg + "style")).Value;
        Assert.Contains("@media screen and (prefers-color-scheme:dark)", style, StringComparison.Ordinal);
        Assert.Contains("@media print", style, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\"onload=")]
    public void An_id_that_could_break_out_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => (Chart("x") with { Id = id }).Svg(SvgUse.Inline));

    private static XElement Root(string svg) => XDocument.Parse(svg).Root!;

    private static Chart Chart(string text) =>
        new(
            "c",
            text,
            text,
            new Drawing(
                100,
                50,
                [
                    new MarkGroup(text, [new TextMark(1, 12, text, 12)])
                    {
                        Detail = ["one", "two"],
                        Link = PageAddress.Country(Iso3.Parse("BRA")),
                    },
                ]
            ),
            new DataTable("c-data", text, [], [])
        );
}
