using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>
/// Reads the options of one kind of step as changes of a step that is there already: of the defaults in a plan, of the
/// plan's own step among uncertain alternatives.
/// </summary>
internal abstract class StepReader
{
    public abstract string Name { get; }

    /// <summary>The option that a value alone stands for: <c>- impute: median</c> is <c>{ method: median }</c>.</summary>
    public virtual string ShortOption => "method";

    /// <summary>The step with nothing said.</summary>
    public abstract IndexStep Default { get; }

    /// <summary>Reads options.</summary>
    /// <param name="options">What is said.</param>
    /// <param name="start">The step that is changed, which says which options make sense.</param>
    /// <param name="scope">Codes that may be named.</param>
    /// <returns>The change; applied to any step of this kind it never fails.</returns>
    public abstract Func<IndexStep, IndexStep> Read(
        SpecificationMap options,
        IndexStep start,
        SpecificationScope scope
    );

    /// <summary>The options of a value: a group, a single word for <see cref="ShortOption"/>, or nothing.</summary>
    public SpecificationMap OptionsOf(SpecificationValue value, params ReadOnlySpan<string> alsoLists)
    {
        bool isShort = value.IsText || (value.IsList && alsoLists.Length > 0);
        return isShort ? value.As(ShortOption) : value.Map();
    }
}
