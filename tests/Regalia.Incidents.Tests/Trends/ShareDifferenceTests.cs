using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Tests.Trends;

public class ShareDifferenceTests
{
    // Newcombe 1998, table II, method 10, examples (a) and (b).
    [Theory]
    [InlineData(48, 80, 56, 70, 0.2, 0.0524, 0.3339)]
    [InlineData(3, 10, 9, 10, 0.6, 0.1705, 0.8090)]
    public void The_interval_is_that_of_the_paper(
        int count1,
        int of1,
        int count2,
        int of2,
        double difference,
        double lower,
        double upper
    )
    {
        var change = ShareDifference.Of(ShareInterval.From(count1, of1), ShareInterval.From(count2, of2));
        var back = ShareDifference.Of(ShareInterval.From(count2, of2), ShareInterval.From(count1, of1));

        Assert.Equal(difference, change.Difference!.Value, 1e-12);
        Assert.Equal((lower, upper), (Math.Round(change.Lower, 4), Math.Round(change.Upper, 4)));
        Assert.Equal((-change.Upper, -change.Lower), (back.Lower, back.Upper));
    }

    [Fact]
    public void A_share_of_nothing_differs_from_nothing()
    {
        var change = ShareDifference.Of(ShareInterval.From(0, 0), ShareInterval.From(1, 2));

        Assert.Null(change.Difference);
        Assert.Equal((-1, 1), (change.Lower, change.Upper));
    }
}
