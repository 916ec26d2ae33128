using CsCheck;
using Regalia.Assessment.Draws;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Indices;

namespace Regalia.Assessment.Tests.Scenarios;

/// <summary>Figures that can be worked out without the program.</summary>
public sealed class ScenarioByHandTests
{
    /// <summary>Half a point of trade-secret law is worth 50 score points of .20 of legislative, .30/.90 of that, .90 of that.</summary>
    [Fact]
    public void A_full_trade_secret_law_is_worth_its_weight_times_its_step()
    {
        ScenarioResult result = Assumptions.Assess("SGP", Assumptions.Of(("PRE_LAW_TRADESECRET", 1)));
        Assert.Equal(0.5, result.Indicators.First(i => i.Indicator.Id == "PRE_LAW_TRADESECRET").Raw);
        Assert.Equal(1, result["legislative"].Coverage);
        ScenarioOutcome outcome = Assert.Single(result.Outcomes);
        Assert.Equal(10, Rise(outcome, "legislative"), 1e-10);
        Assert.Equal(10.0 / 3, Rise(outcome, "preparedness"), 1e-10);
        Assert.Equal(3, Rise(outcome, "readiness"), 1e-10);
        Assert.Equal(0, Rise(outcome, "guardrails"));
        Assert.Equal(0, Rise(outcome, "pressure"));
        Assert.Equal((0, 0, 0), (outcome["pressure"].Change, outcome["pressure"].Low, outcome["pressure"].High));
        Assert.InRange(outcome["readiness"].Change!.Value, 2, 4);
        Assert.True(outcome["readiness"].Low <= outcome["readiness"].Change);
        Assert.True(outcome["readiness"].Change <= outcome["readiness"].High);
        Assert.Equal(1, outcome.LabelStays + outcome.LabelBetter + outcome.LabelWorse);
    }

    [Fact]
    public void Labels_and_scores_are_paired_draw_by_draw()
    {
        var structure = new IndexStructure([
            new IndexNode("a", "top", 1),
            new IndexNode("b", "top", 3),
            new IndexNode("top", null, 1, NodeMean.Arithmetic),
        ]);
        CountryBlock before = Block(structure, [10, 20, 30, 40], [10, 20, 30, 40], [0, 1, 2, 3]);
        CountryBlock after = Block(structure, [50, 20, 70, 0], [10, 20, 30, 40], [1, 1, 0, 2]);
        foreach (CountryBlock block in new[] { before, after })
        {
            double[] weights = new double[block.Rows.Length(3)];
            structure.FillStatedWeights(weights, block.Rows);
            structure.EvaluateBlock(weights, [true, true], block.Scores, block.Rows);
        }
        var tally = new ScenarioTally([2], [0], labels: 4);
        tally.Add(after, before, [0, 1, 2]);
        // One quarter of 40, 0, 40 and -40.
        Assert.Equal(
            [-10, 0, 10],
            new[] { 0, 0.5, 1 }.Select(tally.Changes[0].Quantile).Select(q => Math.Round(q == 5 ? 0 : q, 9))
        );
        Assert.Equal((2L, 1L, 1L), tally.Paired);
        Assert.Equal([1, 2, 1, 0], tally.LabelCounts);
        Assert.Equal(0, tally.Indicators[0].Quantile(0));
        Assert.Equal(70, tally.Indicators[0].Quantile(1));
        Assert.Equal(40, tally.Scores[0].Quantile(1));
    }

