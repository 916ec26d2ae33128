using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Indices;

namespace Regalia.Assessment.Drivers;

/// <summary>
/// Which indicators set a country apart: each in turn is put at the median country's score, all else as coded, and
/// the axis it belongs to is computed again.
/// </summary>
internal sealed class DriverAnalysis
{
    private readonly IndexStructure _structure;
    private readonly CellTable _table;
    private readonly double[] _medians;
    private readonly (string Axis, double[] Weights)[] _axes;

    public DriverAnalysis(IndexStructure structure, CellTable table)
    {
        _structure = structure;
        _table = table;
        _medians = [.. Enumerable.Range(0, structure.LeafCount).Select(leaf => Median(table.Present(leaf)))];
        _axes =
        [
            .. new[] { CompositeCodes.Pressure, CompositeCodes.Readiness }.Select(axis =>
                (axis, structure.EffectiveWeights(axis))
            ),
        ];
    }

    public ImmutableArray<Driver> Of(ImmutableArray<Cell> row)
    {
        double[] leaves = [.. row.Select(c => c.AsCoded)];
        double[] before = Evaluate(leaves);
        var drivers = new List<Driver>();
        for (int leaf = 0; leaf < leaves.Length; leaf++)
        {
            if (double.IsNaN(leaves[leaf]))
            {
                continue;
            }
            double own = leaves[leaf];
            leaves[leaf] = _medians[leaf];
            double[] after = Evaluate(leaves);
            leaves[leaf] = own;
            foreach ((string axis, double[] weights) in _axes)
            {
                int node = _structure.NumberOf(axis);
                if (weights[leaf] > 0 && !double.IsNaN(before[node] - after[node]))
                {
                    drivers.Add(new Driver(_table.Indicators[leaf], axis, before[node] - after[node]));
                }
            }
        }
        return
        [
            .. drivers.OrderByDescending(d => Math.Abs(d.Effect)).ThenBy(d => d.Indicator.Id, StringComparer.Ordinal),
        ];
    }

    private double[] Evaluate(double[] leaves)
    {
        double[] nodes = new double[_structure.Codes.Length];
        _structure.Evaluate(leaves, nodes);
        return nodes;
    }

    private static double Median(IEnumerable<Cell> cells)
    {
        double[] sorted = [.. cells.Select(c => c.AsCoded).Order()];
        int middle = sorted.Length / 2;
        return sorted.Length == 0 ? double.NaN
            : sorted.Length % 2 == 1 ? sorted[middle]
            : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
