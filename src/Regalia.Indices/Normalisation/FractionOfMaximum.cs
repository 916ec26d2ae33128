namespace Regalia.Indices;

/// <summary>Fraction of the maximum: x / max for direction +1, (max + min - x) / max for direction -1; x as in the data.
/// 1 for the best unit; with values of 0 and more never below 0.</summary>
/// <remarks>
/// <para>Where less is better the indicator is first mirrored within its own range (max + min - x, whose maximum is max
/// again), so that both directions run from min / max for the worst unit to 1 for the best, in equal steps, whatever the
/// unit of measurement. The quotient of two negative numbers, x / max of x times -1, would put the worst unit highest;
/// min / x would be undefined as soon as the best unit has 0.</para>
/// <para>A highest value that is not above 0 is an error: there is nothing to take a fraction of.</para>
/// </remarks>
public sealed record FractionOfMaximum : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "fracmax";

    private protected override double[] Scores(NormalisationColumn column)
    {
        (double lowest, double highest) = column.Extremes();
        double maximum = column.Direction < 0 ? -lowest : highest;
        if (!(maximum > 0.0))
        {
            throw column.Fault(
                "a highest value above 0",
                "give the indicator another method, such as minmax",
                value: maximum * column.Direction
            );
        }

        // With direction -1 x is -x already, and the lowest of the data is minus the highest of these.
        double shift = column.Direction < 0 ? maximum - highest : 0.0;
        return [.. column.Values.Select(x => (x + shift) / maximum)];
    }
}
