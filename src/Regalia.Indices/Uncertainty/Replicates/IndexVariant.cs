namespace Regalia.Indices.Uncertainty;

/// <summary>What the steps before aggregation leave for one combination of alternatives.</summary>
internal sealed class IndexVariant
{
    private IndexVariant(StepContext? context, ReplicateTree? tree, int[] rows, string? failure)
    {
        Context = context;
        Tree = tree;
        Rows = rows;
        Failure = failure;
    }

    /// <summary>The state before aggregation; null when a step failed.</summary>
    public StepContext? Context { get; }

    /// <summary>The prepared tree; null when a step failed, or when an aggregate compares units, so that the
    /// aggregation step itself has to be run.</summary>
    public ReplicateTree? Tree { get; }

    /// <summary>Row of each unit of the analysis in the data of the variant; -1 where it was left out.</summary>
    public int[] Rows { get; }

    /// <summary>Why the combination cannot be built; null when it can.</summary>
    public string? Failure { get; }

    /// <summary>Does the steps and prepares the tree.</summary>
    /// <param name="steps">Does the steps before aggregation.</param>
    /// <param name="units">The units of the analysis.</param>
    /// <param name="known">Tables of present values to share; null to share nothing.</param>
    public static IndexVariant Of(
        Func<StepContext> steps,
        IReadOnlyList<IndexUnit> units,
        List<double[]>? known = null
    ) =>
        Guarded(() =>
        {
            StepContext context = steps();
            AggregationCheck.Require(context.Aggregation, context);
            int[] rows = RowsOf(units, context.Data.Units);
            return new(context, ReplicateTree.Of(context, rows, known), rows, failure: null);
        });

    /// <summary>Does some of the steps and prepares nothing.</summary>
    /// <param name="steps">Does the steps.</param>
    public static IndexVariant Unfinished(Func<StepContext> steps) =>
        Guarded(() => new(steps(), tree: null, [], failure: null));

    private static IndexVariant Guarded(Func<IndexVariant> make)
    {
        try
        {
            return make();
        }
        catch (IndexFaultException fault)
        {
            return new(
                context: null,
                tree: null,
                [],
                fault.Faults.IsEmpty ? fault.Message : fault.Faults[0].ToString()
            );
        }
    }

    private static int[] RowsOf(IReadOnlyList<IndexUnit> units, IReadOnlyList<IndexUnit> present)
    {
        if (units.SequenceEqual(present))
        {
            return [.. Enumerable.Range(0, units.Count)];
        }

        Dictionary<IndexUnit, int> rows = present.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return [.. units.Select(unit => rows.GetValueOrDefault(unit, -1))];
    }
}
