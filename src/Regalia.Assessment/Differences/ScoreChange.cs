using Regalia.Evidence;

namespace Regalia.Assessment.Differences;

/// <summary>A composite that differs between two assessments.</summary>
/// <param name="Country">The country.</param>
/// <param name="Composite">Code of the composite.</param>
/// <param name="Before">Median in the first; null where it had none.</param>
/// <param name="After">Median in the second; null where it has none.</param>
/// <param name="AsCodedBefore">As coded in the first.</param>
/// <param name="AsCodedAfter">As coded in the second.</param>
public sealed record ScoreChange(
    Iso3 Country,
    string Composite,
    double? Before,
    double? After,
    double? AsCodedBefore,
    double? AsCodedAfter
);
