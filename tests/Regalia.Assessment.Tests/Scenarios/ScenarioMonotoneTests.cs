using CsCheck;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Scenarios;

/// <summary>More of a measure is never worse for readiness, whatever else is assumed.</summary>
public sealed class ScenarioMonotoneTests
{
    // Two measures of the same thing widen each other's error the farther apart they are: theirs is no single effect.
    private static readonly Indicator[] Measures =
    [
        .. BundledRelease
            .Framework.Scored.Select(i => BundledRelease.Release.Indicator(i.Code)!)
            .Concat([
                BundledRelease.Release.Indicator("PRE_LEAD_BODY")!,
                BundledRelease.Release.Indicator("PRE_REMEDY")!,
            ])
            .Where(i => i.Dimension is "preparedness" or "guardrails")
            .Where(i => i.Id is not ("PRE_NCSI" or "PRE_GCI_TOC")),
    ];

    private static readonly Gen<double[]> Pair = Gen.Double[0, 1].Array[2].Select(p => p.Order().ToArray());

    [Fact]
    public void More_is_never_worse() =>
        Gen.Select(
                Gen.Int[0, 26].Select(n => BundledRelease.Release.Countries[n]),
                Gen.Shuffle(Measures, 1, 6).SelectMany(m => Pair.Array[m.Length].Select(pairs => (m, pairs)))
            )
            .Sample(
                (country, assumed) =>
                {
                    AssumedValue[] lower = [.. assumed.m.Zip(assumed.pairs, (i, p) => Value(i, p[0]))];
                    AssumedValue[] higher = [.. assumed.m.Zip(assumed.pairs, (i, p) => Value(i, p[1]))];
                    ScenarioResult result = Assumptions.Assess(
                        country.Code.ToString(),
                        new AssessmentOptions { Draws = 200, Threads = 1 },
                        new Scenario("less", [.. lower]),
                        new Scenario("more", [.. higher])
                    );
                    (ScenarioOutcome less, ScenarioOutcome more) = (result.Outcomes[0], result.Outcomes[1]);
                    foreach (string code in (string[])["preparedness", "guardrails", "readiness"])
                    {
                        (CompositeScore a, CompositeScore b) = (less[code].After, more[code].After);
                        Assert.True(a.AsCoded <= b.AsCoded + 1e-9);
                        Assert.True(a.Value <= b.Value && a.Low <= b.Low && a.High <= b.High);
                        Assert.True(less[code].Change <= more[code].Change);
                    }
                    Assert.Equal(less["pressure"].After, more["pressure"].After);
                    if (less.Label.Probabilities is not null)
                    {
                        Assert.True(Tornado.ExpectedRank(less.Label) >= Tornado.ExpectedRank(more.Label) - 1e-12);
                        Assert.True(less.LabelBetter <= more.LabelBetter);
                        Assert.True(less.LabelWorse >= more.LabelWorse);
                    }
                },
                iter: 60
            );

    // Without error, for a flag that is wrong may be wrong either way.
    private static AssumedValue Value(Indicator indicator, double share) =>
        new(
            indicator.Id,
            indicator.Steps.IsEmpty
                ? indicator.Low + (share * (indicator.High - indicator.Low))
                : indicator.Steps[Math.Min((int)(share * indicator.Steps.Length), indicator.Steps.Length - 1)],
            0,
            0
        );
}
