namespace Regalia.Indices;

/// <summary>Distance to the maximum: 1 - (max - x) / (max - min), x times direction; 0 to 1.</summary>
/// <remarks>A column without variation, one unit for example, is an error.</remarks>
public sealed record DistanceToMaximum : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "dist2max";

    private protected override double[] Scores(NormalisationColumn column)
    {
        (double lowest, double highest) = column.Range();
        double range = highest - lowest;
        return [.. column.Values.Select(x => 1.0 - ((highest - x) / range))];
    }
}
