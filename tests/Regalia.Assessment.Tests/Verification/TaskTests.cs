using Regalia.Assessment.Tests.Oracle;
using Regalia.Assessment.Verification;
using Regalia.Evidence;

namespace Regalia.Assessment.Tests.Verification;

/// <summary>The list of what to verify: exactly what is unverified or missing, the most useful first.</summary>
public sealed class TaskTests
{
    [Fact]
    public void Tasks_are_exactly_the_unverified_and_missing_cells()
    {
        PlainEvidence evidence = PlainScores.Bundled.Evidence;
        var expected =
            from country in evidence.Codes
            from leaf in PlainFramework.Leaves
            where leaf.Parent is not "threat"
            let value = evidence.Value(country, leaf.Id)
            where value is null || !value.Sourced
            select $"{country} {leaf.Id} {value is null}";
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            BundledRelease
                .Result.Tasks.Select(t => $"{t.Country} {t.Indicator.Id} {t.IsMissing}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_most_useful_comes_first_and_none_is_worth_more_than_the_label_is_open()
    {
        double[] falls = [.. BundledRelease.Result.Tasks.Select(t => t.ExpectedEntropyFall)];
        Assert.Equal(falls.OrderDescending(), falls);
        Assert.True(falls[0] > 0.01);
        foreach (VerificationTask task in BundledRelease.Result.Tasks)
        {
            double entropy = BundledRelease
                .Country(task.Country.ToString())
                .Label.Probabilities!.Value.Sum(p => p.Probability > 0 ? -p.Probability * Math.Log2(p.Probability) : 0);
            Assert.InRange(task.ExpectedEntropyFall, 0, entropy + 1e-9);
        }
    }

    [Fact]
    public void A_missing_task_has_no_evidence_and_an_unverified_one_has_it() =>
        Assert.All(BundledRelease.Result.Tasks, t => Assert.Equal(t.IsMissing, t.Evidence is null));

    [Fact]
    public void Checking_a_value_takes_its_task_away_and_leaves_all_others()
    {
        using var copy = new ReleaseCopy();
        copy.Rows(
            "observations.csv",
            rows =>
                rows.Select(r =>
                    r.StartsWith("BRA,PRE_IP_OUTREACH,", StringComparison.Ordinal)
                        ? r.Replace(",unverified,", ",sourced,", StringComparison.Ordinal)
                        : r
                )
        );
        static HashSet<string> Names(AssessmentResult result) =>
            [.. result.Tasks.Select(t => t.Country + " " + t.Indicator.Id)];
        HashSet<string> before = Names(BundledRelease.FewDraws);
        HashSet<string> after = Names(copy.Assess(BundledRelease.Few));
        Assert.True(after.IsSubsetOf(before));
        Assert.Equal(["BRA PRE_IP_OUTREACH"], before.Except(after, StringComparer.Ordinal));
    }

    [Fact]
    public void Under_verified_only_everything_left_out_is_a_missing_task()
    {
        AssessmentResult verified = BundledRelease.Assess(
            BundledRelease.Few with
            {
                Selection = new EvidenceSelection(VerifiedOnly: true, OpenLicencesOnly: false),
            }
        );
        int absent = verified.Countries.Sum(c => c.Indicators.Count(i => !i.IsPresent));
        Assert.Equal(BundledRelease.Result.Tasks.Length, absent);
        Assert.Equal(absent, verified.Tasks.Length);
        Assert.All(verified.Tasks, t => Assert.True(t.IsMissing));
    }
}
