using Regalia.Assessment;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Framework;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Technology;

namespace Regalia.Presentation.Views;

/// <summary>What every view draws from: one release, assessed once, with every pair of countries compared.</summary>
/// <param name="Result">The assessment, made with <see cref="AssessmentOptions.Compare"/>.</param>
/// <param name="Checklist">The questions of the release.</param>
/// <param name="ShowsRestricted">
/// Whether values are shown whose publisher has not allowed passing them on. On one's own screen that is use; a site or a report
/// is passed on, and shows the word "withheld" with the licence in their place.
/// </param>
public sealed record ViewSource(AssessmentResult Result, Checklist Checklist, bool ShowsRestricted)
{
    /// <summary>Records of public incident sources that are open beside it; null if no store is.</summary>
    public IncidentArchive? Incidents { get; init; }

    /// <summary>Results of a scan of works that are open beside it; null if none are.</summary>
    public TechnologyArchive? Technologies { get; init; }

    /// <summary>The evidence.</summary>
    public EvidenceRelease Release => Result.Release;

    /// <summary>The framework.</summary>
    public AssessmentFramework Framework => Result.Framework;
}
