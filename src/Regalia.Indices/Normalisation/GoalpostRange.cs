namespace Regalia.Indices;

/// <summary>Goalposts: lower + (x - low) / (high - low) (upper - lower) with the goalposts Low and High of the indicator,
/// x times direction; for direction -1 the goalposts change places and sign, so that Low has upper. With truncate within
/// lower..upper.</summary>
/// <remarks>It is an error when the indicator has no goalposts or the lower one is not below the upper one. A column
/// without variation is no error: goalposts do not depend on the sample.</remarks>
/// <param name="Lower">Score at the worse goalpost; finite.</param>
/// <param name="Upper">Score at the better goalpost; finite and above <paramref name="Lower"/>.</param>
/// <param name="Truncate">Whether values beyond a goalpost get the score of the goalpost.</param>
public sealed record GoalpostRange(double Lower = 0.0, double Upper = 100.0, bool Truncate = true) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "goalposts";

    internal override IndexFault? Misuse =>
        Rising(Lower, Upper)
            ? null
            : Option("finite bounds, the lower one first", "0 and 100 are usual", $"{Lower} to {Upper}");

    private protected override double[] Scores(NormalisationColumn column)
    {
        (double low, double high) = (column.Variable.Low, column.Variable.High);
        foreach ((string property, double value) in new[] { ("Low", low), ("High", high) })
        {
            if (!double.IsFinite(value))
            {
                throw column.Fault(
                    "a goalpost",
                    $"give the indicator a {property}, or another method",
                    property: property
                );
            }
        }

        if (!(low < high))
        {
            throw column.Fault(
                FormattableString.Invariant($"a lower goalpost below the upper one, {high}"),
                "set Low below High; Direction alone says which end is better",
                value: low * column.Direction,
                property: "Low"
            );
        }

        double worst = column.Direction < 0 ? -high : low;
        double range = high - low;
        return
        [
            .. column.Values.Select(x =>
            {
                double score = ((x - worst) / range * (Upper - Lower)) + Lower;
                return Truncate && !double.IsNaN(score) ? Math.Clamp(score, Lower, Upper) : score;
            }),
        ];
    }
}
