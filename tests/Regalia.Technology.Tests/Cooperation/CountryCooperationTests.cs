using CsCheck;
using Regalia.Technology.Cooperation;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;
using Regalia.Technology.Tests.Leadership;

namespace Regalia.Technology.Tests.Cooperation;

public sealed class CountryCooperationTests
{
    private static readonly CountryCode s_first = CountryCode.Parse("AA");
    private static readonly CountryCode s_second = CountryCode.Parse("BB");

    private static CountryCooperation Of(TechnologyResults results, YearWindow window) =>
        CountryCooperation.Of(results, [0], window, s_first, s_second, new LeadershipOptions { Replicates = 0 });

    [Fact]
    public void Joint_works_of_a_small_table_by_hand()
    {
        MadeUpResults results = new([
            // 2019: 10 works, mean 10 citations; the top is the first work alone.
            MadeUpWork.Of(1, 2019, 55, "AA:0 BB:4"),
            MadeUpWork.Of(2, 2019, 5, "AA:0 BB:4 CC:7"),
            .. Enumerable.Range(3, 8).Select(i => MadeUpWork.Of(i, 2019, 5, i < 5 ? "AA:1" : "CC:7")),
            // 2020: two tied works, each 0.1 of the top; mean 4.
            MadeUpWork.Of(11, 2020, 4, "BB:4 AA:0"),
            MadeUpWork.Of(12, 2020, 4, "CC:8"),
        ]);
        TechnologyPair pair = Assert.Single(Of(results, new YearWindow(2019, 2020)).Technologies);
        Assert.Equal(3, pair.Joint.Works);
        Assert.Equal(5, pair.Joint.OfEither);
        Assert.Equal(0.6, pair.Joint.Share!.Value, 12);
        Assert.Equal(1.1, pair.Joint.TopWorks, 12);
        Assert.Equal(1.1 / 3, pair.Joint.TopRate!.Value, 12);
        Assert.Equal((5.5 + 0.5 + 1) / 3, pair.Joint.RelativeCitations!.Value, 12);
        // 0.5 + 0.05 each: the two are equal.
        Assert.Equal(1, pair.Balance);
        Assert.Equal(1.1 / 1.2, pair.ShareTogether!.Value, 12);
    }

    [Fact]
    public void Joint_works_are_counted_as_by_the_plain_definition() =>
        PlainLeadershipTests.Results.Sample(
            results =>
            {
                YearWindow window = new(2018, 2021);
                JointWorks joint = Of(results, window).Technologies[0].Joint;
                (int both, int either, double relative, int compared) = (0, 0, 0, 0);
                for (int year = window.First; year <= window.Last; year++)
                {
                    FactBlock block = results.Read(0, year);
                    for (int i = 0; i < block.Count; i++)
                    {
                        CountryCode[] countries = block.Countries[block.CreditStarts[i]..block.CreditStarts[i + 1]];
                        bool isBoth = countries.Contains(s_first) && countries.Contains(s_second);
                        both += isBoth ? 1 : 0;
                        either += countries.Contains(s_first) || countries.Contains(s_second) ? 1 : 0;
                        if (isBoth && block.Citations.Sum() > 0)
                        {
                            relative += block.Citations[i] / block.Citations.Average();
                            compared++;
                        }
                    }
                }
                Assert.Equal(both, joint.Works);
                Assert.Equal(either, joint.OfEither);
                Assert.Equal(
                    compared == 0 ? double.NaN : relative / compared,
                    joint.RelativeCitations ?? double.NaN,
                    9
                );
            },
            iter: 200
        );

    [Theory]
    [InlineData(Counting.Fractional, TopPercent.Ten)]
    [InlineData(Counting.Whole, TopPercent.Ten)]
    [InlineData(Counting.Whole, TopPercent.One)]
    public void The_two_as_one_are_what_they_are_as_a_group(Counting counting, TopPercent top) =>
        PlainLeadershipTests.Results.Sample(
            results =>
            {
                YearWindow window = new(2018, 2021);
                LeadershipOptions options = new()
                {
                    Counting = counting,
                    Top = top,
                    Replicates = 0,
                    Groups = [new("PAIR", "Both", [s_first, s_second], null, "")],
                };
                TechnologyLeadership ranked = LeadershipRanking.Rank(results, [0], [window], options)[0];
                TechnologyPair pair = CountryCooperation.Of(results, [ranked], window, s_first, s_second).Technologies[
                    0
                ];
                Assert.Equal(ranked.Groups[0].Figures.ShareOfTop, pair.ShareTogether);
                Assert.Equal(ranked.Groups[0].Figures.Works, pair.Joint.OfEither);
            },
            iter: 200
        );

    [Fact]
    public void Complementarity_is_nothing_for_equal_profiles_and_all_for_profiles_apart()
    {
        CountryCooperation pair = Of(
            new MadeUpResults([MadeUpWork.Of(1, 2019, 5, "AA:0"), MadeUpWork.Of(2, 2019, 5, "BB:4")]),
            new YearWindow(2019, 2019)
        );
        Assert.Equal(0, pair.Complementarity!.Value, 12);
        MadeUpResults apart = new(
            [MadeUpWork.Of(1, 2019, 5, "AA:0"), MadeUpWork.Of(2, 2019, 5, "BB:4") with { Technology = 1 }],
            technologies: 2
        );
        Assert.Equal(
            1,
            CountryCooperation
                .Of(
                    apart,
                    [0, 1],
                    new YearWindow(2019, 2019),
                    s_first,
                    s_second,
                    new LeadershipOptions { Replicates = 0 },
                    TestContext.Current.CancellationToken
                )
                .Complementarity
        );
    }

    [Fact]
    public void Without_top_credit_of_one_there_is_no_complementarity() =>
        Assert.Null(
            Of(new MadeUpResults([MadeUpWork.Of(1, 2019, 5, "AA:0")]), new YearWindow(2019, 2019)).Complementarity
        );
}
