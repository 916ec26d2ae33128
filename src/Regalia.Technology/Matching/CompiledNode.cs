namespace Regalia.Technology.Matching;

/// <summary>A part of a query in terms of the vocabulary.</summary>
internal abstract class CompiledNode
{
    /// <summary>What the mere presence of words says.</summary>
    internal abstract Likelihood Relaxed(WorkMatcher work);

    /// <summary>Whether it matches; the order of the words is known.</summary>
    internal abstract bool Matches(WorkMatcher work);
}
