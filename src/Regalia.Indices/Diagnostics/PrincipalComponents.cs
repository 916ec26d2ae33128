using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>
/// Principal components of the correlation matrix of some columns. Found from the standardised columns themselves
/// (one-sided Jacobi rotations), which gives the small components as precisely as the large ones, with the same digits
/// on any machine.
/// </summary>
/// <param name="Codes">The variables p.</param>
/// <param name="Eigenvalues">Variance of each component, the largest first; they add up to p.</param>
/// <param name="Loadings">For each component one coefficient a variable; the squares add up to 1. The sign, which is
/// arbitrary, is fixed so that they add up to more than 0; where they add up to 0 (within 1e-9) the first that is not 0
/// is positive.</param>
/// <param name="Units">Number of units used: those with a value in every column.</param>
/// <param name="LeftOut">Units left out because a value is missing.</param>
public sealed record PrincipalComponents(
    ImmutableArray<string> Codes,
    ImmutableArray<double> Eigenvalues,
    ImmutableArray<ImmutableArray<double>> Loadings,
    int Units,
    ImmutableArray<IndexUnit> LeftOut
)
{
    private const int FewestUnits = 3;
    private const double Zero = 1e-9;

    /// <summary>Standard deviation of each component: the root of its eigenvalue.</summary>
    public ImmutableArray<double> StandardDeviations => [.. Eigenvalues.Select(Math.Sqrt)];

    /// <summary>Share of the variance each component explains; they add up to 1.</summary>
    public ImmutableArray<double> Explained => [.. Eigenvalues.Select(value => value / Codes.Length)];

    /// <summary>Finds the components of some columns.</summary>
    /// <param name="table">Values.</param>
    /// <param name="codes">Codes of columns, each once.</param>
    /// <exception cref="ArgumentException">There is no such column, or no code is given.</exception>
    /// <exception cref="IndexFaultException">Fewer than 3 units have all values, or a column does not vary over those
    /// units.</exception>
    public static PrincipalComponents Of(IndicatorTable table, IEnumerable<string> codes) => Of(table, codes, null);

    internal static PrincipalComponents Of(IndicatorTable table, IEnumerable<string> codes, string? step)
    {
        ArgumentNullException.ThrowIfNull(table);
        ImmutableArray<string> variables = [.. codes];
        if (variables.IsEmpty)
        {
            throw new ArgumentException("At least one column.", nameof(codes));
        }

        bool[] complete =
        [
            .. Enumerable
                .Range(0, table.Units.Length)
                .Select(row => !variables.Any(code => double.IsNaN(table[code][row]))),
        ];
        ImmutableArray<int> used = [.. Enumerable.Range(0, complete.Length).Where(row => complete[row])];
        if (used.Length < FewestUnits)
        {
            throw new IndexFaultException(
                new IndexFault(
                    $"at least 3 units with values for all of {string.Join(", ", variables)}",
                    "impute missing values first, or leave out the variables with most of them"
                )
                {
                    Step = step,
                    Value = string.Create(CultureInfo.InvariantCulture, $"{used.Length} units"),
                }
            );
        }

        double[][] standardised =
        [
            .. variables.Select(code => Standardised([.. used.Select(row => table[code][row])], code, step)),
        ];
        (double[] variances, double[][] vectors) = JacobiRotations.Of(standardised);
        return new(
            variables,
            [.. variances.Select(variance => variance / (used.Length - 1.0))],
            [.. vectors.Select(WithSignFixed)],
            used.Length,
            [.. table.Units.Where((_, row) => !complete[row])]
        );
    }

    // Mean 0, variance 1 with n - 1.
    private static double[] Standardised(double[] values, string code, string? step)
    {
        double[] deviations = Deviations.Scaled(values);
        double squares = Deviations.Products(deviations, deviations);
        if (squares == 0.0)
        {
            throw new IndexFaultException(
                new IndexFault(
                    "values that differ between units",
                    "leave the variable out: without variation it has no correlation"
                )
                {
                    Step = step,
                    Code = code,
                    Value = values[0].ToString("R", CultureInfo.InvariantCulture),
                }
            );
        }

        double deviation = Math.Sqrt(squares / (values.Length - 1.0));
        return [.. deviations.Select(value => value / deviation)];
    }

    private static ImmutableArray<double> WithSignFixed(double[] vector)
    {
        double sum = vector.Sum();
        double sign = Math.Abs(sum) > Zero ? sum : vector.First(loading => Math.Abs(loading) > Zero);
        return sign < 0.0 ? [.. vector.Select(loading => -loading)] : [.. vector];
    }
}
