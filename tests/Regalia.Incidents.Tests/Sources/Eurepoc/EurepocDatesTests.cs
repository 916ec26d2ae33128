using System.Globalization;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Eurepoc;

namespace Regalia.Incidents.Tests.Sources.Eurepoc;

public sealed class EurepocDatesTests
{
    [Theory]
    [InlineData("28.05.2021", "2021-05-28")]
    [InlineData("2021-05-28", "2021-05-28")]
    [InlineData("2021-5-8", "2021-05-08")]
    [InlineData("2021-05-28 00:00:00", "2021-05-28")]
    [InlineData("2021-05-28T10:00:00", "2021-05-28")]
    [InlineData("44344", "2021-05-28")]
    [InlineData("2021", "2021")]
    [InlineData("01.01.2021", "2021")]
    [InlineData("2021-01-01", "2021")]
    [InlineData("2021-1-1", "2021")]
    [InlineData("29.02.2020", "2020-02-29")]
    public void Dates_are_read_in_every_spelling_and_the_first_of_january_is_a_year(string text, string expected)
    {
        foreach (string culture in new[] { "", "th-TH", "pt-BR", "tr-TR" })
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, EurepocDates.Read(text, DateKind.Started)?.ToString());
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Theory]
    [InlineData("29.02.2021")]
    [InlineData("31.04.2021")]
    [InlineData("13.13.2021")]
    [InlineData("0.1.2021")]
    [InlineData("05/28/2021")]
    [InlineData("28.05.21")]
    [InlineData("1.2.3.2021")]
    [InlineData("-5.05.2021")]
    [InlineData("2564-05-28")]
    [InlineData("99999")]
    [InlineData("May 2021")]
    [InlineData("")]
    public void What_is_no_date_is_none(string text)
    {
        Assert.Null(EurepocDates.Read(text, DateKind.Started));
    }

    [Fact]
    public void The_day_of_recording_may_be_a_first_of_january()
    {
        Assert.Equal("2023-01-01", EurepocDates.Read("44927", DateKind.Recorded)?.ToString());
    }

    [Theory]
    // Nothing to mend.
    [InlineData("05.09.2021", "06.09.2021", "", "", "2021-09-05", "2021-09-06", "")]
    // Starts after it was recorded.
    [InlineData("05.09.2021", "", "44348", "", "2021-05-09", "", "turned")]
    // So does the turned one: which of them is wrong is not known.
    [InlineData("07.09.2021", "", "44341", "", "2021-09-07", "", "left as it is")]
    [InlineData("20.09.2021", "", "44348", "", "2021-09-20", "", "left as it is")]
    // Ends before it starts; one turning mends it.
    [InlineData("31.07.2014", "08.01.2014", "", "", "2014-07-31", "2014-08-01", "turned")]
    [InlineData("31.07.2014", "02.08.2014", "", "", "2014-07-31", "2014-08-02", "")]
    [InlineData("31.07.2014", "09.02.2014", "", "", "2014-07-31", "2014-09-02", "turned")]
    [InlineData("03.11.2014", "15.04.2014", "", "", "2014-03-11", "2014-04-15", "turned")]
    // Either turning would do.
    [InlineData("02.10.2014", "10.02.2014", "", "", "2014-10-02", "2014-02-10", "which is wrong")]
    // The first of a month may be the month.
    [InlineData("03.05.2022", "01.05.2022", "", "", "2022-05-03", "2022-05-01", "which is wrong")]
    // A year's placeholder in the year of the start, and in one before.
    [InlineData("03.05.2022", "01.01.2022", "", "", "2022-05-03", "2022", "")]
    [InlineData("03.05.2022", "01.01.2000", "", "", "2022-05-03", "", "left out")]
    // The text names the day.
    [InlineData("04.09.2015", "", "", "On April 8, 2015 it began.", "2015-04-09", "", "the text says")]
    [InlineData("04.09.2015", "", "", "On 9th of April 2015 it began.", "2015-04-09", "", "the text says")]
    [InlineData("04.09.2015", "", "", "On April 8, 2015; told in September.", "2015-09-04", "", "")]
    [InlineData("04.09.2015", "", "", "On April 2, 2015 it began.", "2015-09-04", "", "")]
    [InlineData("04.09.2015", "", "", "On April 8, 2014 it began.", "2015-09-04", "", "")]
    [InlineData("04.09.2015", "", "", "On Aprilis 99, 2015 it began.", "2015-09-04", "", "")]
    // No date at all.
    [InlineData("someday", "Not available", "", "", "", "", "no date")]
    public void Day_and_month_are_turned_only_where_that_is_certain(
        string start,
        string end,
        string recorded,
        string told,
        string started,
        string ended,
        string said
    )
    {
        List<string> repairs = [];
        IncidentDate[] dates = [.. EurepocDates.Read(start, end, recorded, told, repairs)];
        Assert.Equal(started, Of(DateKind.Started));
        Assert.Equal(ended, Of(DateKind.Ended));
        Assert.Equal(said.Length > 0 ? 1 : 0, repairs.Count);
        Assert.All(repairs, repair => Assert.Contains(said, repair, StringComparison.Ordinal));

        string Of(DateKind kind) =>
            dates.Where(date => date.Kind == kind).Select(date => date.ToString()).SingleOrDefault("");
    }
}
