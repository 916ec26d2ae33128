using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Assessment.Practices;
using Regalia.Assessment.Similarity;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Presentation.Plans;

/// <summary>A plan with all that its readers want to see beside it: gaps, practices, sums, findings.</summary>
public sealed class PlanView
{
    private PlanView(Plan plan, EvidenceRelease release, AssessmentFramework framework, ImmutableArray<PlanRow> rows)
    {
        Plan = plan;
        Release = release;
        Framework = framework;
        Rows = rows;
        Country = release.Country(plan.Country)!;
        Findings = PlanReview.Of(plan);
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The release that it was read against.</summary>
    public EvidenceRelease Release { get; }

    /// <summary>The framework of that release.</summary>
    public AssessmentFramework Framework { get; }

    /// <summary>The country.</summary>
    public Country Country { get; }

    /// <summary>The actions in the order of the file.</summary>
    public ImmutableArray<PlanRow> Rows { get; }

    /// <summary>What should be looked at.</summary>
    public ImmutableArray<PlanFinding> Findings { get; }

    /// <summary>The highest marking in it.</summary>
    public TlpMarking Marking => Plan.HighestMarking;

    /// <summary>Whether it was made from other files than those in use: its expectations may be outdated.</summary>
    public bool IsOfOtherFiles => !PlanReview.IsOf(Plan, Release);

    /// <summary>Joins a plan with its release.</summary>
    public static PlanView Of(Plan plan, EvidenceRelease release, AssessmentFramework framework)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        CountrySimilarities similarities = CountrySimilarities.Of(release, framework, plan.Selection);
        IndexStructure structure = framework.ToStructure();
        double[] weights = structure.EffectiveWeights(CompositeCodes.Readiness);
        Dictionary<string, Practice> practices = release.Practices.ToDictionary(p => p.Id, StringComparer.Ordinal);
        Country country = release.Country(plan.Country)!;
        var rows = ImmutableArray.CreateBuilder<PlanRow>(plan.Actions.Length);
        double together = 0;
        foreach (PlanAction action in plan.Actions)
        {
            bool dropped = string.Equals(action.Status, ActionStatus.Dropped, StringComparison.Ordinal);
            together += dropped ? 0 : action.Readiness?.Value ?? 0;
            Indicator? indicator = action.Gap is null ? null : release.Indicator(action.Gap);
            IndicatorStanding? gap = indicator is null
                ? null
                : IndicatorStanding.Of(release, plan.Selection, country, indicator);
            rows.Add(
                new PlanRow(
                    action,
                    gap,
                    indicator is not null && structure.Contains(indicator.Id)
                        ? weights[structure.NumberOf(indicator.Id)]
                        : null,
                    [
                        .. action.Practices.Select(id => new MatchedPractice(
                            practices[id],
                            similarities.Between(plan.Country, practices[id].Jurisdiction)
                        )),
                    ],
                    together
                )
                {
                    IsWithheld = gap?.Value is { } value && !release.MayBePassedOn(value),
                }
            );
        }
        return new PlanView(plan, release, framework, rows.MoveToImmutable());
    }

    /// <summary>Name of the country or group whose a practice is.</summary>
    internal string Whose(Practice practice) => PracticeJurisdictions.Name(Release, practice.Jurisdiction);

    /// <summary>The practices that any action draws on, by id.</summary>
    internal IEnumerable<MatchedPractice> Practices =>
        Rows.SelectMany(row => row.Practices)
            .DistinctBy(match => match.Practice.Id, StringComparer.Ordinal)
            .OrderBy(match => match.Practice.Id, StringComparer.Ordinal);

    /// <summary>Release, draws and seed behind the expectations, and what was left out.</summary>
    internal string Origin =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"made {PlanWords.Day(Plan.Created)} from evidence release {Plan.Release} · {Plan.Draws:#,##0} draws · seed {Plan.Seed}"
        )
        + " · basis: "
        + PlanWords.Basis(Plan)
        + (Plan.Selection.VerifiedOnly ? " · verified values only" : "")
        + (Plan.Selection.OpenLicencesOnly ? " · open licences only" : "")
        + (Release.IsModified ? " · MODIFIED RELEASE" : "");
}
