namespace Regalia.Indices;

/// <summary>Rank of x times direction, 1 = lowest, so that the best unit has the highest; ties take the lowest rank of
/// the tie unless told otherwise. Defined for any column, also one without variation.</summary>
/// <param name="Ties">The rank of equal values.</param>
public sealed record RankScore(RankTies Ties = RankTies.Minimum) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "rank";

    internal override IndexFault? Misuse => OptionOf(Ties);

    private protected override double[] Scores(NormalisationColumn column) => Ranking.Ascending(column.Values, Ties);
}
