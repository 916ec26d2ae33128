using Regalia.Assessment;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Plans;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Presentation.Plans;

/// <summary>
/// The plan that a country's gaps suggest, before anybody has made it their own: no owners, no due days. It bears the day of
/// the release, not of the clock, so that the same release always gives the same bytes.
/// </summary>
public static class SuggestedPlan
{
    /// <summary>The day of a release: the latest on which a source was retrieved, else the last of its reference year.</summary>
    public static DateOnly Day(EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release.Sources.Max(source => source.Retrieved) ?? new DateOnly(release.ReferenceYear, 12, 31);
    }

    /// <summary>Makes the plan; <c>regalia plan new</c> with that day as <c>--created</c> writes the same.</summary>
    /// <param name="result">The assessment; its seed, draws and selection are the plan's.</param>
    /// <param name="country">A country of it.</param>
    /// <param name="checklist">Says what counts as evidence.</param>
    /// <param name="threads">Threads at work at once; null takes all cores. It never changes a digit.</param>
    /// <param name="cancellation">Stops the draws.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static PlanMaking Of(
        AssessmentResult result,
        Country country,
        Checklist checklist,
        int? threads = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        return PlanMaker.Make(
            result,
            country,
            new PlanOptions
            {
                Created = Day(result.Release),
                Checklist = checklist,
                Threads = threads,
            },
            cancellation
        );
    }
}
