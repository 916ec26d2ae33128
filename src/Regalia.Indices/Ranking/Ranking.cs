using System.Buffers;
using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>Ranks of units: 1 = highest, ties take the lowest rank of the tie, so 1, 2, 2, 4. A unit without a score has
/// no rank and takes no place.</summary>
public static class Ranking
{
    private const int OnStack = 1024;

    /// <summary>Ranks within every column of a table; in a panel within each time.</summary>
    /// <param name="table">Scores.</param>
    /// <returns>A table of the same rows and columns; NaN where there is no score.</returns>
    public static IndicatorTable Of(IndicatorTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Within(table, table.RowsByTime());
    }

    /// <summary>Ranks within each group (and each time).</summary>
    /// <param name="table">Scores.</param>
    /// <param name="groups">Group of each unit; one without a group gets no rank.</param>
    /// <returns>A table of the same rows and columns; NaN where there is no score or no group.</returns>
    /// <exception cref="ArgumentException">There is not one group (or null) a unit.</exception>
    public static IndicatorTable WithinGroups(IndicatorTable table, ImmutableArray<string?> groups)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (groups.IsDefault || groups.Length != table.Units.Length)
        {
            throw new ArgumentException("One group, or null, a unit.", nameof(groups));
        }

        return Within(
            table,
            [
                .. table
                    .RowsByTime()
                    .SelectMany(rows =>
                        rows.Where(row => groups[row] is not null)
                            .GroupBy(row => groups[row], StringComparer.Ordinal)
                            .Select(group => group.ToImmutableArray())
                    ),
            ]
        );
    }

    /// <summary>Ranks of some scores.</summary>
    /// <param name="scores">Scores; NaN where missing.</param>
    /// <param name="ranks">Receives one rank a score; 0 where missing.</param>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static void Of(ReadOnlySpan<double> scores, Span<int> ranks)
    {
        if (scores.Length != ranks.Length)
        {
            throw new ArgumentException("Room for one rank a score.", nameof(ranks));
        }

        double[]? rentedScores = null;
        int[]? rentedRows = null;
        Span<double> sorted =
            scores.Length <= OnStack
                ? stackalloc double[scores.Length]
                : (rentedScores = ArrayPool<double>.Shared.Rent(scores.Length));
        Span<int> rows =
            scores.Length <= OnStack
                ? stackalloc int[scores.Length]
                : (rentedRows = ArrayPool<int>.Shared.Rent(scores.Length));
        int count = Sorted(scores, sorted, rows);
        ranks.Clear();
        for (int place = count - 1, rank = 1; place >= 0; place--)
        {
            if (place < count - 1 && sorted[place] != sorted[place + 1])
            {
                rank = count - place;
            }

            ranks[rows[place]] = rank;
        }

        if (rentedScores is not null && rentedRows is not null)
        {
            ArrayPool<double>.Shared.Return(rentedScores);
            ArrayPool<int>.Shared.Return(rentedRows);
        }
    }

    /// <summary>Ranks from the lowest up, as normalisation uses them: 1 = lowest.</summary>
    /// <param name="values">Values; NaN where missing.</param>
    /// <param name="ties">The rank of equal values.</param>
    /// <returns>One rank a value; NaN where missing.</returns>
    public static double[] Ascending(ReadOnlySpan<double> values, RankTies ties = RankTies.Minimum)
    {
        double[] sorted = new double[values.Length];
        int[] rows = new int[values.Length];
        int count = Sorted(values, sorted, rows);
        double[] ranks = new double[values.Length];
        Array.Fill(ranks, double.NaN);
        for (int first = 0, next; first < count; first = next)
        {
            next = first + 1;
            while (next < count && sorted[next] == sorted[first])
            {
                next++;
            }

            double rank = ties == RankTies.Average ? 0.5 * (first + 1.0 + next) : first + 1.0;
            for (int place = first; place < next; place++)
            {
                ranks[rows[place]] = rank;
            }
        }

        return ranks;
    }

    /// <summary>The scores present from the lowest up, and the rows they come from.</summary>
    /// <returns>How many are present.</returns>
    private static int Sorted(ReadOnlySpan<double> scores, Span<double> sorted, Span<int> rows)
    {
        int count = 0;
        for (int row = 0; row < scores.Length; row++)
        {
            if (!double.IsNaN(scores[row]))
            {
                sorted[count] = scores[row];
                rows[count++] = row;
            }
        }

        sorted[..count].Sort(rows[..count]);
        return count;
    }

    private static IndicatorTable Within(IndicatorTable table, ImmutableArray<ImmutableArray<int>> parts)
    {
        double[][] columns = new double[table.Codes.Length][];
        for (int number = 0; number < columns.Length; number++)
        {
            ReadOnlySpan<double> scores = table.Column(number);
            double[] column = columns[number] = new double[scores.Length];
            Array.Fill(column, double.NaN);
            foreach (ImmutableArray<int> rows in parts)
            {
                double[] some = new double[rows.Length];
                int[] ranks = new int[rows.Length];
                for (int i = 0; i < some.Length; i++)
                {
                    some[i] = scores[rows[i]];
                }

                Of(some, ranks);
                for (int i = 0; i < ranks.Length; i++)
                {
                    column[rows[i]] = ranks[i] == 0 ? double.NaN : ranks[i];
                }
            }
        }

        return table.With(columns);
    }
}
