using Regalia.Assessment.Scenarios;

namespace Regalia.Assessment.Tests.Scenarios;

public sealed class TornadoTests
{
    private static readonly Lazy<Tornado> VietNam = new(() => Of("VNM"));

    [Fact]
    public void Every_measure_of_preparedness_and_guardrails_has_its_bars()
    {
        Tornado tornado = VietNam.Value;
        string[] scored =
        [
            .. tornado
                .Result.Indicators.Where(i => i.Indicator.Dimension is "preparedness" or "guardrails")
                .Select(i => i.Indicator.Id),
        ];
        Assert.Equal(
            scored.Order(StringComparer.Ordinal),
            tornado.Bars.Select(b => b.Indicator.Id).Distinct().Order(StringComparer.Ordinal)
        );
        foreach (TornadoBar bar in tornado.Bars)
        {
            // The bar that it has already is left out.
            Assert.NotEqual(bar.InFull ? 100 : 0, bar.Before.AsCoded);
            Assert.Equal(bar.InFull ? 100 : 0, Assert.Single(bar.Outcome.Indicators).AsCoded);
            Assert.Equal(bar.Value, Assert.Single(bar.Outcome.Scenario.Values).Value);
        }
        foreach (IGrouping<string, TornadoBar> bars in tornado.Bars.GroupBy(b => b.Indicator.Id))
        {
            int expected = bars.First().Before.AsCoded is 0.0 or 100.0 ? 1 : 2;
            Assert.Equal(expected, bars.Count());
        }
    }

    [Fact]
    public void A_missing_indicator_has_both_bars()
    {
        Tornado peru = Of("PER", exposure: true);
        Assert.False(peru.Result.Indicators.First(i => i.Indicator.Id == "EXP_RESEARCHERS").IsPresent);
        Assert.Equal(
            [false, true],
            peru.Bars.Where(b => b.Indicator.Id == "EXP_RESEARCHERS").Select(b => b.InFull).Order()
        );
        Assert.DoesNotContain(VietNam.Value.Bars, b => b.Indicator.Dimension == "exposure");
        Assert.Equal(
            peru.Result.Indicators.Count(i => i.Indicator.Dimension == "exposure"),
            peru.Bars.Where(b => b.Indicator.Dimension == "exposure").Select(b => b.Indicator.Id).Distinct().Count()
        );
    }

    [Fact]
    public void The_longest_bar_comes_first()
    {
        TornadoBar[] bars = [.. VietNam.Value.Bars];
        for (int i = 1; i < bars.Length; i++)
        {
            (double a, double b) = (Math.Abs(bars[i - 1].RankChange!.Value), Math.Abs(bars[i].RankChange!.Value));
            Assert.True(a >= b);
            if (a == b)
            {
                Assert.True(Readiness(bars[i - 1]) >= Readiness(bars[i]));
            }
        }
        double before = Rank(VietNam.Value.Result.Label.Probabilities!.Value.Select(p => p.Probability));
        Assert.All(
            bars,
            b =>
                Assert.Equal(
                    Rank(b.Outcome.Label.Probabilities!.Value.Select(p => p.Probability)) - before,
                    b.RankChange!.Value,
                    1e-9
                )
        );
    }

    [Fact]
    public void A_bar_is_what_its_scenario_gives_alone()
    {
        foreach (TornadoBar bar in VietNam.Value.Bars.Where((_, i) => i % 5 == 0))
        {
            ScenarioResult alone = Assumptions.Assess("VNM", Assumptions.Of((bar.Indicator.Id, bar.Value)));
            Assert.Equal(Assumptions.Digits(Assert.Single(alone.Outcomes)), Assumptions.Digits(bar.Outcome));
        }
    }

    [Fact]
    public void A_measure_in_full_is_never_worse_and_none_at_all_never_better()
    {
        Assert.All(
            VietNam.Value.Bars.Where(b => b.Indicator.Id is not ("PRE_NCSI" or "PRE_GCI_TOC")),
            b => Assert.True(b.InFull ? b.RankChange <= 0 : b.RankChange >= 0, b.Outcome.Scenario.Name)
        );
    }

    [Fact]
    public void Weights_stand_on_both_sides_of_every_bar()
    {
        AssumedWeight[] weights = [new("guardrails", 0.5)];
        Tornado heavy = Tornado.Of(
            BundledRelease.Release,
            BundledRelease.Framework,
            Assumptions.Country("VNM"),
            weights: weights,
            options: Assumptions.Few,
            cancellation: TestContext.Current.CancellationToken
        );
        ScenarioOutcome weighed = Assert.Single(
            Assumptions.Assess("VNM", new Scenario("w", []) { Weights = [.. weights] }).Outcomes
        );
        Assert.Equal(weighed.Effects.Select(e => e.After), heavy.Result.Composites);
        Assert.Equal(weights, heavy.Weights);
        Assert.NotEqual(VietNam.Value.Result.Composites, heavy.Result.Composites);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_change_no_bar(int threads)
    {
        string[] Figures(int n) =>
            [
                .. Of("BRA", threads: n)
                    .Bars.SelectMany(b => Assumptions.Digits(b.Outcome).Prepend(b.Outcome.Scenario.Name)),
            ];
        Assert.Equal(Figures(1), Figures(threads));
    }

    private static Tornado Of(string iso3, bool exposure = false, int? threads = null) =>
        Tornado.Of(
            BundledRelease.Release,
            BundledRelease.Framework,
            Assumptions.Country(iso3),
            exposure,
            options: Assumptions.Few with
            {
                Threads = threads,
            },
            cancellation: TestContext.Current.CancellationToken
        );

    private static double Readiness(TornadoBar bar) => Math.Abs(bar.Outcome["readiness"].Change!.Value);

    private static double Rank(IEnumerable<double> probabilities) =>
        probabilities.Select((p, place) => p * place).Sum();
}
