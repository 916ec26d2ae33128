using CsCheck;

namespace Regalia.Evidence.Tests;

public sealed class Iso3Tests
{
    private static readonly Gen<string> Codes = Gen.String[Gen.Char['A', 'Z'], 3, 3];

    [Fact]
    public void Any_three_upper_case_letters_come_back_as_they_were() =>
        Codes.Sample(text =>
        {
            Assert.True(Iso3.TryParse(text, out Iso3 country));
            Assert.Equal(text, country.ToString());
            Assert.Equal(Iso3.Parse(text), country);
        });

    [Fact]
    public void Order_is_that_of_the_text() =>
        Gen.Select(Codes, Codes)
            .Sample(
                (a, b) =>
                {
                    int expected = Math.Sign(string.CompareOrdinal(a, b));
                    Assert.Equal(expected, Math.Sign(Iso3.Parse(a).CompareTo(Iso3.Parse(b))));
                    Assert.Equal(expected < 0, Iso3.Parse(a) < Iso3.Parse(b));
                    Assert.Equal(expected >= 0, Iso3.Parse(a) >= Iso3.Parse(b));
                }
            );

    [Theory]
    [InlineData("")]
    [InlineData("BR")]
    [InlineData("BRAZ")]
    [InlineData("bra")]
    [InlineData("BR1")]
    [InlineData("BRÄ")]
    [InlineData("BRİ")]
    [InlineData(" BR")]
    public void Anything_else_is_refused(string text)
    {
        Assert.False(Iso3.TryParse(text, out _));
        Assert.Contains(text, Assert.Throws<FormatException>(() => Iso3.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_refused_and_the_default_prints_as_empty()
    {
        Assert.False(Iso3.TryParse(null, out Iso3 none));
        Assert.Equal("", none.ToString());
    }
}
