using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Regalia.Assessment.Overlays;
using static Regalia.Assessment.Tests.Overlays.OwnAnswers;

namespace Regalia.Assessment.Tests.Overlays;

public sealed class CrownJewelExposureTests
{
    private static readonly ImmutableArray<double> Steps = [0, 1, 2, 3, 4];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(12, 0)] // 0.48
    [InlineData(12.5, 1)] // 0.5 goes up
    [InlineData(37, 1)] // 1.48
    [InlineData(37.5, 2)]
    [InlineData(50, 2)]
    [InlineData(62.5, 3)]
    [InlineData(87, 3)]
    [InlineData(87.5, 4)]
    [InlineData(100, 4)]
    public void Value_that_no_duty_reaches_becomes_the_nearest_step(double unreached, double expected)
    {
        CrownJewelExposure jewels = Of(Sector("bare", unreached, false), Sector("covered", 100 - unreached, true));
        Assert.Equal(expected, jewels.Value);
        Assert.Equal(unreached / 100, jewels.Share, 12);
        Assert.True(jewels.ByValue);
        Assert.Equal((2, 1), (jewels.Registered, jewels.Unreached));
    }

    [Fact]
    public void Shares_count_among_what_is_registered_and_need_not_make_a_hundred() =>
        Assert.Equal(3, Of(Sector("bare", 30, false), Sector("covered", 10, true)).Value);

    [Fact]
    public void Where_one_share_is_missing_all_sectors_are_counted()
    {
        CrownJewelExposure jewels = Of(
            Sector("a", 90, false),
            Sector("b", null, true),
            Sector("c", 5, true),
            Sector("d", 5, true)
        );
        Assert.False(jewels.ByValue);
        Assert.Equal(0.25, jewels.Share);
        Assert.Equal(1, jewels.Value);
    }

    [Fact]
    public void Where_every_share_is_zero_sectors_are_counted()
    {
        CrownJewelExposure jewels = Of(Sector("a", 0, false), Sector("b", 0, true));
        Assert.False(jewels.ByValue);
        Assert.Equal(2, jewels.Value);
    }

    [Fact]
    public void Shares_too_small_to_count_are_as_zero()
    {
        CrownJewelExposure jewels = Of(Sector("a", 1e-300, false), Sector("b", 0, true));
        Assert.False(jewels.ByValue);
        Assert.Equal(2, jewels.Value);
    }

    [Fact]
    public void A_half_is_a_half_in_tenths_too() =>
        // In binary 0.1 + 0.2 is above 0.3: 4 x 0.3 / 2.4 = 0.5 exactly.
        Assert.Equal(1, Of(Sector("a", 0.1, false), Sector("b", 0.2, false), Sector("c", 2.1, true)).Value);

    [Fact]
    public void Services_are_no_duties() => Assert.Equal(4, Of(Sector("advised only", 40, false)).Value);

    [Fact]
    public void Nothing_registered_is_not_nothing_exposed() => Assert.Null(CrownJewelExposure.Of([], Steps));

    [Fact]
    public void A_rubric_needs_steps() =>
        Assert.Throws<ArgumentException>(() => CrownJewelExposure.Of([Sector("a", 1, false)], []));

    [Fact]
    public void It_is_within_half_a_step_and_a_duty_more_never_raises_it() =>
        Gen.Select(Gen.Int[0, 20], Gen.Bool)
            .Array[1, 8]
            .Sample(register =>
            {
                CrownJewelSector[] sectors =
                [
                    .. register.Select(
                        (s, i) => Sector("s" + i.ToString(CultureInfo.InvariantCulture), s.Item1, s.Item2)
                    ),
                ];
                CrownJewelExposure jewels = Of(sectors);
                Assert.Contains(jewels.Value, Steps);
                Assert.InRange((4 * jewels.Share) - jewels.Value, -0.5 - 1e-12, 0.5);
                CrownJewelExposure one = Of([sectors[0] with { Duties = ["a law"] }, .. sectors[1..]]);
                Assert.True(one.Value <= jewels.Value);
            });

    private static CrownJewelExposure Of(params CrownJewelSector[] sectors)
    {
        var jewels = CrownJewelExposure.Of([.. sectors], Steps);
        Assert.NotNull(jewels);
        return jewels;
    }
}
