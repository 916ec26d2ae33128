using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>The units that have all of some children, and what they allow one of them to score.</summary>
internal sealed class BenefitOfTheDoubtPeers
{
    private readonly AggregationColumns _columns;
    private readonly ImmutableArray<int> _children;
    private readonly ImmutableArray<int> _units;
    private readonly double[][] _constraints;
    private readonly double[] _limits;

    public BenefitOfTheDoubtPeers(AggregationColumns columns, ImmutableArray<int> children)
    {
        _columns = columns;
        _children = children;
        _units =
        [
            .. Enumerable
                .Range(0, columns.Units.Length)
                .Where(unit => children.All(child => !double.IsNaN(columns.Children[child][unit]))),
        ];
        _constraints = [.. _units.Select(unit => children.Select(child => columns.Children[child][unit]).ToArray())];
        _limits = new double[_units.Length];
        Array.Fill(_limits, 1.0);
    }

    public double ScoreOf(int unit)
    {
        int own = _units.BinarySearch(unit);
        double[] values = _constraints[own];
        LinearProgramSolution best = LinearProgram.Maximise(values, _constraints, _limits);
        if (best.Outcome != LinearProgramOutcome.Optimal)
        {
            throw _columns.Fault(
                null,
                unit,
                null,
                $"an optimum of a linear programme over {Count(_children.Length)} children and {Count(_units.Length)} units",
                "normalise the children to like scales, or aggregate in another way"
            );
        }

        // Where the unit's own limit binds, its score is the limit.
        return best.Slacks[own] == 0.0 ? 1.0 : Math.Min(best.Value, 1.0);
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
