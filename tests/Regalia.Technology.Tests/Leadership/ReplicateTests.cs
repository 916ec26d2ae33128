using CsCheck;
using Regalia.Technology.Leadership;

namespace Regalia.Technology.Tests.Leadership;

/// <summary>The bootstrap against drawing and counting again in the plainest way.</summary>
public sealed class ReplicateTests
{
    private const int Count = 70;

    [Theory]
    [InlineData(Counting.Fractional)]
    [InlineData(Counting.Whole)]
    public void Intervals_are_those_of_resampling_by_an_obvious_loop(Counting counting) =>
        PlainLeadershipTests.Results.Sample(
            results =>
            {
                YearWindow window = new(2019, 2021);
                LeadershipOptions options = new()
                {
                    Counting = counting,
                    Replicates = Count,
                    Seed = 7,
                    Threads = 1,
                };
                TechnologyLeadership ranked = LeadershipRanking.Rank(results, [0], [window], options)[0];
                if (ranked.Coverage.Works == 0)
                {
                    return;
                }
                List<Dictionary<CountryCode, double>> shares = [];
                List<double> ratios = [];
                for (int replicate = 0; replicate < Count; replicate++)
                {
                    int now = replicate;
                    PlainLeadership plain = new(
                        results,
                        window,
                        counting,
                        options.Top,
                        work => PoissonDraws.Of(PoissonDraws.Key(7, work), now)
                    );
                    var located = plain.Total(PlainLeadership.Located);
                    if (located.Upper.IsZero)
                    {
                        continue;
                    }
                    shares.Add(
                        ranked.Countries.ToDictionary(
                            c => c.Country,
                            c => PlainLeadership.Share(plain.Total(PlainLeadership.Of(c.Country)), located)
                        )
                    );
                    double[] sorted = [.. shares[^1].Values.OrderDescending(), 0];
                    ratios.Add(sorted[0] / sorted[1]);
                }
                // A weight is cut to 2^-16 and a part to 2^-24, so few replicates are on one side of a bound by a hair only.
                Assert.InRange(ranked.Interval!.Used, shares.Count - 3, shares.Count);
                if (ranked.Interval.Used != shares.Count)
                {
                    return;
                }
                foreach (CountryStanding country in ranked.Countries)
                {
                    Interval expected = Interval.Of([.. shares.Select(s => s[country.Country])])!.Value;
                    Assert.Equal(expected.Low, country.Figures.Interval!.Share.Low, 2e-3);
                    Assert.Equal(expected.High, country.Figures.Interval.Share.High, 2e-3);
                }
                CountryCode leader = ranked.Lead.Leader;
                if (!leader.IsNone)
                {
                    double sure = shares.Count(s => s.All(o => o.Key == leader || o.Value < s[leader] - 1e-3));
                    double perhaps = shares.Count(s => s.All(o => o.Value <= s[leader] + 1e-3));
                    Assert.InRange(ranked.Interval.LeaderLeads, sure / shares.Count, perhaps / shares.Count);
                }
            },
            iter: 60
        );

    [Fact]
    public void Threads_change_no_digit()
    {
        MadeUpResults results = Many();
        string[] digits =
        [
            .. new[] { 1, 2, 8 }.Select(threads =>
                string.Join(
                    '\n',
                    LeadershipRanking
                        .Rank(
                            results,
                            [0],
                            [.. YearWindow.All(2015, 2023)],
                            new LeadershipOptions
                            {
                                Threads = threads,
                                Replicates = 200,
                                HasInstitutionIntervals = true,
                            }
                        )
                        .SelectMany(r =>
                            r.Countries.Select(c => c.ToString())
                                .Concat(r.Institutions.Select(i => i.ToString()))
                                .Append(r.Interval!.ToString())
                        )
                )
            ),
        ];
        Assert.Equal(digits[0], digits[1]);
        Assert.Equal(digits[0], digits[2]);
        Assert.Contains("StandingInterval", digits[0]);
    }

