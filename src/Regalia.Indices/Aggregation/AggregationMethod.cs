namespace Regalia.Indices;

/// <summary>A way of making one score from the scores of the children, for all units at once.</summary>
/// <remarks>Children of weight 0 take no part. A unit of which no child is present has no score (NaN).</remarks>
public abstract record AggregationMethod
{
    private protected AggregationMethod() { }

    /// <summary>Name of the method as in specifications, such as "arithmetic".</summary>
    public abstract string Name { get; }

    /// <summary>Whether the score of a unit depends on the others at the same time, so that in a panel each time is
    /// aggregated on its own.</summary>
    internal virtual bool ComparesUnits => false;

    // children[c][unit], NaN where missing; weights[c] relative. One score a unit, NaN where no child is present.
    internal abstract double[] Apply(AggregationColumns columns);
}
