using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Practices;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;

namespace Regalia.Assessment.Gaps;

/// <summary>What each country lacks in preparedness and guardrails, and which practices of others address it.</summary>
internal sealed class GapAnalysis(
    AssessmentFramework framework,
    double[] readinessWeights,
    SimilarPractices practices,
    EvidenceSelection selection
)
{
    public ImmutableArray<Gap> Of(Country country, ImmutableArray<Cell> row)
    {
        var gaps = new List<Gap>();
        for (int leaf = 0; leaf < row.Length; leaf++)
        {
            Cell cell = row[leaf];
            double shortfall = (100 - cell.AsCoded) / 100;
            if (readinessWeights[leaf] <= 0 || !(shortfall > 0))
            {
                continue;
            }
            double confidence =
                1 - (cell.IsVerified ? framework.Draws.FlagErrorSourced : framework.Draws.FlagErrorUnverified);
            double points = 100 * shortfall * readinessWeights[leaf];
            gaps.Add(
                new Gap(
                    cell.Indicator,
                    cell.AsCoded,
                    shortfall,
                    readinessWeights[leaf],
                    confidence,
                    points,
                    points * confidence,
                    cell.IsVerified,
                    Practices(country, cell.Indicator)
                )
            );
        }
        return [.. gaps.OrderByDescending(g => g.Priority).ThenBy(g => g.Indicator.Id, StringComparer.Ordinal)];
    }

    private ImmutableArray<MatchedPractice> Practices(Country country, Indicator indicator) =>
        [
            .. practices
                .To(country, new PracticeSelection { Gap = indicator.Id, VerifiedOnly = selection.VerifiedOnly })
                .Take(framework.Gaps.PracticesPerGap),
        ];
}
