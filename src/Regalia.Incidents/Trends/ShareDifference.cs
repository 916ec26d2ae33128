namespace Regalia.Incidents.Trends;

/// <summary>
/// The difference of two shares with its 95 % interval (Newcombe 1998, method 10): the ends of the Wilson intervals l and u of the two
/// shares p are joined as in d - sqrt((p2 - l2)^2 + (u1 - p1)^2) and d + sqrt((u2 - p2)^2 + (p1 - l1)^2).
/// </summary>
/// <param name="Difference">Second share - first share, -1 to 1; null if one of the two is a share of nothing.</param>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end.</param>
public readonly record struct ShareDifference(double? Difference, double Lower, double Upper)
{
    /// <summary>The difference of the second share and the first.</summary>
    public static ShareDifference Of(ShareInterval first, ShareInterval second)
    {
        if (first.Share is not double p1 || second.Share is not double p2)
        {
            return new(Difference: null, -1, 1);
        }

        double difference = p2 - p1;
        return new(
            difference,
            difference - Joined(p2 - second.Lower, first.Upper - p1),
            difference + Joined(second.Upper - p2, p1 - first.Lower)
        );
    }

    private static double Joined(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
