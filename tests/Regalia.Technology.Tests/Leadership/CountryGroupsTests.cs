using Regalia.Technology.Leadership;

namespace Regalia.Technology.Tests.Leadership;

public sealed class CountryGroupsTests
{
    [Theory]
    [InlineData("EU-27", 27)]
    [InlineData("quad", 4)]
    [InlineData("AUKUS", 3)]
    [InlineData("ASEAN", 10)]
    [InlineData("MERCOSUR", 4)]
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
    public void An_unknown_group_is_not_found() => Assert.Null(CountryGroups.Find("Ruritania"));
}
