using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Maps;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Tests.Charts;

/// <summary>Map and tile grid.</summary>
public sealed partial class CountryChartTests
{
    private static readonly ChartHead Head = new("sample", "A made-up measure", "Made up for a test.");

    private static readonly ImmutableArray<CountryMark> Marks = MadeUpMarks.All;

    private readonly Chart _map = ChoroplethChart.Of(Head, Marks, "Preparedness");
    private readonly Chart _tiles = TileGridChart.Of(Head, Marks, "Preparedness");

    private IEnumerable<Drawing> Drawings => [_map.Drawing, _map.Narrow!, _tiles.Drawing, _tiles.Narrow!];

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Each_is_the_one_that_was_looked_at_under_every_culture(string culture)
    {
        (string map, string tiles) = AssessmentFixture.In(
            culture,
            () =>
                (
                    ChoroplethChart.Of(Head, Marks, "Preparedness").Svg(SvgUse.Inline, page => "/en/" + page),
                    TileGridChart.Of(Head, Marks, "Preparedness").Svg(SvgUse.Alone)
                )
        );
        // Shapes are the package's, and another test looks at them.
        Same("country-map.inline.svg", Shape().Replace(map, "d=\"SHAPE\""));
        Same("country-tiles.svg", tiles);
    }

    [Fact]
    public void Countries_are_reached_in_the_order_given_and_lead_to_their_profile()
    {
        foreach (Drawing drawing in Drawings)
        {
            MarkGroup[] groups = [.. drawing.Marks.OfType<MarkGroup>()];
            CountryMark[] drawn =
            [
                .. Marks.Where(m => groups.Length == Marks.Length || Atlas.World.Find(m.Country.Code) is not null),
            ];
            Assert.Equal(drawn.Select(m => m.Label), groups.Select(g => g.Label));
            Assert.Equal(drawn.Select(m => m.Link), groups.Select(g => g.Link));
            Assert.All(groups, g => Assert.Equal(["Evidence for half of the weight"], g.Detail));
        }
    }

