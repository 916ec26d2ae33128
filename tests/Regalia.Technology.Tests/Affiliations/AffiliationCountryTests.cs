using CsCheck;
using Regalia.Technology.Affiliations;

namespace Regalia.Technology.Tests.Affiliations;

/// <summary>Countries of affiliations by rules, on made-up ones.</summary>
public sealed class AffiliationCountryTests
{
    [Theory]
    [InlineData("Institute of Kites, Paperton, Brazil", "BR")]
    [InlineData("Institute of Kites, Paperton, Brazil.", "BR")]
    [InlineData("[Institute of Kites, Paperton, Brazil 35576]#TAB#", "BR")]
    [InlineData("Kite Works Paperton South Korea", "KR")]
    [InlineData("Kite Works, Paperton, Republic of Korea", "KR")]
    [InlineData("Kite Works, Paperton 100084, P. R. China", "CN")]
    [InlineData("Kite Works, Paperton, PR China", "CN")]
    [InlineData("Kite Works, Hong Kong, China", "HK")]
    [InlineData("Kite Works, Paperton, U.S.A.", "US")]
    [InlineData("Kite Works, Paperton, UK", "GB")]
    [InlineData("Kite Works, Paperton, Deutschland", "DE")]
    [InlineData("Kite Works, Paperton, España. E-mail: moth@kites.example", "ES")]
    [InlineData("Kite Works, Paperton, MI", "US")]
    [InlineData("Kite Works, Paperton, CA 94305", "US")]
    [InlineData("Kite Works, Paperton, New Mexico", "US")]
    [InlineData("University of New Jersey, Paperton, New Jersey 08544", "US")]
    [InlineData("Kite Works, Paperton, Ontario", "CA")]
    [InlineData("Kite Works, Paperton, Papua New Guinea", "PG")]
    [InlineData("Kite Works, Paperton SW1A 2AA", "GB")]
    [InlineData("Kite Works, D-81477 Paperton", "DE")]
    [InlineData("Kite Works, Wuhan", "CN")]
    [InlineData("Kite Works, CNRS", "FR")]
    [InlineData("Chair of Kites, Norwegian School of Moths", "NO")]
    [InlineData("moth@kites.pt", "PT")]
    public void The_country_is_found(string text, string country) =>
        Assert.Equal(CountryCode.Parse(country), AffiliationCountry.Find(text));

    [Theory]
    [InlineData("Kite Works, Tbilisi, Georgia", "GE")]
    [InlineData("Kite Works, Athens, Georgia 30602", "US")]
    [InlineData("Kite Works, Atlanta, Georgia", "US")]
    [InlineData("Kite Works, Paperton, Georgia", "")]
    [InlineData("Kite Works, Amman, Jordan", "JO")]
    [InlineData("Institute Percival Jordan", "")]
    [InlineData("Kite Works of Paris and Berlin", "")]
    [InlineData("A. Moth, V.B., J.D., T.X.", "")]
    [InlineData("Institute of Kites", "")]
    [InlineData("no, in and it", "")]
    [InlineData("moth@kites.io", "")]
    [InlineData("12345, 678", "")]
    [InlineData("", "")]
    [InlineData(", ; ()", "")]
    public void What_is_not_clear_is_left_out(string text, string country) =>
        Assert.Equal(country, AffiliationCountry.Find(text).ToString());

    [Fact]
    public void Any_text_is_read_and_the_same_in_every_culture() =>
        Gen.String[Gen.Char["aéÜßİıA.,;()[]@- 0193ÇШ中\ud835"], 0, 60]
            .Sample(text =>
            {
                CountryCode expected = AffiliationCountry.Find(text + ", Ireland");
                foreach (string name in UnderCulture.Names)
                {
                    using UnderCulture culture = new(name);
                    Assert.Equal(expected, AffiliationCountry.Find(text + ", Ireland"));
                }
                Assert.Equal(CountryCode.Parse("IE"), expected);
            });
}
