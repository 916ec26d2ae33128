using ParquetSharp;
using Regalia.Technology.Scanning.Columns;

namespace Regalia.Technology.Tests.Scanning.Columns;

public sealed class StoredTimeTests
{
    private static readonly DateTime Time = new(2025, 11, 6, 3, 46, 38, 306, 776, DateTimeKind.Utc);

    [Fact]
    public void The_same_time_in_every_unit()
    {
        const long Microseconds = 1_762_400_798_306_776;
        Assert.Equal(Time, StoredTime.OfMicroseconds(Microseconds));
        Assert.Equal(Time, StoredTime.OfNanoseconds(Microseconds * 1000 + 99));
        Assert.Equal(Time.AddTicks(-7760), StoredTime.OfMilliseconds(Microseconds / 1000));
        Assert.Equal(new DateOnly(2025, 11, 6), StoredTime.OfDays(20_398));
    }

    [Fact]
    public void Before_1970_nanoseconds_go_downwards_too() =>
        Assert.Equal(DateTime.UnixEpoch.AddTicks(-1), StoredTime.OfNanoseconds(-1));

    [Fact]
    public void Julian_days_and_nanoseconds_of_the_day()
    {
        // 2 460 986 is the Julian day of 6 November 2025.
        long ofDay = Time.TimeOfDay.Ticks * 100;
        Assert.Equal(Time, StoredTime.Of(new Int96(unchecked((int)ofDay), (int)(ofDay >> 32), 2_460_986)));
        Assert.Equal(DateTime.UnixEpoch, StoredTime.Of(new Int96(0, 0, 2_440_588)));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_time_that_is_in_no_year_is_a_fault(long count)
    {
        Assert.Throws<InvalidDataException>(() => StoredTime.OfMilliseconds(count));
        Assert.Throws<InvalidDataException>(() => StoredTime.OfMicroseconds(count));
    }
}
