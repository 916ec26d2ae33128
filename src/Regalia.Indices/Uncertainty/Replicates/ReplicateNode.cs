using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>One aggregate of a <see cref="ReplicateTree"/>.</summary>
/// <param name="Number">Number of the node in the structure.</param>
/// <param name="Space">Space of its mean.</param>
/// <param name="ParentSpace">Space of its parent's mean; its own for the root.</param>
/// <param name="Children">Numbers of the children with weight.</param>
/// <param name="Complete">Whether every unit has a value for every child.</param>
internal sealed record ReplicateNode(
    int Number,
    MeanSpace Space,
    MeanSpace ParentSpace,
    ImmutableArray<int> Children,
    bool Complete
)
{
    /// <summary>Compiles an aggregate and fills in for which units it will have a score.</summary>
    public static ReplicateNode Of(
        StepContext context,
        Variable aggregate,
        MeanSpace space,
        double[] present,
        int stride,
        int units
    )
    {
        IndexStructure structure = context.Definition.Structure;
        int number = structure.NumberOf(aggregate.Code);
        ImmutableArray<int> all = structure.ChildrenOf(number);
        ImmutableArray<int> active = [.. all.Where(child => context.Weights.Values[child] != 0.0)];
        double threshold = context.Aggregation.DataThresholdOf(aggregate);
        bool complete = !active.IsEmpty;
        for (int unit = 0; unit < units; unit++)
        {
            int there = active.Count(child => present[(child * stride) + unit] != 0.0);
            complete &= there == active.Length;
            bool score = there > 0 && (double)there / active.Length >= threshold;
            complete &= score;
            present[(number * stride) + unit] = score ? 1.0 : 0.0;
        }

        // What has no weight is never looked at by its parent.
        string? parent = context.Weights.Values[number] == 0.0 ? null : aggregate.Parent;
        MeanSpace above = parent is null
            ? space
            : MeanSpace.Of(context.Aggregation.MethodOf(context.Definition[parent])) ?? space;
        return new(number, space, above, active, complete);
    }
}
