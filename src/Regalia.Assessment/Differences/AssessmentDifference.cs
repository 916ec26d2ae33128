using System.Collections.Immutable;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;

namespace Regalia.Assessment.Differences;

/// <summary>What moved between two assessments; made with the same seed, only what the evidence moved.</summary>
/// <param name="Labels">Labels that differ in words or in any probability.</param>
/// <param name="Scores">Composites that differ in any digit.</param>
public sealed record AssessmentDifference(ImmutableArray<LabelChange> Labels, ImmutableArray<ScoreChange> Scores)
{
    /// <summary>Compares the countries that both assessments have.</summary>
    public static AssessmentDifference Compare(AssessmentResult before, AssessmentResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var labels = ImmutableArray.CreateBuilder<LabelChange>();
        var scores = ImmutableArray.CreateBuilder<ScoreChange>();
        foreach (CountryAssessment old in before.Countries)
        {
            CountryAssessment? now = after.Countries.FirstOrDefault(c => c.Country.Code == old.Country.Code);
            if (now is null)
            {
                continue;
            }
            if (!Same(old.Label, now.Label))
            {
                labels.Add(new LabelChange(now.Country, old.Label, now.Label));
            }
            foreach (CompositeScore was in old.Composites)
            {
                CompositeScore? score = now.Composites.FirstOrDefault(c =>
                    string.Equals(c.Code, was.Code, StringComparison.Ordinal)
                );
                if (score is not null && was with { Name = score.Name } != score)
                {
                    scores.Add(
                        new ScoreChange(
                            now.Country.Code,
                            score.Code,
                            was.Value,
                            score.Value,
                            was.AsCoded,
                            score.AsCoded
                        )
                    );
                }
            }
        }
        return new AssessmentDifference(labels.ToImmutable(), scores.ToImmutable());
    }

    private static bool Same(LabelOutcome a, LabelOutcome b) =>
        string.Equals(a.Shown, b.Shown, StringComparison.Ordinal)
        && (a.Probabilities ?? []).SequenceEqual(b.Probabilities ?? []);
}
