using System.Globalization;
using Regalia.Evidence.Places;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Tests.Sources.Tabular;

public sealed class CountryCodesTests
{
    [Fact]
    public void A_text_has_the_code_that_the_gazetteer_gives_it_however_often_it_is_asked_and_whatever_came_before()
    {
        CountryCodes codes = new();
        string[] texts =
        [
            "Fiji",
            "fiji",
            "FJ",
            "fj",
            "Samoa",
            "Ruritania",
            .. Enumerable.Range(0, 1_200).Select(i => "Nowhere " + i.ToString(CultureInfo.InvariantCulture)),
            "Tonga",
            "Samoa",
        ];
        for (int round = 0; round < 2; round++)
        {
            Assert.All(texts, text => Assert.Equal(Gazetteer.Find(text)?.Code, codes.Find(text)));
        }
        Assert.Equal("FJI", codes.Find("Fiji")?.ToString());
        Assert.Null(codes.Find("Ruritania"));
        Assert.Null(codes.Find(null));
    }
}
