using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>
/// Cronbach's alpha, the internal consistency of a group of k variables: k / (k - 1) (1 - sum of variances / sum of all
/// variances and covariances), on the values as they are (raw alpha). At most 1, usually 0 to 1; negative where
/// variables of a group pull against each other.
/// </summary>
public static class CronbachAlpha
{
    /// <summary>Alpha of some columns. Each covariance is over the units that have both values.</summary>
    /// <param name="table">Values; directions and scales matter, so usually normalised ones.</param>
    /// <param name="codes">Codes of columns, each once.</param>
    /// <returns>Missing (NaN) with fewer than 2 columns, when two columns have fewer than 2 units in common, and when
    /// the covariances add up to 0 or less, for then there is no variance of a sum that could be explained.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public static double Of(IndicatorTable table, IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[][] columns = ToOneScale([.. codes.Select(code => table[code].ToArray())]);
        if (columns.Length < 2)
        {
            return double.NaN;
        }

        double variances = 0.0;
        double all = 0.0;
        for (int i = 0; i < columns.Length; i++)
        {
            double variance = Covariance(columns[i], columns[i]);
            variances += variance;
            all += variance;
            for (int j = 0; j < i; j++)
            {
                all += 2.0 * Covariance(columns[i], columns[j]);
            }
        }

        return all > 0.0 ? columns.Length / (columns.Length - 1.0) * (1.0 - (variances / all)) : double.NaN;
    }

    /// <summary>Alpha of the variables of a level that are part of an aggregate, directly or further below.</summary>
    /// <param name="definition">The index.</param>
    /// <param name="table">Values of the variables.</param>
    /// <param name="aggregate">Code of the aggregate.</param>
    /// <param name="level">Level of the variables; 1, the indicators, unless given.</param>
    /// <returns>As for columns; NaN when the aggregate has fewer than 2 such variables.</returns>
    /// <exception cref="ArgumentException">There is no such aggregate, or a variable has no column.</exception>
    public static double Of(IndexDefinition definition, IndicatorTable table, string aggregate, int level = 1)
    {
        ArgumentNullException.ThrowIfNull(definition);
        string code = definition[aggregate].Code;
        ImmutableArray<string> members =
        [
            .. definition
                .AtLevel(level)
                .Where(variable =>
                    definition
                        .Lineage(variable.Code)
                        .Any(above => string.Equals(above.Code, code, StringComparison.Ordinal))
                )
                .Select(variable => variable.Code),
        ];
        return Of(table, members);
    }

    // Alpha does not change when all columns are divided by the same power of two, and nothing overflows.
    private static double[][] ToOneScale(double[][] columns)
    {
        int exponent = columns.Select(column => Deviations.Exponent(column)).DefaultIfEmpty(0).Max();
        return [.. columns.Select(column => column.Select(value => Math.ScaleB(value, -exponent)).ToArray())];
    }

    private static double Covariance(double[] x, double[] y)
    {
        int[] rows = [.. Enumerable.Range(0, x.Length).Where(row => !double.IsNaN(x[row]) && !double.IsNaN(y[row]))];
        return rows.Length < 2
            ? double.NaN
            : Deviations.Products(
                Deviations.Of([.. rows.Select(row => x[row])]),
                Deviations.Of([.. rows.Select(row => y[row])])
            ) / (rows.Length - 1.0);
    }
}
