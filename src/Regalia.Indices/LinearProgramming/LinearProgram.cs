namespace Regalia.Indices;

/// <summary>
/// max c x subject to A x &lt;= b, x &gt;= 0, with b &gt;= 0, by the simplex method on a dense dictionary (Dantzig; Chvátal).
/// </summary>
/// <remarks>
/// x = 0 is a corner, so there is no first phase. A dictionary has (constraints + 1) x (variables + 1) numbers and is the
/// same, transposed, for the dual programme: a step costs the same from either side. The entering variable is the one of
/// largest coefficient; after many steps in place, that of lowest number (Bland), which cannot cycle. Ties go to the lowest
/// number and sums have a fixed order: the same digits everywhere.
/// </remarks>
internal static class LinearProgram
{
    /// <summary>Solves a programme.</summary>
    /// <param name="objective">c.</param>
    /// <param name="constraints">A, one row a constraint.</param>
    /// <param name="limits">b, finite and 0 or more.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or a limit is negative.</exception>
    public static LinearProgramSolution Maximise(double[] objective, double[][] constraints, double[] limits)
    {
        Require(objective, constraints, limits);

        // Columns and objective brought to like size by powers of two, which cost no digits.
        double[] scales = new double[objective.Length];
        for (int variable = 0; variable < scales.Length; variable++)
        {
            double largest = constraints.Select(row => Math.Abs(row[variable])).DefaultIfEmpty(0.0).Max();
            scales[variable] = largest > 0.0 ? Math.ScaleB(1.0, -Math.ILogB(largest)) : 1.0;
        }

        double[] scaled = [.. objective.Select((c, variable) => c * scales[variable])];
        double steepest = scaled.Select(Math.Abs).DefaultIfEmpty(0.0).Max();
        double slope = steepest > 0.0 ? Math.ScaleB(1.0, -Math.ILogB(steepest)) : 1.0;
        SimplexDictionary dictionary = new(
            [.. scaled.Select(c => c * slope)],
            [.. constraints.Select(row => row.Select((a, variable) => a * scales[variable]).ToArray())],
            limits
        );
        LinearProgramOutcome outcome = dictionary.Solve();
        double[] variables = [.. dictionary.Variables().Select((x, variable) => x * scales[variable])];
        double value = 0.0;
        for (int variable = 0; variable < variables.Length; variable++)
        {
            value += objective[variable] * variables[variable];
        }

        return new(outcome, value, variables, dictionary.Slacks());
    }

    private static void Require(double[] objective, double[][] constraints, double[] limits)
    {
        if (constraints.Length != limits.Length || constraints.Any(row => row.Length != objective.Length))
        {
            throw new ArgumentException(
                "One number a variable in every row, and one limit a row.",
                nameof(constraints)
            );
        }

        if (!objective.Concat(constraints.SelectMany(row => row)).Concat(limits).All(double.IsFinite))
        {
            throw new ArgumentException("All numbers must be finite.", nameof(constraints));
        }

        if (limits.Any(limit => limit < 0.0))
        {
            throw new ArgumentException("Limits must be 0 or more: x = 0 must be allowed.", nameof(limits));
        }
    }
}
