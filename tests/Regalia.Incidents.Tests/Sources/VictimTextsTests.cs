using Regalia.Incidents.Sources;
using Regalia.Incidents.Tests.Sources.Tabular;

namespace Regalia.Incidents.Tests.Sources;

public sealed class VictimTextsTests
{
    [Theory]
    [InlineData("Fishers of three islands", "Fishers of three islands///Military")]
    [InlineData("Fijian ministries", "Fijian ministries/Fijian/FJI/Military")]
    [InlineData("Fijian ministries in Fiji", "Fijian ministries in Fiji/Fijian/FJI/Military")]
    [InlineData("Fiji", "/Fiji/FJI/Military")]
    [InlineData(
        "Banks in Fiji and a Samoan paper",
        "Banks in Fiji and a Samoan paper///Military;/Fiji/FJI/Military;/Samoan/WSM/Military"
    )]
    [InlineData("Fiji and Samoa", "Fiji and Samoa///Military;/Fiji/FJI/Military;/Samoa/WSM/Military")]
    [InlineData(
        "Tongan mills taken over by Samoan hackers",
        "Tongan mills taken over by Samoan hackers/Tongan/TON/Military"
    )]
    [InlineData("mills of Samoan hackers", "mills of Samoan hackers/Samoan/WSM/Military")]
    public void The_text_is_a_name_once_and_each_country_a_victim(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', VictimTexts.Read(text, ["Military"]).Select(v => v.Said())));
}