    [Fact]
    public void Works_drawn_together_give_the_intervals_of_works_drawn_one_by_one()
    {
        MadeUpResults results = Many();
        YearWindow window = YearWindow.EndingIn(2023);
        LeadershipOptions options = new() { Replicates = 1000 };
        WindowTally tally = new(results.Institutions.Length, window.Length, []);
        tally.Count([.. Enumerable.Range(window.First, window.Length).Select(y => CitedYear.Read(results, 0, y))]);
        double[][] means =
        [
            .. new[] { true, false }.Select(together =>
            {
                Resampling resampling = new(tally, options, "tech-0", window.First, together);
                double[] sums = new double[resampling.Rows.Countries.Count];
                for (int first = 0; first < 1024; first += Resampling.Lanes)
                {
                    Assert.True(resampling.Draw(first));
                    for (int i = 0; i < sums.Length; i++)
                    {
                        for (int r = 0; r < Resampling.Lanes; r++)
                        {
                            sums[i] += resampling.Credit(resampling.Rows.FirstCountry + i)[r];
                        }
                    }
                }
                return Array.ConvertAll(sums, s => s / 1024 / Math.Pow(2, 40));
            }),
        ];
        for (int i = 0; i < means[0].Length; i++)
        {
            // Some 160 top works: the mean of 1,024 replicates strays by less than 1.
            Assert.Equal(means[0][i], means[1][i], 1.0);
        }
    }

    [Fact]
    public void Draws_are_Poisson_with_mean_one()
    {
        int[] seen = new int[14];
        byte[] lanes = new byte[PoissonDraws.Lanes];
        const int works = 4000;
        for (int work = 1; work <= works; work++)
        {
            ulong key = PoissonDraws.Key(1, work);
            PoissonDraws.Fill(key, 128, lanes);
            for (int r = 0; r < lanes.Length; r++)
            {
                Assert.Equal(PoissonDraws.Of(key, 128 + r), lanes[r]);
                seen[lanes[r]]++;
            }
        }
        double all = works * lanes.Length;
        double expected = all / Math.E;
        double chi = 0;
        for (int k = 0; k < 7; k++)
        {
            chi += Math.Pow(seen[k] - expected, 2) / expected;
            expected /= k + 1;
        }
        // 7 classes: above 24 once in a thousand seeds, and the seed is fixed.
        Assert.InRange(chi, 0, 24);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(100_000)]
    public void A_sum_of_draws_has_mean_and_variance_of_its_works(int works)
    {
        double[] sums =
        [
            .. Enumerable
                .Range(0, 4000)
                .Select(r => (double)PoissonDraws.Sum(PoissonDraws.Key(3, "tech", 2020), r, works)),
        ];
        double mean = sums.Average();
        Assert.Equal(works, mean, 5 * Math.Sqrt(works / 4000.0));
        Assert.Equal(1, sums.Average(s => Math.Pow(s - mean, 2)) / works, 0.15);
    }

    // 1,600 works a year of nine years.
    internal static MadeUpResults Many() =>
        new([
            .. Enumerable
                .Range(0, 9 * 400)
                .Select(i =>
                    MadeUpWork.Of(
                        i + 1,
                        2015 + (i % 9),
                        PoissonDraws.Of(PoissonDraws.Key(5, i), 0) * PoissonDraws.Of(PoissonDraws.Key(6, i), 1) * 3,
                        (PoissonDraws.Of(PoissonDraws.Key(8, i), 2), i % 3) switch
                        {
                            (0, 0) => "AA:0 BB:4",
                            (0, _) => "AA:1 AA:2",
                            (1, 0) => "BB:5 CC:7 -",
                            (1, _) => "AA:3",
                            (2, _) => "CC:8",
                            _ => "BB AA:0",
                        }
                    )
                ),
        ]);
}