    [Fact]
    public void A_country_without_a_shape_is_named_and_has_a_tile_and_a_row()
    {
        Assert.Contains("Land of QZZ", _map.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(
            _map.Drawing.Marks.OfType<MarkGroup>(),
            g => g.Label.StartsWith("Land of QZZ", StringComparison.Ordinal)
        );
        Assert.Equal(Marks.Length, _map.Data.Rows.Length);
        Assert.Equal(Marks.Length, _tiles.Drawing.Marks.OfType<MarkGroup>().Count());
    }

    [Fact]
    public void The_table_has_the_interval_before_the_median_and_words_for_what_is_missing()
    {
        foreach (Chart chart in new[] { _map, _tiles })
        {
            foreach ((CountryMark mark, DataRow row) in Marks.Zip(chart.Data.Rows))
            {
                Assert.Equal(mark.Country.Name, row.Cells[0].Text.Plain);
                Assert.Equal(mark.Value?.Low, row.Cells[1].Number);
                Assert.Equal(mark.Value?.Value, row.Cells[2].Number);
                if (mark.Value is null)
                {
                    Assert.All(row.Cells[1..], cell => Assert.Equal("insufficient evidence", cell.Text.Plain));
                }
            }
        }
    }

    [Theory]
    [InlineData(0, "0–20")]
    [InlineData(19.999, "0–20")]
    [InlineData(20, "20–40")]
    [InlineData(79.999, "60–80")]
    [InlineData(80, "80–100")]
    [InlineData(100, "80–100")]
    public void A_score_on_a_limit_is_in_the_class_above(double median, string name)
    {
        Assert.Equal(name, ScoreClasses.Of(new ScoreInterval(0, median, 100)));
        Assert.Equal(
            ChartPalette.Classes[ScoreClasses.Names.IndexOf(name)],
            ScoreClasses.Paint(new ScoreInterval(0, median, 100)).Fill
        );
    }

    [Fact]
    public void Low_data_is_hatched_over_its_class_and_no_evidence_is_dotted()
    {
        foreach ((CountryMark mark, MarkGroup group) in Marks.Zip(_tiles.Drawing.Marks.OfType<MarkGroup>()))
        {
            ChartTone[] fills = [.. group.Marks.OfType<BoxMark>().Select(b => b.Paint.Fill).OfType<ChartTone>()];
            Assert.Equal(mark is { IsLowData: true, Value: not null }, fills.Contains(ChartPalette.LowData));
            Assert.Equal(mark.Value is null, fills.Contains(ChartPalette.Unknown));
        }
        string[] legend = [.. _tiles.Drawing.Marks.OfType<TextMark>().Select(t => t.Text)];
        Assert.Equal(
            [
                "Preparedness: median, 0 to 100",
                "0–20",
                "20–40",
                "40–60",
                "60–80",
                "80–100",
                "low data",
                "insufficient evidence",
            ],
            legend
        );
    }

    [Fact]
    public void Everything_lies_inside_and_tiles_hold_their_text()
    {
        foreach (Drawing drawing in Drawings)
        {
            foreach (TextMark text in drawing.Marks.SelectMany(Texts))
            {
                double width = TextWidth.Of(text.Text, text.Size);
                double left = text.Anchor switch
                {
                    TextAnchor.Middle => text.X - (width / 2),
                    TextAnchor.End => text.X - width,
                    _ => text.X,
                };
                Assert.InRange(text.Y, 0, drawing.Height);
                // Code and interval in a tile are digits and capitals, which are narrower than the widest letter.
                double slack = text.Anchor == TextAnchor.Middle ? 8 : 0;
                Assert.InRange(left, -slack, drawing.Width);
                Assert.InRange(left + width, 0, drawing.Width + slack);
            }
        }
        Assert.True(_tiles.Narrow!.Width <= 320 && _tiles.Drawing.Width <= 720 && _map.Drawing.Width <= 720);
    }

    [Fact]
    public void Nothing_to_show_is_no_fault()
    {
        Assert.Empty(TileGridChart.Of(Head, [], "Preparedness").Data.Rows);
        Assert.Empty(ChoroplethChart.Of(Head, [], "Preparedness").Drawing.Marks.OfType<MarkGroup>());
    }

    [Fact]
    public void A_map_of_some_countries_says_that_others_are_not_shown()
    {
        Chart some = ChoroplethChart.Of(Head, [Marks[0]], "Preparedness");
        Assert.Contains(some.Drawing.Marks.OfType<TextMark>(), t => t.Text == "not assessed, or not shown");
        Assert.Contains(_map.Drawing.Marks.OfType<TextMark>(), t => t.Text == "not assessed");
    }

    [Fact]
    public void A_disc_is_large_enough_to_be_hit()
    {
        MarkGroup singapore = _map
            .Drawing.Marks.OfType<MarkGroup>()
            .Single(g => g.Label.StartsWith("Land of SGP", StringComparison.Ordinal));
        Assert.True(singapore.Target is { Width: >= 24, Height: >= 24 });
        Assert.Null(
            _map.Drawing.Marks.OfType<MarkGroup>()
                .First(g => g.Label.StartsWith("Land of BRA", StringComparison.Ordinal))
                .Target
        );
        Assert.NotNull(Atlas.World.Find(Iso3.Parse("SGP"))!.Disc);
    }

    private static IEnumerable<TextMark> Texts(DrawingMark mark) =>
        mark switch
        {
            TextMark text => [text],
            MarkGroup group => group.Marks.SelectMany(Texts),
            _ => [],
        };

    private static void Same(string name, string text)
    {
        string file = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("REGALIA_UPDATE") is "1")
        {
            File.WriteAllText(file, text);
        }
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "tests", "Regalia.Presentation.Tests", "Charts", "Golden");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }
        throw new DirectoryNotFoundException("no Charts/Golden above " + AppContext.BaseDirectory);
    }

    [GeneratedRegex("(?<= )d=\"M[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
