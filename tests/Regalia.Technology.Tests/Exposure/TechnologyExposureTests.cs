using CsCheck;
using Regalia.Technology.Exposure;
using Regalia.Technology.Leadership;
using Regalia.Technology.Tests.Leadership;

namespace Regalia.Technology.Tests.Exposure;

public sealed class TechnologyExposureTests
{
    private static readonly YearWindow s_window = new(2019, 2021);

    private static readonly string[] s_parts =
    [
        "AA:0",
        "BB:4",
        "CC:7",
        "AA:0 BB:4",
        "BB CC",
        "AA -",
        "-",
        "CC:7 AA:1 BB:5",
    ];

    private static Gen<MadeUpResults> Results { get; } =
        Gen.Select(
                Gen.Int[2018, 2022],
                Gen.Frequency((6, Gen.Int[0, 6]), (2, Gen.Int[0, 60])),
                Gen.Int[0, s_parts.Length - 1].Select(i => s_parts[i]),
                Gen.Int[0, 2],
                (year, citations, parts, technology) => (year, citations, parts, technology)
            )
            .Array[0, 60]
            .Select(works => new MadeUpResults(
                [
                    .. works.Select(
                        (w, i) => MadeUpWork.Of(i + 1, w.year, w.citations, w.parts) with { Technology = w.technology }
                    ),
                ],
                technologies: 3
            ));

    [Fact]
    public void Counts_what_hand_and_eye_count()
    {
        // Ten works each, so that the most cited one is the top. In the second technology it is shared and half of it is nowhere.
        MadeUpResults results = new(
            [
                MadeUpWork.Of(1, 2019, 50, "AA:0 BB:4"),
                .. Enumerable.Range(2, 9).Select(i => MadeUpWork.Of(i, 2019, 3, "CC:7")),
                MadeUpWork.Of(11, 2020, 50, "AA:0 -") with
                {
                    Technology = 1,
                },
                .. Enumerable.Range(12, 9).Select(i => MadeUpWork.Of(i, 2020, 3, "BB:4") with { Technology = 1 }),
                // All of it unlocated: nobody's, and so no technology that could be led.
                MadeUpWork.Of(30, 2021, 9, "-") with
                {
                    Technology = 2,
                },
            ],
            technologies: 3
        );
        var exposure = TechnologyExposure.Measure(
            results,
            new ExposureOptions(s_window, 1, [0, 1, 2]) { Replicates = 0 },
            TestContext.Current.CancellationToken
        );
        Assert.Equal([0, 1], exposure.Counted);
        Assert.Equal([2], exposure.WithoutWorks);
        // Located in both: 1 + 0.5. AA has 0.5 + 0.5, BB 0.5; CC has works, and none of them in the top.
        Assert.Equal(
            [("AA", 2.0), ("BB", 1.0), ("CC", 0.0)],
            exposure.Countries.Select(c => (c.Country.ToString(), c.Leading.Value))
        );
        Assert.Equal(1 / 1.5, exposure.Countries[0].Share.Value, 15);
        Assert.Equal(0.5 / 1.5, exposure.Countries[1].Share.Value, 15);
        Assert.Equal(0, exposure.Countries[2].Share.Value);
        Assert.Equal(
            [("AA", 0, 1, true), ("AA", 1, 1, true), ("BB", 0, 1, true), ("BB", 1, 2, false), ("CC", 0, 3, false)],
            exposure.Standings.Select(s => (s.Country.ToString(), s.Technology, s.Rank, s.IsLeading))
        );
        Assert.All(exposure.Countries, c => Assert.Null(c.Share.Interval));
    }

    [Fact]
    public void A_rank_without_top_credit_does_not_lead()
    {
        MadeUpResults results = new([
            MadeUpWork.Of(1, 2019, 50, "AA:0"),
            .. Enumerable.Range(2, 9).Select(i => MadeUpWork.Of(i, 2019, 3, "BB:4")),
        ]);
        var exposure = TechnologyExposure.Measure(
            results,
            new ExposureOptions(s_window, 5, [0]) { Replicates = 0 },
            TestContext.Current.CancellationToken
        );
        Assert.Equal([1.0, 0.0], exposure.Countries.Select(c => c.Leading.Value));
    }

    [Fact]
    public void Every_place_and_interval_is_that_of_the_ranking() =>
        Results.Sample(
            results =>
            {
                const int replicates = 70;
                var exposure = TechnologyExposure.Measure(
                    results,
                    new ExposureOptions(s_window, 2, [0, 1, 2]) { Replicates = replicates, Seed = 7 }
                );
                var ranked = LeadershipRanking.Rank(
                    results,
                    [0, 1, 2],
                    [s_window],
                    new LeadershipOptions { Replicates = replicates, Seed = 7 }
                );
                var expected =
                    from technology in ranked
                    from country in technology.Countries
                    where country.Figures.ShareOfTop is not null
                    orderby country.Country, technology.Position
                    select (
                        country.Country,
                        technology.Position,
                        country.Figures.Rank,
                        country.Figures.TopCredit,
                        country.Figures.ShareOfTop!.Value,
                        country.Figures.Interval
                    );
                Assert.Equal(
                    expected,
                    exposure.Standings.Select(s => (s.Country, s.Technology, s.Rank, s.TopCredit, s.Share, s.Interval))
                );
                foreach (CountryExposure country in exposure.Countries)
                {
                    Assert.Equal(
                        exposure.Standings.Count(s => s.Country == country.Country && s.TopCredit > 0 && s.Rank <= 2),
                        country.Leading.Value
                    );
                }
                if (!exposure.Counted.IsEmpty)
                {
                    Assert.Equal(1, exposure.Countries.Sum(c => c.Share.Value), 12);
                }
            },
            iter: 200
        );

    [Fact]
    public void One_technology_alone_has_the_interval_of_its_ranking() =>
        Results.Sample(
            results =>
            {
                ExposureOptions options = new(s_window, 2, [1]) { Replicates = 70 };
                var exposure = TechnologyExposure.Measure(results, options);
                foreach (CountryExposure country in exposure.Countries)
                {
                    TechnologyStanding alone = Assert.Single(exposure.Standings, s => s.Country == country.Country);
                    Assert.Equal(
                        alone.Interval?.Share.Low ?? double.NaN,
                        country.Share.Interval?.Low ?? double.NaN,
                        12
                    );
                    Assert.Equal(
                        alone.Interval?.Share.High ?? double.NaN,
                        country.Share.Interval?.High ?? double.NaN,
                        12
                    );
                    Assert.Equal(alone.Share, country.Share.Value);
                }
            },
            iter: 100
        );

    [Fact]
    public void Neither_threads_nor_order_change_a_digit() =>
        Results.Sample(
            results =>
            {
                var one = TechnologyExposure.Measure(
                    results,
                    new ExposureOptions(s_window, 2, [0, 1, 2]) { Replicates = 70, Threads = 1 }
                );
                var many = TechnologyExposure.Measure(
                    results,
                    new ExposureOptions(s_window, 2, [2, 0, 1]) { Replicates = 70, Threads = 3 }
                );
                Assert.Equal(one.Countries, many.Countries);
                Assert.Equal(one.Standings, many.Standings);
            },
            iter: 50
        );
}
