namespace Regalia.Indices;

/// <summary>Borda score: rank - 1 of x times direction, with ties at the minimum the number of units below. Defined for
/// any column, also one without variation.</summary>
/// <param name="Ties">The rank of equal values.</param>
public sealed record Borda(RankTies Ties = RankTies.Minimum) : NormalisationMethod
{
    /// <inheritdoc/>
    public override string Name => "borda";

    internal override IndexFault? Misuse => OptionOf(Ties);

    private protected override double[] Scores(NormalisationColumn column) =>
        [.. Ranking.Ascending(column.Values, Ties).Select(rank => rank - 1.0)];
}
