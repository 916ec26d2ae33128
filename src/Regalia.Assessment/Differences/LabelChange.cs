using Regalia.Assessment.Labels;
using Regalia.Evidence;

namespace Regalia.Assessment.Differences;

/// <summary>A country whose label or its probabilities differ between two assessments.</summary>
/// <param name="Country">The country.</param>
/// <param name="Before">Label in the first.</param>
/// <param name="After">Label in the second.</param>
public sealed record LabelChange(Country Country, LabelOutcome Before, LabelOutcome After)
{
    /// <summary>Whether other words are shown, not only other probabilities.</summary>
    public bool IsShownDifferently => !string.Equals(Before.Shown, After.Shown, StringComparison.Ordinal);
}
