namespace Regalia.Incidents.Trends;

/// <summary>
/// The exact interval of a count (Garwood 1936): means under which as many as were counted, or as few, would not be rare. Zero
/// counted is compatible with a mean of up to 3.69.
/// </summary>
/// <param name="Lower">The mean under which so many or more have half the remaining probability.</param>
/// <param name="Upper">The mean under which so many or fewer have it.</param>
public readonly record struct PoissonInterval(double Lower, double Upper)
{
    /// <summary>The interval of a count; 95 % unless told.</summary>
    public static PoissonInterval Of(int count, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        double tail = (1 - confidence) / 2;
        double lower = count == 0 ? 0 : Tails.Solve(m => Tails.PoissonAtLeast(count, m), tail, 0, count);

        // Chernoff: beyond this mean so few have less than the tail.
        double reach = -Math.Log(tail);
        double most = count + (2 * reach) + (2 * Math.Sqrt(count * reach));
        double upper = Tails.Solve(m => -Tails.PoissonAtMost(count, m), -tail, count, most);
        return new(lower, upper);
    }
}
