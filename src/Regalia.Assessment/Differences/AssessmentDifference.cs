using System.Collections.Immutable;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;

namespace Regalia.Assessment.Differences;

/// <summary>What moved between two assessments; made with the same seed, only what the evidence moved.</summary>
/// <param name="Labels">Labels that differ in words or in any probability.</param>
/// <param name="Scores">Composites that differ in any digit.</param>
/// <param name="Added">Countries that only the second assessment has.</param>
/// <param name="Removed">Countries that only the first has.</param>
public sealed record AssessmentDifference(
    ImmutableArray<LabelChange> Labels,
    ImmutableArray<ScoreChange> Scores,
    ImmutableArray<CountryAssessment> Added,
    ImmutableArray<CountryAssessment> Removed
)
{
    /// <summary>Compares country by country.</summary>
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
        return new AssessmentDifference(
            labels.ToImmutable(),
            scores.ToImmutable(),
            Missing(after, before),
            Missing(before, after)
        );
    }

    private static ImmutableArray<CountryAssessment> Missing(AssessmentResult from, AssessmentResult other) =>
        [.. from.Countries.Where(c => !other.Countries.Any(o => o.Country.Code == c.Country.Code))];

    private static bool Same(LabelOutcome a, LabelOutcome b) =>
        string.Equals(a.Shown, b.Shown, StringComparison.Ordinal)
        && (a.Probabilities ?? []).SequenceEqual(b.Probabilities ?? []);
}
