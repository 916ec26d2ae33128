using Regalia.Incidents.Linking.Comparison;

namespace Regalia.Incidents.Tests.Linking.Comparison;

public sealed class KeysTests
{
    [Theory]
    [InlineData("https://www.paper.example/a/story", "http://paper.example/a/story/")]
    [InlineData("https://paper.example/a/story", "https://m.paper.example/a/STORY#top")]
    [InlineData("https://paper.example/a/story?utm_source=x", "https://paper.example/a/story")]
    [InlineData("https://paper.example/show?id=7&utm_medium=y", "https://paper.example/show?id=7")]
    [InlineData("https://archive.example/2019/https://paper.example/a", "https://paper.example/a")]
    public void Addresses_of_one_page_have_one_key(string a, string b) =>
        Assert.Equal(AddressKey.Of(a), AddressKey.Of(b));

    [Theory]
    [InlineData("https://paper.example/a", "https://paper.example/b")]
    [InlineData("https://paper.example/show?id=7", "https://paper.example/show?id=8")]
    public void Addresses_of_two_pages_have_two_keys(string a, string b) =>
        Assert.NotEqual(AddressKey.Of(a), AddressKey.Of(b));

    [Theory]
    [InlineData("https://paper.example")]
    [InlineData("https://www.paper.example/")]
    [InlineData("")]
    public void A_whole_site_is_no_report(string address) => Assert.Equal(0ul, AddressKey.Of(address));

    [Theory]
    [InlineData("Ruritanian Rail Ltd.", "The Ruritanian Rail")]
    [InlineData("Banco Zêta, SA", "banco zeta")]
    [InlineData("ISTANBUL ILIK", "Istanbul Ilik")]
    public void Spellings_of_one_name_have_one_key_under_every_culture(string a, string b)
    {
        foreach (string culture in new[] { "", "th-TH", "pt-BR", "tr-TR" })
        {
            System.Globalization.CultureInfo.CurrentCulture = new(culture);
            Assert.Equal(NameKey.Of(a), NameKey.Of(b));
        }
    }

    [Theory]
    [InlineData("Undetermined")]
    [InlineData("N/A")]
    [InlineData(" ")]
    [InlineData("the")]
    public void What_stands_where_no_name_is_known_is_no_name(string name) =>
        Assert.Equal(0ul, NameKey.Of(name.Replace("/", "", StringComparison.Ordinal)));

    [Fact]
    public void An_entry_of_actors_gives_each_of_its_names()
    {
        ulong[] keys = [.. ActorKeys.Of("RUR 10/Grey Heron fka Old Heron (Ruritanian Unit 7)")];
        Assert.Equal(4, keys.Length);
        Assert.Contains(ActorKeys.Of("RUR10").Single(), keys);
        Assert.Contains(ActorKeys.Of("grey-heron").Single(), keys);
        Assert.Empty(ActorKeys.Of("Unknown"));
        Assert.Empty(ActorKeys.Of("ab"));
        Assert.Empty(ActorKeys.Of(new string('x', 20) + " " + string.Join(' ', Enumerable.Repeat("sentence", 20))));
    }

    [Theory]
    [InlineData("Ruritanian Rail", 1)]
    [InlineData("A, B and C", 3)]
    [InlineData("A & B; C/D", 4)]
    [InlineData("Zeta, Inc.", 1)]
    [InlineData("", 1)]
    [InlineData(" and ", 1)]
    public void A_list_of_names_is_counted(string text, int count) => Assert.Equal(count, ListedNames.Count(text));

    [Theory]
    [InlineData("banks", "bank")]
    [InlineData("agencies", "agency")]
    [InlineData("access", "access")]
    [InlineData("virus", "virus")]
    [InlineData("gas", "gas")]
    public void One_and_many_are_one_word(string word, string stem) =>
        Assert.Equal(stem, WordStem.Of(word.ToCharArray()).ToString());
}
