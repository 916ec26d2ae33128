namespace Regalia.Indices;

/// <summary>Min-max: lower + (x - min) / (max - min) (upper - lower), x times direction; min and max of the values
/// present, so the worst unit has lower and the best upper.</summary>
/// <remarks>A column without variation, one unit for example, is an error.</remarks>
/// <param name="Lower">Score of the lowest value; finite.</param>
/// <param name="Upper">Score of the highest value; finite and above <paramref name="Lower"/>.</param>
public sealed record MinMax(double Lower = 0.0, double Upper = 100.0) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "minmax";

    internal override IndexFault? Misuse =>
        Rising(Lower, Upper)
            ? null
            : Option("finite bounds, the lower one first", "0 and 100 are usual", $"{Lower} to {Upper}");

    private protected override double[] Scores(NormalisationColumn column)
    {
        (double lowest, double highest) = column.Range();
        double range = highest - lowest;
        return [.. column.Values.Select(x => ((x - lowest) / range * (Upper - Lower)) + Lower)];
    }
}
