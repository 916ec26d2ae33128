using Regalia.Assessment.Markings;
using Regalia.Assessment.Plans;
using Regalia.Evidence;
using Regalia.Presentation.Views;

namespace Regalia.Presentation.Reports;

/// <summary>Which report is wanted.</summary>
/// <param name="Source">What it draws from; restricted values are withheld unless the source shows them.</param>
/// <param name="Country">The country.</param>
public sealed record ReportRequest(ViewSource Source, Country Country)
{
    /// <summary>Marking on every page; as high as that of the plan at least.</summary>
    public TlpMarking Marking { get; init; } = TlpMarking.Clear;

    /// <summary>A plan of the country's own; null for the one that the gaps suggest.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Day on every page; null for that of the release.</summary>
    public DateOnly? Date { get; init; }
}
