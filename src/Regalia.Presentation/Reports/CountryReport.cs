using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Reports.Sections;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Reports;

/// <summary>A country's report: one page for those in a hurry, then all that it rests on.</summary>
/// <remarks>
/// The same request gives the same bytes of HTML, DOCX, XLSX and Markdown on any machine, on any number of threads and under any
/// culture. PDF rests on the Chromium that prints it and on the fonts it finds; its dates are those of the report.
/// </remarks>
public static class CountryReport
{
    /// <summary>Composes it once, to be written in several forms.</summary>
    /// <param name="request">Which report.</param>
    /// <param name="cancellation">Stops the draws behind a plan that is made for it.</param>
    /// <exception cref="ArgumentException">The marking is lower than that of its plan, or the plan is another country's.</exception>
    public static ComposedReport Compose(ReportRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var scope = ReportScope.Of(request, cancellation);
        return new ComposedReport(scope, Content(scope));
    }

    /// <summary>Writes it in one form.</summary>
    /// <exception cref="ChromiumMissingException">PDF is asked for and there is no Chromium.</exception>
    /// <exception cref="PrintingFailedException">PDF is asked for and Chromium does not print.</exception>
    /// <exception cref="ArgumentException">The marking is lower than that of its plan, or the plan is another country's.</exception>
    public static BundleFile Write(
        ReportRequest request,
        ReportFormat format,
        CancellationToken cancellation = default
    ) => Compose(request, cancellation).Write(format, cancellation: cancellation);

    private static Publication Content(ReportScope scope) =>
        new(
            scope.Country.Name,
            SummarySection.Finding(scope),
            [
                SummarySection.Of(scope),
                MethodSection.Of(scope),
                ScoresSection.Of(scope),
                LabelsSection.Of(scope),
                IndicatorsSection.Of(scope),
                GapsSection.Of(scope),
                PracticesSection.Of(scope),
                PlanSection.Of(scope),
                GuardrailsSection.Of(scope),
                LayersSection.Of(scope),
                EvidenceSection.Of(scope),
                LimitationsSection.Of(scope),
                CitationSection.Of(scope),
            ]
        )
        {
            Kicker = "Country report · " + ReleaseLine.Of(scope.Result) + " · " + Plans.PlanWords.Day(scope.Date),
            Marking = scope.Request.Marking,
        };
}
