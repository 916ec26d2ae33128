using System.Collections.Immutable;
using CsCheck;
using Regalia.Evidence.Faults;

namespace Regalia.Evidence.Tests.Faults;

public sealed class SpellingTests
{
    private static readonly string[] Ids = ["EXP_RD_GDP", "EXP_RD_USD", "CTX_GDP", "PRE_NCSI"];

    [Theory]
    [InlineData("EXP_RD_GPD", "EXP_RD_GDP")] // neighbours swapped
    [InlineData("exp_rd_usd", "EXP_RD_USD")] // case does not count
    [InlineData("EXPRDGDP", "EXP_RD_GDP")] // two letters left out
    [InlineData("PRE_NCSII", "PRE_NCSI")]
    public void Finds_what_is_near(string word, string expected) => Assert.Equal(expected, Spelling.Nearest(word, Ids));

    [Theory]
    [InlineData("THR_RATE")]
    [InlineData("")]
    [InlineData("GDP")]
    public void Finds_nothing_where_nothing_is_near(string word) => Assert.Null(Spelling.Nearest(word, Ids));

    [Fact]
    public void A_code_of_three_letters_may_be_wrong_in_one()
    {
        Assert.Equal("BRA", Spelling.Nearest("BRZ", ["BRA", "IDN"]));
        Assert.Null(Spelling.Nearest("BXY", ["BRA", "IDN"]));
    }

    [Fact]
    public void A_tie_goes_to_the_first_in_ordinal_order_whatever_the_order_given()
    {
        Assert.Equal("AAB", Spelling.Nearest("AAX", ["AAC", "AAB", "AAD"]));
        Assert.Equal("AAB", Spelling.Nearest("AAX", ["AAB", "AAD", "AAC"]));
    }

    [Fact]
    public void A_candidate_is_nearest_to_itself() =>
        Gen.Int[0, Ids.Length - 1].Select(i => Ids[i]).Sample(id => Assert.Equal(id, Spelling.Nearest(id, Ids)));

    [Theory]
    [InlineData("BRA", "BRA")]
    [InlineData("br", "BRA")]
    [InlineData("brazil", "BRA")]
    [InlineData("Brasil", "BRA")]
    [InlineData("indo", "IDN")]
    [InlineData("Idn", "IDN")]
    [InlineData("INDONSIA", "IDN")]
    public void Countries_are_found_by_code_and_name(string word, string expected)
    {
        ImmutableArray<Country> countries = Countries();
        Assert.Equal(expected, Spelling.Nearest(word, countries)?.Code.ToString());
    }

    [Fact]
    public void A_word_that_is_near_no_country_finds_none() => Assert.Null(Spelling.Nearest("Atlantis", Countries()));

    private static ImmutableArray<Country> Countries()
    {
        using SmallRelease small = new();
        return small.Release().Countries;
    }
}
