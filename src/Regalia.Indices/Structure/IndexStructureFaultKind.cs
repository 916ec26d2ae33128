namespace Regalia.Indices;

/// <summary>What is wrong with the description of an index.</summary>
public enum IndexStructureFaultKind
{
    /// <summary>There are no nodes.</summary>
    Empty,

    /// <summary>A code is empty or blank.</summary>
    BlankCode,

    /// <summary>Two nodes have the same code.</summary>
    DuplicateCode,

    /// <summary>A parent is not among the nodes.</summary>
    UnknownParent,

    /// <summary>A node is its own ancestor.</summary>
    Cycle,

    /// <summary>A weight is negative or not finite.</summary>
    InvalidWeight,

    /// <summary>The weights of all children of a node are 0, so that it can never have a score.</summary>
    NoActiveChild,

    /// <summary>A node has a way of aggregating but nothing to aggregate.</summary>
    AggregateWithoutChildren,

    /// <summary>A node has children but no way of aggregating them.</summary>
    LeafWithChildren,

    /// <summary>A way of aggregating that does not exist.</summary>
    UnknownAggregation,
}
