using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>
/// Two or more versions of an index side by side: what another choice of method, weights or data does to scores and
/// ranks. The first version is the one the others are held against.
/// </summary>
/// <param name="Code">The indicator or aggregate compared, usually the index.</param>
/// <param name="Scores">Scores, one column a version. Rows are the units of the first version in its order, then those only
/// later versions have; NaN where a version lacks the unit or has no score for it.</param>
/// <param name="Ranks">Ranks within each version, 1 = highest, ties take the lowest rank; in a panel within each time. NaN
/// where there is no score.</param>
/// <param name="RankChanges">Rank in the first version minus rank in this one: positive where the unit has moved up. NaN
/// where either has none. The column of the first version is 0.</param>
/// <param name="MeanAbsoluteRankChanges">For each version, the mean of |rank change| over units ranked in both; NaN if there
/// are none.</param>
/// <param name="RankCorrelations">For each version, Spearman's rank correlation with the first over units with a score in
/// both, ties taking mean ranks; -1 to 1; in a panel of ranks within each time, all times together. NaN with fewer than
/// two such units or where all are tied.</param>
public sealed record IndexComparison(
    string Code,
    IndicatorTable Scores,
    IndicatorTable Ranks,
    IndicatorTable RankChanges,
    ImmutableArray<double> MeanAbsoluteRankChanges,
    ImmutableArray<double> RankCorrelations
)
{
    /// <summary>Names of the versions, in the order given.</summary>
    public ImmutableArray<string> Versions => Scores.Codes;

    /// <summary>Sets versions side by side.</summary>
    /// <param name="code">The indicator or aggregate to compare; every version needs a column of it.</param>
    /// <param name="versions">Two or more versions.</param>
    /// <exception cref="IndexFaultException">There are fewer than two versions, two have the same name, or one has no column
    /// of this code.</exception>
    public static IndexComparison Of(string code, params IEnumerable<IndexVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(versions);
        IndexVersion[] all = [.. versions];
        Require(code, all);
        IndexUnit[] units = [.. all.SelectMany(version => version.Scores.Units).Distinct()];
        IndicatorTable scores = new(
            units,
            all.Select(version => version.Name),
            all.Select(version => Aligned(version.Scores, code, units))
        );
        IndicatorTable ranks = Ranking.Of(scores);
        double[][] changes =
        [
            .. Enumerable.Range(0, all.Length).Select(i => RankShift.Of(ranks.Column(0), ranks.Column(i))),
        ];
        ImmutableArray<ImmutableArray<int>> times = scores.RowsByTime();
        return new(
            code,
            scores,
            ranks,
            ranks.With(changes),
            [.. changes.Select(change => RankShift.MeanAbsolute(change))],
            [
                .. Enumerable
                    .Range(0, all.Length)
                    .Select(i => RankShift.Correlation(scores.Column(0), scores.Column(i), times)),
            ]
        );
    }

    private static double[] Aligned(IndicatorTable table, string code, IndexUnit[] units)
    {
        Dictionary<IndexUnit, int> rows = table.Units.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        double[] column = table[code].ToArray();
        return [.. units.Select(unit => rows.TryGetValue(unit, out int row) ? column[row] : double.NaN)];
    }

    private static void Require(string code, IndexVersion[] versions)
    {
        if (versions.Length < 2)
        {
            throw Fault(null, null, "two or more versions", "give another version to compare with");
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (IndexVersion version in versions)
        {
            if (!names.Add(version.Name))
            {
                throw Fault(null, version.Name, "each version under a name of its own", "give the second another name");
            }

            if (!version.Scores.Contains(code))
            {
                throw Fault(
                    code,
                    version.Name,
                    "a version with scores for this code",
                    "compare a code all versions have, such as the index"
                );
            }
        }
    }

    private static IndexFaultException Fault(string? code, string? value, string expected, string mend) =>
        new(
            new IndexFault(expected, mend)
            {
                Step = "compare",
                Code = code,
                Value = value,
            }
        );
}
