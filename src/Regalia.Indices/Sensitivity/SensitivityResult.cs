using System.Collections.Immutable;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Sensitivity;

/// <summary>Result of a sensitivity analysis.</summary>
/// <param name="Rows">Rows of the design; each takes (inputs + 2) evaluations.</param>
/// <param name="Effects">One line for each output, unit and input; for each output the whole comes first.</param>
/// <param name="Failures">Rows left out because an evaluation failed, most frequent reason first.</param>
public sealed record SensitivityResult(
    int Rows,
    ImmutableArray<SensitivityEffect> Effects,
    ImmutableArray<UncertaintyFailure> Failures
)
{
    /// <summary>Rows the estimates rest on. With many rows left out they speak of a selection: an input whose alternatives
    /// fail seems to have no effect.</summary>
    public int RowsUsed => Rows - Failures.Sum(failure => failure.Count);
}
