using Regalia.Technology.Leadership;

namespace Regalia.Technology.Tests.Leadership;

public sealed class CountryGroupsTests
{
    [Theory]
    [InlineData("EU-27", 27)]
    [InlineData("quad", 4)]
    [InlineData("AUKUS", 3)]
    [InlineData("ASEAN", 11)]
    [InlineData("MERCOSUR", 5)]
    [InlineData("BRICS", 10)]
    public void A_known_group_has_its_members_with_year_and_source(string id, int members)
    {
        CountryGroup group = CountryGroups.Find(id)!;
        Assert.Equal(members, group.Members.Distinct().Count());
        Assert.Equal(group.Members.Order(), group.Members);
        Assert.InRange(group.AsOf!.Value, 2000, 2026);
        Assert.StartsWith("https://", group.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_since_a_window_is_known()
    {
        CountryGroup union = CountryGroups.Find("EU-27")!;
        Assert.Equal(["BG", "CY", "CZ"], Codes(union.JoinedAfter(new YearWindow(2003, 2007)))[..3]);
        Assert.Equal(13, union.JoinedAfter(new YearWindow(2003, 2007)).Length);
        Assert.Equal(["HR"], Codes(union.JoinedAfter(new YearWindow(2010, 2014))));
        Assert.Equal(["GB"], Codes(union.LeftSince(new YearWindow(2020, 2024))));
        Assert.Empty(union.LeftSince(new YearWindow(2021, 2025)));
        Assert.DoesNotContain("GB", union.Members.Select(m => m.ToString()));

        CountryGroup market = CountryGroups.Find("MERCOSUR")!;
        Assert.Equal(["VE"], Codes(market.LeftSince(new YearWindow(2013, 2017))));
        Assert.Empty(market.LeftSince(new YearWindow(2003, 2007)));
        Assert.Equal(["BO"], Codes(market.JoinedAfter(new YearWindow(2019, 2023))));
        Assert.Equal(["TL"], Codes(CountryGroups.Find("ASEAN")!.JoinedAfter(new YearWindow(2020, 2024))));

        static string[] Codes(IEnumerable<Membership> members) => [.. members.Select(m => m.Country.ToString())];
    }

    [Theory]
    [InlineData("EU", "EU-27")]
    [InlineData("eu27", "EU-27")]
    [InlineData("european union", "EU-27")]
    [InlineData("European Union (27)", "EU-27")]
    [InlineData(" Brics", "BRICS")]
    [InlineData("EU28", null)]
    [InlineData("27", null)]
    [InlineData("-", null)]
    [InlineData("PAIR", null)]
    public void A_group_is_known_by_what_it_is_called(string word, string? id) =>
        Assert.Equal(id, CountryGroups.Find(word)?.Id);

    [Fact]
    public void An_unknown_group_is_not_found() => Assert.Null(CountryGroups.Find("Ruritania"));
}
