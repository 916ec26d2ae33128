using System.Xml.Linq;
using Regalia.Assessment.Layers;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Layers;
using Regalia.Presentation.Terminal;
using Regalia.Presentation.Tests.Charts;

namespace Regalia.Presentation.Tests.Layers;

/// <summary>The picture of layers, held against a file that was looked at.</summary>
public sealed class LayersChartTests(AssessmentFixture fixture)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Set it to 1 to write the picture anew; then look at it.</summary>
    private const string Anew = "REGALIA_UPDATE";

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
        if (Environment.GetEnvironmentVariable(Anew) is "1")
        {
            File.WriteAllText(Golden(), chart);
        }
        Assert.Equal(File.ReadAllText(Golden()), chart);
    }

    [Fact]
    public void Every_text_lies_inside_the_picture_and_its_cell()
    {
        foreach (CountryLayers layers in AllLayers())
        {
            Chart chart = CountryLayersReport.Of(layers).Chart();
            foreach (Drawing drawing in new[] { chart.Drawing, chart.Narrow! })
            {
                foreach (DrawingMark mark in DrawnMarks.All(drawing))
                {
                    Within((0, 0, drawing.Width, drawing.Height), mark);
                }
                foreach (MarkGroup cell in drawing.Marks.OfType<MarkGroup>())
                {
                    Assert.All(cell.Marks, mark => Within(DrawnMarks.Extent(cell.Marks[0]), mark));
                }
            }
        }
    }

    [Fact]
    public void The_table_says_what_the_cells_say()
    {
        foreach (CountryLayers layers in AllLayers())
        {
            Chart chart = CountryLayersReport.Of(layers).Chart();
            string[] cells = [.. chart.Drawing.Marks.OfType<MarkGroup>().Select(g => g.Label.Split(": ", 2)[1])];
            string[] said =
            [
                .. chart
                    .Data.Rows.SelectMany(r => r.Cells.Skip(1))
                    .Select(c => c.Text.Plain)
                    .Where(t => t != "not asked"),
            ];
            Assert.Equal(said.Length, cells.Length);
            Assert.All(said.Zip(cells), pair => Assert.EndsWith(pair.First, pair.Second, StringComparison.Ordinal));
        }
    }

    private static void Within((double Left, double Top, double Right, double Bottom) frame, DrawingMark mark)
    {
        (double left, double top, double right, double bottom) = DrawnMarks.Extent(mark);
        Assert.True(
            left >= frame.Left - 0.01
                && top >= frame.Top - 0.01
                && right <= frame.Right + 0.01
                && bottom <= frame.Bottom + 0.01,
            $"{mark} lies outside {frame}"
        );
    }

    [Fact]
    public void Every_cell_is_read_out_with_its_state()
    {
        foreach (CountryLayers layers in AllLayers())
        {
            XElement root = XDocument.Parse(CountryLayersReport.Of(layers).Svg()).Root!;
            XElement[] cells = [.. root.Descendants(Svg + "g").Where(g => g.Attribute("class")?.Value is "mark")];
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
