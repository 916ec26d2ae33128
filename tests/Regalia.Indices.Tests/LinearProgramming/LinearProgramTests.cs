using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class LinearProgramTests
{
    private static readonly Gen<(double[] C, double[][] A, double[] B)> Bounded =
        from variables in Gen.Int[1, 3]
        from rows in Gen.Int[1, 4]
        from c in Gen.Int[-4, 6].Array[variables]
        from a in Gen.Int[-3, 6].Array[variables].Array[rows]
        from b in Gen.Int[0, 9].Array[rows]
        // A box keeps the programme bounded.
        select (
            Doubles(c),
            a.Select(Doubles)
                .Concat(
                    Enumerable
                        .Range(0, variables)
                        .Select(i => Enumerable.Range(0, variables).Select(j => i == j ? 1.0 : 0.0).ToArray())
                )
                .ToArray(),
            Doubles(b).Concat(Enumerable.Repeat(10.0, variables)).ToArray()
        );

    [Fact]
    public void Finds_the_best_of_all_corners() =>
        Bounded.Sample(program =>
        {
            LinearProgramSolution solution = LinearProgram.Maximise(program.C, program.A, program.B);
            Assert.Equal(LinearProgramOutcome.Optimal, solution.Outcome);
            Assert.Equal(BestCorner(program.C, program.A, program.B), solution.Value, 1e-9);
            Assert.All(solution.Variables, x => Assert.True(x >= 0.0));
            for (int row = 0; row < program.B.Length; row++)
            {
                double room = program.B[row] - program.A[row].Zip(solution.Variables, (a, x) => a * x).Sum();
                Assert.True(room >= -1e-9);
                Assert.Equal(room, solution.Slacks[row], 1e-9);
            }
        });

    [Fact]
    public void Ends_where_the_steepest_rise_alone_would_go_round_for_ever()
    {
        // Chvátal's example of a cycle of six corners; unscaled, for scaling would take another way.
        SimplexDictionary dictionary = new(
            [10.0, -57.0, -9.0, -24.0],
            [
                [0.5, -5.5, -2.5, 9.0],
                [0.5, -1.5, -0.5, 1.0],
                [1.0, 0.0, 0.0, 0.0],
            ],
            [0.0, 0.0, 1.0]
        );
        Assert.Equal(LinearProgramOutcome.Optimal, dictionary.Solve());
        Assert.Equal([1.0, 0.0, 1.0, 0.0], dictionary.Variables().Select(x => Math.Round(x, 12)));
    }

    [Fact]
    public void Says_when_there_is_no_largest_value() =>
        Assert.Equal(
            LinearProgramOutcome.Unbounded,
            LinearProgram
                .Maximise(
                    [1.0, 1.0],
                    [
                        [1.0, -1.0],
                    ],
                    [1.0]
                )
                .Outcome
        );

    [Fact]
    public void Refuses_what_it_cannot_start_from()
    {
        Assert.Throws<ArgumentException>(() =>
            LinearProgram.Maximise(
                [1.0],
                [
                    [1.0],
                ],
                [-1.0]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            LinearProgram.Maximise(
                [1.0],
                [
                    [1.0, 2.0],
                ],
                [1.0]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            LinearProgram.Maximise(
                [double.NaN],
                [
                    [1.0],
                ],
                [1.0]
            )
        );
    }

    // Every corner is where as many constraints (limits or axes) bind as there are variables.
    private static double BestCorner(double[] c, double[][] a, double[] b)
    {
        int n = c.Length;
        double[][] all =
        [
            .. a,
            .. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => i == j ? -1.0 : 0.0).ToArray()),
        ];
        double[] limits = [.. b, .. new double[n]];
        double best = double.NegativeInfinity;
        foreach (int[] chosen in Choices(all.Length, n))
        {
            double[]? x = Intersection([.. chosen.Select(i => all[i])], [.. chosen.Select(i => limits[i])]);
            if (
                x is not null
                && all.Zip(limits).All(row => row.First.Zip(x, (p, q) => p * q).Sum() <= row.Second + 1e-9)
            )
            {
                best = Math.Max(best, c.Zip(x, (p, q) => p * q).Sum());
            }
        }

        return best;
    }

    private static IEnumerable<int[]> Choices(int of, int count) =>
        count == 0
            ?
            [
                [],
            ]
            : Enumerable
                .Range(0, of)
                .SelectMany(last => Choices(last, count - 1).Select(rest => (int[])[.. rest, last]));

    private static double[]? Intersection(double[][] rows, double[] limits)
    {
        int n = limits.Length;
        double[][] m = [.. rows.Zip(limits, (row, limit) => (double[])[.. row, limit])];
        for (int k = 0; k < n; k++)
        {
            int pivot = Enumerable.Range(k, n - k).MaxBy(row => Math.Abs(m[row][k]));
            if (Math.Abs(m[pivot][k]) < 1e-9)
            {
                return null;
            }

            (m[k], m[pivot]) = (m[pivot], m[k]);
            for (int row = 0; row < n; row++)
            {
                double factor = row == k ? 0.0 : m[row][k] / m[k][k];
                for (int column = 0; column <= n; column++)
                {
                    m[row][column] -= factor * m[k][column];
                }
            }
        }

        return [.. Enumerable.Range(0, n).Select(k => m[k][n] / m[k][k])];
    }

    private static double[] Doubles(int[] whole) => [.. whole.Select(x => (double)x)];
}
