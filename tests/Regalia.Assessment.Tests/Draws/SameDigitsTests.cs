using Regalia.Assessment.Scoring;

namespace Regalia.Assessment.Tests.Draws;

/// <summary>Nothing but evidence, framework, seed and number of draws may move a digit.</summary>
public sealed class SameDigitsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_change_nothing(int threads)
    {
        AssessmentResult one = BundledRelease.Assess(BundledRelease.Few with { Threads = 1 });
        AssessmentResult many = BundledRelease.Assess(BundledRelease.Few with { Threads = threads });
        Assert.Empty(Digits.Changed(one, many));
    }

    [Fact]
    public void Another_seed_changes_draws_and_no_score_as_coded()
    {
        AssessmentResult other = BundledRelease.Assess(BundledRelease.Few with { Seed = 7 });
        string[] changed = Digits.Changed(BundledRelease.FewDraws, other);
        Assert.Contains("BRA drawn pressure", changed);
        Assert.DoesNotContain(changed, c => c.Contains("coded", StringComparison.Ordinal));
        Assert.DoesNotContain(changed, c => c.Contains("coverage", StringComparison.Ordinal));
        Assert.DoesNotContain(changed, c => c.Contains("driver", StringComparison.Ordinal));
        Assert.DoesNotContain(changed, c => c.Contains("gap", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        using var copy = new ReleaseCopy();
        foreach (string file in Directory.EnumerateFiles(copy.Folder, "*.csv"))
        {
            copy.Rows(Path.GetFileName(file), rows => rows.Reverse());
        }
        AssessmentResult reversed = copy.Assess(BundledRelease.Few);
        Assert.NotEqual(BundledRelease.Release.Countries[0].Code, reversed.Release.Countries[0].Code);
        Assert.Empty(Digits.Changed(BundledRelease.FewDraws, reversed));
    }

    [Fact]
    public void Another_country_leaves_alone_what_does_not_rest_on_all()
    {
        using var copy = new ReleaseCopy();
        foreach (string file in (string[])["countries.csv", "observations.csv", "positions.csv", "incident_counts.csv"])
        {
            copy.Rows(
                file,
                rows =>
                    rows.SelectMany(r =>
                        r.StartsWith("DEU,", StringComparison.Ordinal)
                            ? new[]
                            {
                                r,
                                "ESP" + r[3..].Replace(",DE,Germany,", ",ES,Spain,", StringComparison.Ordinal),
                            }
                            : [r]
                    )
            );
        }
        AssessmentResult more = copy.Assess(BundledRelease.Few);
        Assert.Equal(28, more.Countries.Length);
        foreach (CountryAssessment before in BundledRelease.FewDraws.Countries)
        {
            CountryAssessment after = more.Country(before.Country.Code.ToString());
            foreach (
                (CompositeScore old, CompositeScore now) in before
                    .Composites.Zip(after.Composites)
                    .Where(p => p.First.Code is not ("threat" or "pressure"))
            )
            {
                Assert.Equal(old.AsCoded, now.AsCoded);
                Assert.Equal(old.Coverage, now.Coverage);
                if (before.Indicators.All(i => i.IsPresent))
                {
                    Assert.Equal((old.Value, old.Low, old.High), (now.Value, now.Low, now.High));
                }
            }
            Assert.NotEqual(before["threat"].AsCoded, after["threat"].AsCoded);
        }
    }
}
