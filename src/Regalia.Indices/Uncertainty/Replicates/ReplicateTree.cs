using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// One variant of an index, ready to be aggregated with many sets of weights: normalised columns already in the space of
/// their parent's mean, units side by side in memory and padded to whole vectors.
/// </summary>
/// <remarks>Each unit is computed in its own lane by the same operations in the same order, so neither the width of
/// vectors nor the place of a unit changes a digit.</remarks>
internal sealed class ReplicateTree
{
    /// <summary>Units are padded to a multiple of this.</summary>
    public const int Lanes = 8;

    private ReplicateTree(
        int units,
        int leafCount,
        ImmutableArray<ReplicateNode> nodes,
        double[] columns,
        double[] present
    )
    {
        Units = units;
        Stride = Padded(units);
        LeafCount = leafCount;
        Nodes = nodes;
        Columns = columns;
        Present = present;
    }

    public int Units { get; }

    /// <summary>Distance between columns.</summary>
    public int Stride { get; }

    public int LeafCount { get; }

    /// <summary>The aggregates, children before parents.</summary>
    public ImmutableArray<ReplicateNode> Nodes { get; }

    /// <summary>[leaf][unit] in the space of the parent; 0 where missing and in the padding.</summary>
    public double[] Columns { get; }

    /// <summary>[node][unit]: 1 where there is a value, 0 where it is missing.</summary>
    public double[] Present { get; }

    public static int Padded(int units) => (units + Lanes - 1) / Lanes * Lanes;

    /// <summary>Prepares a variant.</summary>
    /// <param name="context">Data after the last step before aggregation, the weights, and the aggregation.</param>
    /// <param name="rows">Row of the table for each unit of the analysis; -1 where the variant has left it out.</param>
    /// <param name="known">Tables of present values met before: an equal one is shared, for most variants lack the same
    /// values.</param>
    /// <returns>The tree; null when an aggregate is not a mean over the children of one unit, or a weight is negative.
    /// </returns>
    /// <exception cref="IndexFaultException">An indicator is negative under a mean that has no place for it.</exception>
    public static ReplicateTree? Of(StepContext context, ReadOnlySpan<int> rows, List<double[]>? known = null)
    {
        IndexDefinition definition = context.Definition;
        IndexStructure structure = definition.Structure;
        if (context.Weights.Negative.Any())
        {
            return null;
        }

        int leaves = structure.LeafCount;
        int stride = Padded(rows.Length);
        double[] present = new double[structure.Codes.Length * stride];
        double[] columns = new double[leaves * stride];
        ImmutableArray<ReplicateNode>.Builder nodes = ImmutableArray.CreateBuilder<ReplicateNode>();
        for (int leaf = 0; leaf < leaves; leaf++)
        {
            ReadOnlySpan<double> column = context.Data.Indicators.Column(leaf);
            for (int unit = 0; unit < rows.Length; unit++)
            {
                if (rows[unit] >= 0 && !double.IsNaN(column[rows[unit]]))
                {
                    columns[(leaf * stride) + unit] = column[rows[unit]];
                    present[(leaf * stride) + unit] = 1.0;
                }
            }
        }

        foreach (Variable aggregate in definition.Aggregates)
        {
            if (MeanSpace.Of(context.Aggregation.MethodOf(aggregate)) is not MeanSpace space)
            {
                return null;
            }

            nodes.Add(ReplicateNode.Of(context, aggregate, space, present, stride, rows.Length));
        }

        if (nodes.Any(node => !Holds(node, columns, present)))
        {
            return null;
        }

        foreach (ReplicateNode node in nodes)
        {
            foreach (int leaf in node.Children.Where(child => child < leaves))
            {
                IntoSpace(
                    context,
                    node.Space,
                    leaf,
                    columns.AsSpan(leaf * stride, rows.Length),
                    present.AsSpan(leaf * stride)
                );
            }
        }

        return new(rows.Length, leaves, nodes.ToImmutable(), columns, Shared(present, known));
    }

    // A mean lies between its children, so what holds for the indicators holds above them.
    private static bool Holds(ReplicateNode node, double[] columns, double[] present)
    {
        double smallest = double.PositiveInfinity;
        double largest = 0.0;
        for (int i = 0; i < columns.Length; i++)
        {
            double size = Math.Abs(columns[i]);
            if (present[i] != 0.0 && size > 0.0)
            {
                smallest = Math.Min(smallest, size);
                largest = Math.Max(largest, size);
            }
        }

        return largest == 0.0 || node.Space.Holds(smallest, largest);
    }

    private static double[] Shared(double[] present, List<double[]>? known)
    {
        if (known is null)
        {
            return present;
        }

        lock (known)
        {
            if (known.Find(other => other.AsSpan().SequenceEqual(present)) is double[] same)
            {
                return same;
            }

            known.Add(present);
            return present;
        }
    }

    private static void IntoSpace(
        StepContext context,
        MeanSpace space,
        int leaf,
        Span<double> column,
        ReadOnlySpan<double> present
    )
    {
        for (int unit = 0; unit < column.Length; unit++)
        {
            if (present[unit] == 0.0)
            {
                continue;
            }

            if (space.RefusesNegative && column[unit] < 0.0)
            {
                throw NegativeUnderMean(context.Definition, leaf);
            }

            column[unit] = space.Into(column[unit]);
        }
    }

    /// <summary>The fault of a negative score under a mean that has no place for it.</summary>
    public static IndexFaultException NegativeUnderMean(IndexDefinition definition, int child)
    {
        string code = definition.Structure.Codes[child];
        return new(
            new IndexFault(
                "scores of 0 or more under a geometric, harmonic or generalised mean",
                "normalise to a scale without negative scores, such as minmax 1 to 100"
            )
            {
                Step = "aggregate",
                Code = code,
            }
        );
    }
}
