namespace Regalia.Indices;

/// <summary>How one variable stands to the index under some weights.</summary>
/// <param name="Code">Code of the variable.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Correlation">Pearson's correlation of the variable with the index; NaN if there is none.</param>
/// <param name="Share">The correlation over the sum of those of all variables of the level; NaN unless that sum is
/// above 0.</param>
/// <param name="SharePreferred">The share its importance calls for; they add up to 1.</param>
public sealed record OptimisedCorrelation(
    string Code,
    double Weight,
    double Correlation,
    double Share,
    double SharePreferred
);
