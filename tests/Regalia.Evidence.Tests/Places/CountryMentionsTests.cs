using System.Globalization;
using CsCheck;
using Regalia.Evidence.Places;

namespace Regalia.Evidence.Tests.Places;

/// <summary>Countries named in made-up prose, and words that look like them.</summary>
public sealed class CountryMentionsTests
{
    [Theory]
    [InlineData("Fijian ministries", "FJI Fijian")]
    [InlineData("U.S. and South Korean institutes, Japanese firms", "USA U.S.;KOR South Korean;JPN Japanese")]
    [InlineData("a U.S.-based bank, an Emirati one and one in the UAE", "USA U.S.;ARE Emirati;ARE UAE")]
    [InlineData("banks in the US, the USA, the U.S.A. and America", "USA US;USA USA;USA U.S.A.;USA America")]
    [InlineData("The U.S.Harbour Board", "USA U.S.")]
    [InlineData("Sailors from the U.K.", "GBR U.K.")]
    [InlineData(
        "Northern Ireland's ports, Northern Irish and Irish farms",
        "GBR Northern Ireland;GBR Northern Irish;IRL Irish"
    )]
    [InlineData(
        "Papua New Guinea, Guinea-Bissau, Equatorial Guinea, Guinea",
        "PNG Papua New Guinea;GNB Guinea-Bissau;GNQ Equatorial Guinea;GIN Guinea"
    )]
    [InlineData("Niger, Nigeria, Nigerien and Nigerian schools", "NER Niger;NGA Nigeria;NER Nigerien;NGA Nigerian")]
    [InlineData("Dominica and the Dominican Republic", "DMA Dominica;DOM Dominican Republic")]
    [InlineData("Republic of Congo; DR Congo; Congo-Kinshasa", "COG Republic of Congo;COD DR Congo;COD Congo-Kinshasa")]
    [InlineData("Korea, Republic of; Korea (Republic of)", "KOR Korea, Republic of;KOR Korea (Republic of)")]
    [InlineData("North Koreans, S. Korea, South-Korea", "PRK North Koreans;KOR S. Korea;KOR South-Korea")]
    [InlineData(
        "the Chinese Taipei team; Hong Kong, Taiwan, China",
        "TWN Chinese Taipei;HKG Hong Kong;TWN Taiwan;CHN China"
    )]
    [InlineData("Indian mills by the Indian Ocean", "IND Indian")]
    [InlineData("American and Latin American growers", "USA American")]
    [InlineData("American Samoa, Samoa", "ASM American Samoa;WSM Samoa")]
    [InlineData("Sudan, South Sudanese", "SDN Sudan;SSD South Sudanese")]
    [InlineData("St. Kitts, Saint Kitts and Nevis", "KNA St. Kitts;KNA Saint Kitts and Nevis")]
    [InlineData(
        "Trinidad & Tobago; Côte d’Ivoire; Türkiye; Turkey’s",
        "TTO Trinidad & Tobago;CIV Côte d’Ivoire;TUR Türkiye;TUR Turkey"
    )]
    [InlineData("Jordan?? harbour, Fiji??amoa", "JOR Jordan;FJI Fiji")]
    [InlineData("Ports of Jordan, Chad and Georgia", "JOR Jordan;TCD Chad;GEO Georgia")]
    [InlineData("In Jordan a port, the Jordan Ministry of Fish", "JOR Jordan;JOR Jordan")]
    [InlineData("Poles and Polish, Turks and Turkish", "POL Poles;POL Polish;TUR Turks;TUR Turkish")]
    [InlineData("fijian and new zealand mills", "FJI fijian;NZL new zealand")]
    [InlineData("New South Wales and Wales", "AUS New South Wales;GBR Wales")]
    [InlineData("FIJI AND TONGA", "FJI FIJI;TON TONGA")]
    [InlineData("Franco-German yards, Norwegian-Finnish yards", "DEU German;NOR Norwegian;FIN Finnish")]
    [InlineData("Fiji/Tonga cable", "FJI Fiji;TON Tonga")]
    [InlineData("Mills\nin\nSri  Lanka", "LKA Sri  Lanka")]
    [InlineData("Cote d'Ivoire", "CIV Cote d'Ivoire")]
    public void Countries_are_found_with_the_words_that_name_them(string text, string expected)
    {
        foreach (string culture in (string[])["", "th-TH", "pt-BR", "tr-TR"])
        {
            using UnderCulture _ = new(culture);

            Assert.Equal(expected, Said(text));
        }
    }

