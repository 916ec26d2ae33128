using Regalia.Assessment.Scenarios;

namespace Regalia.Assessment.Plans;

/// <summary>By how much a score should rise, in points.</summary>
/// <param name="Value">Median of the draws.</param>
/// <param name="Low">5 % of the draws rise less.</param>
/// <param name="High">5 % of the draws rise more.</param>
public sealed record ExpectedRise(double Value, double Low, double High)
{
    /// <summary>The rise of a scenario to two decimals, as files show it; null where there is none.</summary>
    public static ExpectedRise? Of(ScoreEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect is { Change: { } value, Low: { } low, High: { } high }
            ? new ExpectedRise(Rounded(value), Rounded(low), Rounded(high))
            : null;
    }

    // Adding 0 turns minus zero into zero.
    private static double Rounded(double points) => Math.Round(points, 2, MidpointRounding.AwayFromZero) + 0.0;
}
