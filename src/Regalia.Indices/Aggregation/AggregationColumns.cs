using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>What a way of aggregating has to work with: the children of one aggregate.</summary>
/// <param name="Aggregate">The aggregate, for messages.</param>
/// <param name="Codes">Codes of the children.</param>
/// <param name="Children">One column a child, one value a unit; NaN where missing.</param>
/// <param name="Weights">One weight a child, relative; children of weight 0 take no part.</param>
/// <param name="Units">The units.</param>
internal sealed record AggregationColumns(
    Variable Aggregate,
    ImmutableArray<string> Codes,
    double[][] Children,
    double[] Weights,
    ImmutableArray<IndexUnit> Units
)
{
    /// <summary>The children that take part.</summary>
    public AggregationColumns OfWeight()
    {
        if (!Weights.AsSpan().Contains(0.0))
        {
            return this;
        }

        int[] some = [.. Enumerable.Range(0, Weights.Length).Where(child => Weights[child] != 0.0)];
        return this with
        {
            Codes = [.. some.Select(child => Codes[child])],
            Children = [.. some.Select(child => Children[child])],
            Weights = [.. some.Select(child => Weights[child])],
        };
    }

    /// <summary>Some of the units, in the order given.</summary>
    public AggregationColumns Rows(ImmutableArray<int> rows) =>
        this with
        {
            Children = [.. Children.Select(column => rows.Select(row => column[row]).ToArray())],
            Units = [.. rows.Select(row => Units[row])],
        };

    /// <summary>Takes away the scores of units of which too small a share of the children is present.</summary>
    public void BlankBelow(double threshold, double[] scores)
    {
        if (threshold == 0.0)
        {
            return;
        }

        for (int unit = 0; unit < scores.Length; unit++)
        {
            int present = 0;
            foreach (double[] child in Children)
            {
                present += double.IsNaN(child[unit]) ? 0 : 1;
            }

            if ((double)present / Children.Length < threshold)
            {
                scores[unit] = double.NaN;
            }
        }
    }

    /// <summary>An error about one child or one unit or both.</summary>
    public IndexFaultException Fault(int? child, int? unit, double? value, string expected, string mend) =>
        new(
            new IndexFault($"{expected} (aggregate {Aggregate.Code})", mend)
            {
                Step = "aggregate",
                Code = child is int number ? Codes[number] : Aggregate.Code,
                Unit = unit is int row ? Units[row] : null,
                Value = value?.ToString("R", CultureInfo.InvariantCulture),
            }
        );

    /// <summary>Refuses the first negative value of a child that takes part.</summary>
    public void RequireNotNegative(string method)
    {
        for (int child = 0; child < Children.Length; child++)
        {
            if (Weights[child] == 0.0)
            {
                continue;
            }

            int unit = Array.FindIndex(Children[child], value => value < 0.0);
            if (unit >= 0)
            {
                throw Fault(
                    child,
                    unit,
                    Children[child][unit],
                    $"0 or more under {method}",
                    "normalise to a range above 0, such as min-max from 1 to 100, or use the arithmetic mean"
                );
            }
        }
    }
}