    [Theory]
    [InlineData("they sent us a turkey on fine china")]
    [InlineData("polish for the jersey, a guinea pig, chile, a pole, a chad")]
    [InlineData("SEND US HOME")]
    [InlineData("worth US$5 million")]
    [InlineData("Latin American, South American, North American and Central American growers of the Americas")]
    [InlineData("the Indian Ocean, the South China Sea, the Gulf of Oman and the Sea of Japan")]
    [InlineData("New Mexico, New Jersey, New England")]
    [InlineData("Korean shipyards, Korea Harbour Works")]
    [InlineData("a Congolese mine, a Dominican choir")]
    [InlineData("Michael Jordan and Jordan Smith met Chad Brown")]
    [InlineData("Atlanta, Georgia")]
    [InlineData("towns in Florida, Georgia and Texas")]
    [InlineData("Georgia Tech")]
    [InlineData("Chinese-speaking readers, Russian speakers, a French-language paper")]
    [InlineData("ethnic Kazakhs, anti-Turkish and pro-Danish clubs, non-U.S. firms")]
    [InlineData("Japan-linked mills and Cuba-focused writers")]
    [InlineData("Tibetan, Uyghur, Kurdish and Catalan clubs; Asia, the Baltics, the Middle East")]
    [InlineData("mail@fiji.example, www.samoa.example, https://example.org/tonga, data.in, China.example")]
    [InlineData("Fijianism, Samoans_2, Indianapolis, Omani2")]
    [InlineData("RSA, ARM, GB and SABA devices")]
    [InlineData("a class reunion")]
    [InlineData("in no way and to go")]
    [InlineData("")]
    [InlineData("?? ... -- '")]
    public void What_only_looks_like_a_country_is_left_out(string text)
    {
        foreach (string culture in (string[])["", "th-TH", "pt-BR", "tr-TR"])
        {
            using UnderCulture _ = new(culture);

            Assert.Equal("", Said(text));
        }
    }

    [Fact]
    public void Every_place_is_found_by_its_name_and_as_itself()
    {
        foreach (Place place in Gazetteer.All)
        {
            // Names that prose does not tell from something else.
            bool unsure = place.Name is "Congo" or "Réunion" or "Saint Martin";

            Assert.Equal(unsure ? [] : [place.Code], CountryMentions.Find(place.Name).Select(m => m.Place.Code));
        }
    }

    [Fact]
    public void Names_lie_in_the_text_one_after_another_whatever_it_is()
    {
        string[] words =
        [
            "Fiji",
            "South",
            "Korea",
            "Papua",
            "New",
            "Guinea",
            "U.S.",
            "US",
            "Jordan",
            "-",
            ", ",
            " ",
            "(",
            ".",
            "\u0301",
            "\ud83c",
            "İ",
            "@",
            "://",
        ];
        Gen.Select(
                Gen.OneOf(Gen.Int[0, words.Length - 1].Select(i => words[i]), Gen.String[0, 3]).Array[0, 12],
                string.Concat
            )
            .Sample(text =>
            {
                int end = 0;
                foreach (CountryMention mention in CountryMentions.Find(text))
                {
                    Assert.True(mention.Start >= end && mention.Length > 1);
                    end = mention.Start + mention.Length;
                    Assert.True(end <= text.Length);
                }
            });
    }

    [Fact]
    public void A_long_text_without_blanks_is_read_once()
    {
        // Each name looks around itself; if it looked as far as the text goes, this would not end.
        string text = string.Concat(Enumerable.Repeat("Fiji-", 400_000));

        Assert.Equal(400_000, CountryMentions.Find(text).Count);
    }

    private static string Said(string text) =>
        string.Join(
            ';',
            CountryMentions
                .Find(text)
                .Select(m =>
                    string.Create(CultureInfo.InvariantCulture, $"{m.Place.Code} {text.AsSpan(m.Start, m.Length)}")
                )
        );
}
