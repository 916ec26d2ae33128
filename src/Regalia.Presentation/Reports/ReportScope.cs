using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Guardrails;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Plans;

namespace Regalia.Presentation.Reports;

/// <summary>What the sections of a report draw from, looked up once.</summary>
internal sealed class ReportScope
{
    /// <summary>So many gaps are told with their reasons and practices; the others stand in the workbook.</summary>
    private const int GapsTold = 6;

    private ReportScope(ReportRequest request, BundleScope bundle, PlanView plan)
    {
        Request = request;
        Bundle = bundle;
        Plan = plan;
        Assessed = bundle.Countries[0];
        Date = request.Date ?? ReleaseDay.Of(Release);
        Coverage = CoverageAnalysis.Of(GuardrailEvidence.Of(Release, Result.Selection.VerifiedOnly));
        Layers = LayerAnalysis.Of(Release, Framework, Result.Selection, request.Country);
    }

    internal ReportRequest Request { get; }

    /// <summary>What may be shown, with the terms of every figure.</summary>
    internal BundleScope Bundle { get; }

    internal CountryAssessment Assessed { get; }

    internal PlanView Plan { get; }

    internal CoverageAnalysis Coverage { get; }

    internal CountryLayers Layers { get; }

    /// <summary>The day on every page.</summary>
    internal DateOnly Date { get; }

    internal Country Country => Assessed.Country;

    internal AssessmentResult Result => Request.Source.Result;

    internal EvidenceRelease Release => Result.Release;

    internal AssessmentFramework Framework => Result.Framework;

    /// <summary>The gaps that are told, the most urgent first.</summary>
    internal ImmutableArray<Gap> Gaps => [.. Assessed.Gaps.Take(GapsTold)];

    /// <summary>Looks everything up, and makes the plan where none is given.</summary>
    /// <exception cref="ArgumentException">The marking is lower than the plan's, or the plan is another country's.</exception>
    internal static ReportScope Of(ReportRequest request, CancellationToken cancellation)
    {
        if (request.Plan is { } given && given.Country != request.Country.Code)
        {
            throw new ArgumentException("the plan is of another country: " + given.Country, nameof(request));
        }
        var bundle = new BundleScope(
            request.Source.Result,
            [request.Country.Code],
            request.Source.ShowsRestricted,
            request.Date
        );
        Plan plan = request.Plan ?? Suggested(request, cancellation);
        if (request.Marking < plan.HighestMarking)
        {
            throw new ArgumentException(
                $"marked {request.Marking.Label()}, but its plan is {plan.HighestMarking.Label()}",
                nameof(request)
            );
        }
        return new ReportScope(request, bundle, PlanView.Of(plan, bundle.Release, request.Source.Framework));
    }

    /// <summary>Whether a figure of the indicator must not be passed on, so that nothing may give it away.</summary>
    internal bool Hides(Indicator indicator) => !Bundle.Withheld(Assessed, indicator).IsEmpty;

    private static Plan Suggested(ReportRequest request, CancellationToken cancellation) =>
        PlanMaker
            .Make(
                request.Source.Result,
                request.Country,
                new PlanOptions
                {
                    Created = request.Date ?? ReleaseDay.Of(request.Source.Release),
                    Marking = request.Marking,
                    Checklist = request.Source.Checklist,
                },
                cancellation
            )
            .Plan;
}
