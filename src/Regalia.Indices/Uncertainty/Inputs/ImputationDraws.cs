namespace Regalia.Indices.Uncertainty;

/// <summary>Instead of the mean or median, each missing value is drawn from the values it would have been the mean of:
/// those of the indicator in the same group (hot deck). The plan must have an imputation by column.</summary>
/// <param name="Name">Name of the input.</param>
public sealed record ImputationDraws(string Name) : UncertainInput(Name)
{
    private protected override bool Closed => true;
}
