using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Measurement error: every value x of the data as given becomes x + e with e normal and independent.</summary>
/// <param name="Name">Name of the input.</param>
/// <param name="Relative">Standard deviation of e as a share of |x|, by indicator.</param>
/// <param name="Absolute">Standard deviation of e in the unit of the indicator, by indicator; where both are given the
/// variances add.</param>
public sealed record DataError(
    string Name,
    ImmutableDictionary<string, double> Relative,
    ImmutableDictionary<string, double> Absolute
) : UncertainInput(Name)
{
    private protected override bool Closed => true;
}
