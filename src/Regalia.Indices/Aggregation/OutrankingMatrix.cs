using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>
/// For each pair of units, the share of weight on which the first is higher than the second: what a
/// <see cref="Copeland"/> score rests on, to be looked at. Does not change.
/// </summary>
/// <remarks>
/// Children on which two units are equal count half for each, so that the two shares of a pair add up to 1. Weights are
/// renormalised over the children both units have. Two units that share no child have no share (NaN). On the diagonal
/// stands 0. In a panel all rows are set against one another; take the rows of one time to compare within it. Memory and
/// work grow with the square of the number of units.
/// </remarks>
public sealed class OutrankingMatrix
{
    private readonly double[] _shares;

    private OutrankingMatrix(ImmutableArray<IndexUnit> units, double[] shares, ImmutableArray<double> scores)
    {
        Units = units;
        _shares = shares;
        CopelandScores = scores;
    }

    /// <summary>The units, as rows and as columns.</summary>
    public ImmutableArray<IndexUnit> Units { get; }

    /// <summary>Copeland score of each unit: number outranked minus number outranking; NaN for a unit without any value.
    /// </summary>
    public ImmutableArray<double> CopelandScores { get; }

    /// <summary>Share of the weight on which one unit is higher than another, 0 to 1; NaN when they share no child; 0
    /// for a unit and itself.</summary>
    /// <param name="unit">Number of a unit.</param>
    /// <param name="other">Number of the other.</param>
    public double this[int unit, int other] => _shares[(unit * Units.Length) + other];

    /// <summary>Number of pairs in which one unit is higher than the other on every child of weight both have: its share is
    /// exactly 1.</summary>
    public int DominantPairs => _shares.Count(share => share == 1.0);

    /// <summary><see cref="DominantPairs"/> over all pairs, n (n - 1) / 2; 0 for a single unit.</summary>
    public double DominantShare => Units.Length < 2 ? 0.0 : DominantPairs / (0.5 * Units.Length * (Units.Length - 1.0));

    /// <summary>Sets all units against one another.</summary>
    /// <param name="table">Scores, more being better; NaN where missing.</param>
    /// <param name="weights">Weight of each column that takes part, by code; finite, 0 or more. Those of
    /// <see cref="IndexWeights.Effective"/> compare units over all indicators at once.</param>
    /// <exception cref="ArgumentException">There is no column of a code, a code is there twice, or a weight is negative
    /// or not finite.</exception>
    public static OutrankingMatrix Of(IndicatorTable table, IEnumerable<KeyValuePair<string, double>> weights)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(weights);
        KeyValuePair<string, double>[] listed = [.. weights];
        if (listed.DistinctBy(pair => pair.Key, StringComparer.Ordinal).Count() != listed.Length)
        {
            throw new ArgumentException("One weight a column.", nameof(weights));
        }

        foreach (KeyValuePair<string, double> pair in listed)
        {
            WeightedMean.RequireWeight(pair.Value);
        }

        KeyValuePair<string, double>[] some = [.. listed.Where(pair => pair.Value > 0.0)];
        double[][] columns = [.. some.Select(pair => table[pair.Key].ToArray())];
        double[] relative = [.. some.Select(pair => pair.Value)];
        int units = table.Units.Length;
        double[] shares = new double[checked(units * units)];
        double[] scores = new double[units];
        for (int unit = 0; unit < units; unit++)
        {
            for (int other = 0; other < unit; other++)
            {
                Outranking pair = Outranking.Of(columns, relative, unit, other);
                shares[(unit * units) + other] = pair.Share;
                shares[(other * units) + unit] = (pair with { Above = pair.Below, Below = pair.Above }).Share;
                scores[unit] += pair.Winner;
                scores[other] -= pair.Winner;
            }
        }

        return new(
            table.Units,
            shares,
            [.. scores.Select((score, unit) => columns.All(column => double.IsNaN(column[unit])) ? double.NaN : score)]
        );
    }
}