    /// <summary>Quantiles of type 7 of the rounded changes, from a sorted list.</summary>
    [Fact]
    public void Quantiles_of_a_change_are_those_of_the_sorted_list() =>
        Gen.Select(Gen.Double[0, 100].Array[1, 40], Gen.Double[0, 100].Array[40], Gen.Double[0, 1])
            .Sample(
                (before, others, p) =>
                {
                    double[] after = others[..before.Length];
                    var distribution = new ChangeDistribution();
                    distribution.AddBlock(before.AsSpan(0, before.Length / 2), after.AsSpan(0, before.Length / 2));
                    distribution.AddBlock(before.AsSpan(before.Length / 2), after.AsSpan(before.Length / 2));
                    double[] sorted =
                    [
                        .. before
                            .Zip(after, (b, a) => Math.Round((a - b) * 100, MidpointRounding.ToEven) / 100)
                            .Order(),
                    ];
                    double place = p * (sorted.Length - 1);
                    int low = (int)place;
                    int high = Math.Min(low + 1, sorted.Length - 1);
                    double expected = sorted[low] + ((place - low) * (sorted[high] - sorted[low]));
                    Assert.Equal(expected, distribution.Quantile(p), 1e-9);
                }
            );

    [Fact]
    public void A_change_of_nothing_is_exactly_nothing_and_none_is_missing()
    {
        var distribution = new ChangeDistribution();
        Assert.True(double.IsNaN(distribution.Quantile(0.5)));
        distribution.AddBlock([33.333333, 66.666666], [33.333333, 66.666666]);
        Assert.Equal(0.0, distribution.Quantile(0.05));
        Assert.Equal(0.0, distribution.Quantile(0.95));
    }

    [Fact]
    public void A_floor_that_rests_on_a_sourced_value_looks_at_the_assumed_one()
    {
        AssessmentFramework plain = BundledRelease.Framework;
        AssessmentFramework framework = plain with
        {
            Labels = plain.Labels with { Floors = [new LabelFloor("PRE_CERT", 60, 3, "a test", 1)] },
        };
        ScenarioResult result = ScenarioAssessor.Assess(
            BundledRelease.Release,
            framework,
            Assumptions.Country("VNM"),
            [
                new Scenario("none", [new AssumedValue("PRE_CERT", 0, 0, 0)]),
                new Scenario("full", [new AssumedValue("PRE_CERT", 1, 0, 0)]),
                new Scenario("left out", [new AssumedValue("PRE_CERT", null, 0, 0)]),
            ],
            Assumptions.Few,
            TestContext.Current.CancellationToken
        );
        Assert.True(result.Indicators.First(i => i.Indicator.Id == "PRE_CERT").IsVerified);
        Assert.Equal(1, result.Outcomes[0].Label.Probabilities!.Value[3].Probability);
        Assert.InRange(result.Outcomes[1].Label.Probabilities!.Value[3].Probability, 0, 0.9);
        Assert.InRange(result.Outcomes[2].Label.Probabilities!.Value[3].Probability, 0, 0.9);
    }

    /// <summary>Everything of a dimension left out: missing, not zero, and no label.</summary>
    [Fact]
    public void What_is_all_left_out_is_missing()
    {
        string[] guardrails =
        [
            .. BundledRelease.Framework.Scored.Where(i => i.Parent == "guardrails").Select(i => i.Code),
        ];
        ScenarioResult result = Assumptions.Assess(
            "BRA",
            Assumptions.Of([.. guardrails.Select(g => (g, (double?)null))])
        );
        ScenarioOutcome outcome = Assert.Single(result.Outcomes);
        Assert.Null(outcome["guardrails"].After.Value);
        Assert.Null(outcome["guardrails"].Change);
        Assert.NotNull(outcome["readiness"].After.Value);
        Assert.Equal(outcome["preparedness"].After.AsCoded!.Value, outcome["readiness"].After.AsCoded!.Value, 1e-10);
        Assert.Null(outcome.Label.Label);
        Assert.Null(outcome.Label.Probabilities);
        Assert.Null(outcome.LabelStays);
    }

    private static double Rise(ScenarioOutcome outcome, string composite) =>
        outcome[composite].After.AsCoded!.Value - outcome[composite].Before.AsCoded!.Value;

    private static CountryBlock Block(IndexStructure structure, double[] a, double[] b, byte[] labels)
    {
        var block = new CountryBlock(structure) { HasLabels = true };
        block.Begin(a.Length);
        a.CopyTo(block.Row(0));
        b.CopyTo(block.Row(1));
        labels.CopyTo(block.Labels);
        return block;
    }
}
