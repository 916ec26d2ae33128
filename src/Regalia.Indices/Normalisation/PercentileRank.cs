namespace Regalia.Indices;

/// <summary>Percentile rank: (rank - 1) / (n - 1) of x times direction, n the number of values present; 0 to 1.
/// </summary>
/// <remarks>One value alone is an error; a column without variation is not.</remarks>
/// <param name="Ties">The rank of equal values.</param>
public sealed record PercentileRank(RankTies Ties = RankTies.Minimum) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "prank";

    internal override IndexFault? Misuse => OptionOf(Ties);

    private protected override double[] Scores(NormalisationColumn column)
    {
        int present = column.Values.Count(x => !double.IsNaN(x));
        return present > 1
            ? [.. Ranking.Ascending(column.Values, Ties).Select(rank => (rank - 1.0) / (present - 1.0))]
            : throw column.Fault("values of at least two units", "remove the indicator, or find more data for it");
    }
}
