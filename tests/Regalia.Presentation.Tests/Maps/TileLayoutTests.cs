using CsCheck;
using Regalia.Evidence;
using Regalia.Presentation.Maps;

namespace Regalia.Presentation.Tests.Maps;

public sealed class TileLayoutTests(AssessmentFixture fixture)
{
    [Fact]
    public void Every_country_of_the_release_has_a_place_of_its_own() =>
        Assert.Equal(fixture.Result.Release.Countries.Select(c => c.Code).Order(), TileLayout.Countries.Order());

    [Fact]
    public void No_two_countries_stand_on_one_place_whatever_is_shown()
    {
        Iso3[] strangers = [.. Enumerable.Range(0, 12).Select(i => Iso3.Parse("QZ" + (char)('A' + i)))];
        Iso3[] all = [.. TileLayout.Countries.Order(), .. strangers];
        Gen.Select(Gen.Shuffle(all), Gen.Int[0, all.Length], (shuffled, count) => shuffled[..count])
            .Sample(shown =>
            {
                var places = TileLayout.Of(shown);
                Assert.Equal(shown.Length, places.Distinct().Count());
                Assert.All(places, p => Assert.InRange(p.Column, 0, TileLayout.Columns - 1));
                int lastKnown =
                    shown.Zip(places).Where(p => !strangers.Contains(p.First)).Max(p => (int?)p.Second.Row) ?? -1;
                Assert.All(
                    shown.Zip(places).Where(p => strangers.Contains(p.First)),
                    p => Assert.True(p.Second.Row > lastKnown)
                );
            });
    }

    [Fact]
    public void Neighbours_stand_as_they_lie()
    {
        Iso3[] all = [.. TileLayout.Countries.Order()];
        Dictionary<string, (int Column, int Row)> at = all.Zip(TileLayout.Of(all))
            .ToDictionary(p => p.First.ToString(), p => p.Second);
        Assert.True(at["CAN"].Row < at["USA"].Row && at["USA"].Row < at["MEX"].Row);
        Assert.True(at["CHL"].Column < at["ARG"].Column);
        Assert.True(at["USA"].Column < at["DEU"].Column && at["DEU"].Column < at["JPN"].Column);
        Assert.True(at["AUS"].Row > at["IDN"].Row && at["NZL"].Column > at["AUS"].Column);
    }
}
