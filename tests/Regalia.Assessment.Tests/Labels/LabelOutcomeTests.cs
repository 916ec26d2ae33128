using CsCheck;
using Regalia.Assessment.Labels;

namespace Regalia.Assessment.Tests.Labels;

/// <summary>Which labels are shown for which counts of draws.</summary>
public sealed class LabelOutcomeTests
{
    private static readonly LabelMatrix Matrix = new(BundledRelease.Framework.Labels);

    [Theory]
    [InlineData("10 20 60 10", "Moderately vulnerable")]
    [InlineData("0 0 0 7", "Highly vulnerable")]
    [InlineData("600 400 0 0", "Guarded")]
    public void One_label_from_six_tenths_on(string counts, string label)
    {
        LabelOutcome outcome = Outcome(counts);
        Assert.Equal(label, outcome.Label);
        Assert.Equal([label], outcome.Range!.Value);
        Assert.Equal(label, outcome.Shown);
    }

    [Theory]
    // Two standard errors of a share at .60 are .0098 in 10,000 draws, at .80 they are .0080.
    [InlineData("6099 3901 0 0", false)]
    [InlineData("6097 3903 0 0", true)]
    [InlineData("5903 4097 0 0", true)]
    [InlineData("5901 4099 0 0", false)]
    [InlineData("0 4079 4000 1921", true)]
    [InlineData("0 4081 4000 1919", false)]
    // With few draws chance reaches further.
    [InlineData("69 31 0 0", true)]
    [InlineData("70 30 0 0", false)]
    public void A_probability_within_two_standard_errors_of_a_mark_is_near_it(string counts, bool near) =>
        Assert.Equal(near, Outcome(counts).IsNearMark);

    [Theory]
    // One draw short of .60: a run instead.
    [InlineData("599 201 200 0", "Guarded to Alert")]
    [InlineData("20 21 59 0", "Alert to Moderately vulnerable")]
    [InlineData("50 30 10 10", "Guarded to Alert")]
    // "Vulnerable" is said once.
    [InlineData("0 1 50 49", "Moderately to Highly vulnerable")]
    // Neighbours only: Guarded and Highly vulnerable hold .90 together but are no run.
    [InlineData("45 5 5 45", "Guarded to Highly vulnerable")]
    [InlineData("30 30 30 10", "Guarded to Moderately vulnerable")]
    [InlineData("10 30 30 30", "Alert to Highly vulnerable")]
    // As probable: the more cautious.
    [InlineData("20 40 20 20", "Alert to Highly vulnerable")]
    [InlineData("25 25 25 25", "Guarded to Highly vulnerable")]
    // As short: the more probable.
    [InlineData("11 28 41 20", "Alert to Highly vulnerable")]
    [InlineData("31 28 31 10", "Guarded to Moderately vulnerable")]
    public void Otherwise_the_shortest_run_that_holds_eight_tenths(string counts, string shown)
    {
        LabelOutcome outcome = Outcome(counts);
        Assert.Null(outcome.Label);
        Assert.Equal(shown, outcome.Shown);
    }

    [Fact]
    public void The_shown_run_is_the_one_that_a_plain_search_finds()
    {
        Gen.Int[0, 40]
            .Array[4]
            .Where(c => c.Sum() > 0)
            .Sample(counts =>
            {
                LabelOutcome outcome = Matrix.Outcome([.. counts.Select(c => (long)c)]);
                (int first, int length) = Search(counts);
                Assert.Equal(Matrix.Names.Skip(first).Take(length), outcome.Range!.Value);
                Assert.Equal(length == 1, outcome.Label is not null);
                Assert.Equal(1, outcome.Probabilities!.Value.Sum(p => p.Probability), 1e-12);
                double held = counts.Skip(first).Take(length).Sum() / (double)counts.Sum();
                Assert.Equal(held, outcome.ShownProbability!.Value, 1e-12);
            });
    }

    [Fact]
    public void Exactly_on_a_mark_counts_for_every_number_of_draws()
    {
        // 0.6 and 0.8 are no binary fractions: the product with the number of draws must not round the mark away.
        for (long n = 1; n <= 4000; n++)
        {
            Assert.Equal("Alert", Matrix.Outcome([0, 3 * n, 0, 2 * n]).Shown);
            Assert.Equal("Guarded to Alert", Matrix.Outcome([2 * n, 2 * n, 0, n]).Shown);
        }
    }

    [Fact]
    public void Every_country_of_the_release_follows_the_rule()
    {
        foreach (CountryAssessment country in BundledRelease.Result.Countries)
        {
            LabelOutcome outcome = country.Label;
            Assert.Equal(Matrix.Names, outcome.Probabilities!.Value.Select(p => p.Label));
            Assert.Equal(1, outcome.Probabilities.Value.Sum(p => p.Probability), 1e-12);
            int[] counts = [.. outcome.Probabilities.Value.Select(p => (int)Math.Round(p.Probability * 10_000))];
            (int first, int length) = Search(counts);
            Assert.Equal(Matrix.Names.Skip(first).Take(length), outcome.Range!.Value);
        }
    }

    private static (int First, int Length) Search(int[] counts)
    {
        int total = counts.Sum();
        for (int length = 1; length < 4; length++)
        {
            int tenths = length == 1 ? 6 : 8;
            var runs = Enumerable
                .Range(0, 5 - length)
                .Select(first => (first, held: counts.Skip(first).Take(length).Sum()))
                .Where(r => 10 * r.held >= tenths * total)
                .OrderByDescending(r => r.held)
                .ThenByDescending(r => r.first)
                .ToList();
            if (runs.Count > 0)
            {
                return (runs[0].first, length);
            }
        }
        return (0, 4);
    }

    private static LabelOutcome Outcome(string counts) =>
        Matrix.Outcome([.. counts.Split(' ').Select(c => (long)Oracle.PlainEvidence.Number(c))]);
}
