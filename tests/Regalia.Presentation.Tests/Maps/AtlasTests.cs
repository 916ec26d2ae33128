using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Maps;

namespace Regalia.Presentation.Tests.Maps;

public sealed class AtlasTests(AssessmentFixture fixture)
{
    private const int MostBytes = 90_000;
    private const double SmallBelow = 60;
    private const double Target = 24;

    private readonly Atlas _atlas = Atlas.World;

    [Fact]
    public void It_has_a_shape_of_every_country_of_the_release_and_of_no_other() =>
        Assert.Equal(fixture.Result.Release.Countries.Select(c => c.Code).Order(), _atlas.Countries.Order());

    [Fact]
    public void A_country_that_it_does_not_know_has_no_shape() => Assert.Null(_atlas.Find(Iso3.Parse("QZZ")));

    [Fact]
    public void Every_shape_is_a_closed_surface_on_the_map()
    {
        foreach (Iso3 code in _atlas.Countries)
        {
            AtlasCountry country = _atlas.Find(code)!;
            Assert.All(
                Rings(country.Path),
                ring => Assert.True(ring.IsClosed && ring.Points.Length >= 3, code.ToString())
            );
            Assert.All(Rings(country.Path).SelectMany(r => r.Points), OnTheMap);
            OnTheMap(country.Anchor);
        }
        Assert.All(Rings(_atlas.Land).SelectMany(r => r.Points), OnTheMap);
        Assert.All(Rings(_atlas.Borders).Concat(Rings(_atlas.OpenBorders)), line => Assert.False(line.IsClosed));
        Assert.All(Rings(_atlas.Borders).Concat(Rings(_atlas.OpenBorders)).SelectMany(r => r.Points), OnTheMap);
    }

    [Fact]
    public void A_country_too_small_to_hit_has_a_disc_and_discs_do_not_touch()
    {
        (double X, double Y)[] discs =
        [
            .. _atlas.Countries.Select(c => _atlas.Find(c)!.Disc).OfType<(double X, double Y)>(),
        ];
        Assert.NotNull(_atlas.Find(Iso3.Parse("SGP"))!.Disc);
        foreach (Iso3 code in _atlas.Countries.Where(c => _atlas.Find(c)!.Disc is null))
        {
            Assert.True(Rings(_atlas.Find(code)!.Path).Sum(Area) >= SmallBelow, code.ToString());
        }
        foreach ((double X, double Y) disc in discs)
        {
            OnTheMap((disc.X - (Target / 2), disc.Y - (Target / 2)));
            OnTheMap((disc.X + (Target / 2), disc.Y + (Target / 2)));
            Assert.All(
                discs.Where(other => other != disc),
                other => Assert.True(Math.Max(Math.Abs(other.X - disc.X), Math.Abs(other.Y - disc.Y)) >= Target)
            );
            Assert.DoesNotContain(Rings(_atlas.Land), ring => Holds(ring, disc));
        }
    }

    [Theory]
    [InlineData("FRA", 40)]
    [InlineData("NLD", 20)]
    [InlineData("NZL", 60)]
    public void Parts_with_a_code_of_their_own_do_not_take_a_countrys_colour(string code, double across)
    {
        AtlasCountry country = _atlas.Find(Iso3.Parse(code))!;
        (double X, double Y)[] points = [.. Rings(country.Path).SelectMany(r => r.Points)];
        Assert.InRange(points.Max(p => p.X) - points.Min(p => p.X), 1, across);
        Assert.InRange(points.Max(p => p.Y) - points.Min(p => p.Y), 1, across);
    }

    [Fact]
    public void Land_is_one_surface_without_the_borders_of_those_that_are_not_assessed()
    {
        // Africa and Eurasia hang together: their largest ring is most of the land.
        double[] areas = [.. Rings(_atlas.Land).Select(Area).OrderDescending()];
        Assert.True(areas[0] > 0.5 * areas.Sum());
    }

    [Fact]
    public void Lines_that_are_not_agreed_are_dashes()
    {
        PathRing[] dashes = [.. Rings(_atlas.OpenBorders)];
        Assert.InRange(dashes.Length, 20, 400);
        Assert.All(dashes, dash => Assert.InRange(Length(dash), 0, 2.6));
    }

    [Fact]
    public void It_is_small_enough_for_a_page()
    {
        using Stream stream = typeof(Atlas).Assembly.GetManifestResourceStream("atlas.json")!;
        Assert.InRange(stream.Length, 10_000, MostBytes);
    }

    private static ImmutableArray<PathRing> Rings(string path) => new PathMark(path, Paint.None).Rings();

    private void OnTheMap((double X, double Y) point)
    {
        Assert.InRange(point.X, 0, _atlas.Width);
        Assert.InRange(point.Y, 0, _atlas.Height);
    }

    private static double Area(PathRing ring) =>
        Math.Abs(
            ring.Points.Zip(ring.Points.Skip(1).Append(ring.Points[0]))
                .Sum(p => (p.First.X * p.Second.Y) - (p.Second.X * p.First.Y))
        ) / 2;

    private static double Length(PathRing line) =>
        line
            .Points.Zip(line.Points.Skip(1))
            .Sum(p => Math.Sqrt(Math.Pow(p.First.X - p.Second.X, 2) + Math.Pow(p.First.Y - p.Second.Y, 2)));

    private static bool Holds(PathRing ring, (double X, double Y) point) =>
        ring.Points.Zip(ring.Points.Skip(1).Append(ring.Points[0]))
            .Count(edge =>
                edge.First.Y > point.Y != edge.Second.Y > point.Y
                && point.X
                    < edge.First.X
                        + ((point.Y - edge.First.Y) / (edge.Second.Y - edge.First.Y) * (edge.Second.X - edge.First.X))
            ) % 2
        == 1;
}
