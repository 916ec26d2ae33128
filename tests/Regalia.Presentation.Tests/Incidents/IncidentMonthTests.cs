using System.Globalization;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;
using Regalia.Presentation.Incidents;

namespace Regalia.Presentation.Tests.Incidents;

/// <summary>A month is where a date falls that is known so exactly, and nowhere else.</summary>
public sealed class IncidentMonthTests
{
    private static readonly IncidentDate s_day = Dated(2019, 3, 28, DatePrecision.Day);
    private static readonly IncidentDate s_month = Dated(2019, 3, 1, DatePrecision.Month);
    private static readonly IncidentDate s_year = Dated(2019, 1, 1, DatePrecision.Year);

    [Theory]
    [InlineData("2019-03")]
    [InlineData("2019-12")]
    [InlineData("0001-01")]
    [InlineData("2019-unknown")]
    [InlineData("unknown")]
    public void What_is_read_is_written_again_in_every_culture(string text)
    {
        foreach (string culture in (string[])["", "th-TH", "pt-BR", "tr-TR"])
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            try
            {
                Assert.Equal(text, IncidentMonth.Parse(text)?.ToString());
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2019")]
    [InlineData("2019-3")]
    [InlineData("2019-00")]
    [InlineData("2019-13")]
    [InlineData("0000-01")]
    [InlineData("2019-03-28")]
    [InlineData("2019/03")]
    [InlineData("2019-UNKNOWN")]
    [InlineData(" 2019-03")]
    [InlineData("+019-03")]
    [InlineData("२०१९-०३")]
    public void What_is_no_month_is_not_read(string text) => Assert.Null(IncidentMonth.Parse(text));

    [Fact]
    public void A_year_is_in_no_month_whatever_day_stands_for_it()
    {
        Assert.Equal(Judgement.Unknown, new IncidentMonth(2019, 1).Takes(s_year));
        Assert.Equal(Judgement.Yes, new IncidentMonth(2019, Month: null).Takes(s_year));
        Assert.Equal(Judgement.No, new IncidentMonth(2020, 1).Takes(s_year));
    }

    [Fact]
    public void A_day_and_a_month_are_in_their_month_alone()
    {
        foreach (IncidentDate date in (IncidentDate[])[s_day, s_month])
        {
            Assert.Equal(Judgement.Yes, new IncidentMonth(2019, 3).Takes(date));
            Assert.Equal(Judgement.No, new IncidentMonth(2019, 4).Takes(date));
            Assert.Equal(Judgement.No, new IncidentMonth(2019, Month: null).Takes(date));
            Assert.Equal(Judgement.No, IncidentMonth.None.Takes(date));
        }
    }

    [Fact]
    public void Without_a_date_no_month_is_known()
    {
        Assert.Equal(Judgement.Yes, IncidentMonth.None.Takes(date: null));
        Assert.Equal(Judgement.Unknown, new IncidentMonth(2019, 3).Takes(date: null));
    }

    private static IncidentDate Dated(int year, int month, int day, DatePrecision precision) =>
        new(DateKind.Started, new DateOnly(year, month, day), precision);
}
