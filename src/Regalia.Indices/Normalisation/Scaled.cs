namespace Regalia.Indices;

/// <summary>Scaled between fixed values: 100 (x - low) / (high - low) for direction +1, 100 (high - x) / (high - low) for
/// direction -1; low and high the same for every indicator. Values outside give scores below 0 or above 100.</summary>
/// <remarks>Direction multiplies the two bounds as it multiplies goalposts, so that 0 is the worse bound and 100 the
/// better one in either direction. <see cref="GoalpostRange"/> has bounds of each indicator's own.</remarks>
/// <param name="Low">Lower bound in the unit of the indicators; finite.</param>
/// <param name="High">Upper bound; finite and above <paramref name="Low"/>.</param>
public sealed record Scaled(double Low = 0.0, double High = 100.0) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "scaled";

    internal override IndexFault? Misuse =>
        Rising(Low, High)
            ? null
            : Option("finite bounds, the lower one first", "0 and 100 are usual", $"{Low} to {High}");

    private protected override double[] Scores(NormalisationColumn column)
    {
        double worst = column.Direction < 0 ? -High : Low;
        double range = High - Low;
        return [.. column.Values.Select(x => (x - worst) / range * 100.0)];
    }
}
