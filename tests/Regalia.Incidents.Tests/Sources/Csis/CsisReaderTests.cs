using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Csis;
using Regalia.Incidents.Tests.Sources.Tabular;

namespace Regalia.Incidents.Tests.Sources.Csis;

public sealed class CsisReaderTests
{
    private const string Header = ",adversary,target,technique,publish date,motive,interesting_insight\n";

    [Fact]
    public void A_row_is_a_report_with_the_copys_words()
    {
        IncidentRecord record = Record("0,Blue Fox,ministries of two islands,phishing,May 2023,Unknown,It lasted long");

        Assert.Equal(("csis", "0", RecordLevel.Report), (record.Source, record.Id, record.Level));
        Assert.Equal("phishing; It lasted long", record.Summary);
        Assert.Equal("ministries of two islands///", Assert.Single(record.Victims).Said());
        Assert.Equal("Blue Fox//////", Assert.Single(record.Attributions).Said());
        Assert.Equal("0", record.Field("column 1"));
    }

    [Fact]
    public void A_country_is_a_country_and_unknown_is_missing()
    {
        IncidentRecord record = Record("4,unknown,Fiji,not specified,,,");

        Assert.Equal("/Fiji/FJI/", Assert.Single(record.Victims).Said());
        Assert.Empty(record.Attributions);
        Assert.Null(record.Summary);
    }

    [Theory]
    [InlineData("Fijian mills", "Fijian mills/Fijian/FJI/")]
    [InlineData("mills in Fiji and Samoa", "mills in Fiji and Samoa///;/Fiji/FJI/;/Samoa/WSM/")]
    [InlineData("RSA", "RSA///")]
    public void Countries_of_a_target_are_victims(string target, string expected) =>
        Assert.Equal(
            expected,
            string.Join(';', Record($"4,Tongan club,{target},,,,Samoan waters").Victims.Select(v => v.Said()))
        );

    [Theory]
    [InlineData("May 2023", "Reported 2023-05", false)]
    [InlineData("2017", "Reported 2017", false)]
    [InlineData("second half of 2020", "Reported 2020", true)]
    [InlineData("March 2022 - November 2022", "Reported 2022", true)]
    [InlineData("Late 2017 and early 2018", "", true)]
    [InlineData("Unknown", "", false)]
    [InlineData("20201", "", true)]
    public void Dates_in_words_are_read_as_far_as_they_are_one(string cell, string expected, bool said)
    {
        foreach (string culture in (string[])["", "th-TH", "pt-BR", "tr-TR"])
        {
            using UnderCulture _ = new(culture);
            IncidentRecord record = Record($"1,,,,{cell},,");

            Assert.Equal(expected, string.Join(';', record.Dates.Select(d => d.Said())));
            Assert.Equal(said, !record.Repairs.IsEmpty);
        }
    }

    private static IncidentRecord Record(string row) => RecordFile.Record(new CsisReader(), Header + row + "\n");
}
