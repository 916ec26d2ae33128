using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Gaps;

/// <summary>What each country lacks in preparedness and guardrails, and which practices of others address it.</summary>
internal sealed class GapAnalysis(
    EvidenceRelease release,
    AssessmentFramework framework,
    double[] readinessWeights,
    SimilarityScale similarity,
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

    private ImmutableArray<MatchedPractice> Practices(Country country, Indicator indicator)
    {
        string own = country.Code.ToString();
        return
        [
            .. release
                .Practices.Where(p => p.Addresses.Contains(indicator.Id, StringComparer.Ordinal))
                .Where(p => !selection.VerifiedOnly || p.Status == VerificationStatus.Sourced)
                .Where(p => !Belongs(own, p.Jurisdiction))
                .Select(p => new MatchedPractice(p, similarity.Between(own, p.Jurisdiction)))
                .OrderByDescending(m => m.Similarity.Score)
                .ThenBy(m => m.Practice.Status)
                .ThenBy(m => m.Practice.Id, StringComparer.Ordinal)
                .Take(framework.Gaps.PracticesPerGap),
        ];
    }

    // What a group does that the country is a member of is already its own.
    private bool Belongs(string country, string jurisdiction) =>
        string.Equals(country, jurisdiction, StringComparison.Ordinal)
        || release.Jurisdictions.Any(j =>
            string.Equals(j.Code, jurisdiction, StringComparison.Ordinal)
            && j.Members.Contains(country, StringComparer.Ordinal)
        );
}
