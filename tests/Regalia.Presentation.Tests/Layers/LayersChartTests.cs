using System.Xml.Linq;
using Regalia.Assessment.Layers;
using Regalia.Presentation.Layers;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Tests.Layers;

/// <summary>The picture of layers, held against a file that was looked at.</summary>
public sealed class LayersChartTests(AssessmentFixture fixture)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Set it to the folder of this file to write the picture anew; then look at it.</summary>
    private const string Anew = "REGALIA_GOLDEN";

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void Is_the_one_that_was_looked_at_under_every_culture(string culture)
    {
        string release = ReleaseLine.Of(fixture.Result.Release);
        string chart = AssessmentFixture
            .In(culture, () => CountryLayersReport.Of(MadeUpLayers.Of(fixture.Result.Release)).Svg())
            .Replace(release, "RELEASE", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(Anew) is { } folder)
        {
            File.WriteAllText(Path.Combine(folder, "layers-chart.svg"), chart);
        }
        Assert.Equal(File.ReadAllText(Golden()), chart);
    }

    [Fact]
    public void Every_text_lies_inside_the_picture_and_its_cell()
    {
        foreach (CountryLayers layers in AllLayers())
        {
            XElement root = XDocument.Parse(CountryLayersReport.Of(layers).Svg()).Root!;
            double width = Number(root, "width");
            double height = Number(root, "height");
            foreach (XElement text in root.Descendants(Svg + "text"))
            {
                double right = Number(text, "x") + Estimate(text);
                Assert.True(right <= width, text.Value);
                Assert.InRange(Number(text, "y"), 0, height);
                if (text.Parent!.Name.LocalName is "g")
                {
                    XElement frame = text.Parent.Elements(Svg + "rect").First();
                    Assert.True(right <= Number(frame, "x") + Number(frame, "width"), text.Value);
                    Assert.True(Number(text, "y") <= Number(frame, "y") + Number(frame, "height"), text.Value);
                }
            }
        }
    }

    [Fact]
    public void Every_cell_is_read_out_with_its_state()
    {
        foreach (CountryLayers layers in AllLayers())
        {
            XElement root = XDocument.Parse(CountryLayersReport.Of(layers).Svg()).Root!;
            XElement[] cells = [.. root.Elements(Svg + "g")];
            Assert.Equal(12 + (2 * layers.Sectors.Length), cells.Length);
            foreach (
                (string name, LayerReach reach, XElement cell) in Named(layers)
                    .Zip(cells, (n, c) => (n.Name, n.Reach, c))
            )
            {
                string label = cell.Attribute("aria-label")!.Value;
                Assert.StartsWith(name + ", ", label, StringComparison.Ordinal);
                Assert.Contains(
                    reach.State switch
                    {
                        LayerState.Reached => ": "
                            + reach.Provisions.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)
                            + " ",
                        LayerState.LeftOut => ": left out",
                        LayerState.Unknown => ": unknown",
                        _ => ": not applicable",
                    },
                    label,
                    StringComparison.Ordinal
                );
                Assert.All(reach.Provisions, p => Assert.Contains(p.Name, label, StringComparison.Ordinal));
            }
        }
    }

    // From top to bottom: each layer, then its crown-jewel sectors.
    private static IEnumerable<(string Name, LayerReach Reach)> Named(CountryLayers layers) =>
        ProtectionLayers.All.SelectMany(layer =>
            layers
                .Of(layer)
                .Select(c => (ProtectionLayers.Name(layer), c))
                .Concat(
                    layers
                        .SectorsOf(layer)
                        .SelectMany(s =>
                            new[] { s.Duty, s.Service }.Select(c => ("Crown jewel: " + s.Sector.Sector, c))
                        )
                )
        );

    private IEnumerable<CountryLayers> AllLayers() =>
        LayerAnalysis
            .OfAll(fixture.Result.Release, fixture.Result.Framework, Evidence.EvidenceSelection.None)
            .Append(MadeUpLayers.Of(fixture.Result.Release))
            .Append(MadeUpLayers.WithSectors(fixture.Result.Release));

    // A second estimate, after the mean width of a wide font.
    private static double Estimate(XElement text) =>
        text.Value.Length * Number(text, "font-size") * (text.Attribute("font-weight") is null ? 0.56 : 0.62);

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Golden()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string file = Path.Combine(
                at.FullName,
                "tests",
                "Regalia.Presentation.Tests",
                "Layers",
                "layers-chart.svg"
            );
            if (File.Exists(file))
            {
                return file;
            }
        }
        throw new FileNotFoundException("no layers-chart.svg above " + AppContext.BaseDirectory);
    }
}
