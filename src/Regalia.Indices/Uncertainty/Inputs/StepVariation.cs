using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>A choice in one step of the plan: any option of any step. Alternatives are equally likely.</summary>
/// <param name="Name">Name of the input.</param>
/// <param name="Step">Name of the step, such as "treat"; the plan must have it, once.</param>
/// <param name="Alternatives">The alternatives, two or more. Several inputs may vary the same step: their changes are
/// applied in the order of inputs.</param>
public sealed record StepVariation(string Name, string Step, ImmutableArray<StepAlternative> Alternatives)
    : UncertainInput(Name)
{
    /// <summary>The alternatives.</summary>
    public ImmutableArray<StepAlternative> Alternatives { get; init; } = Alternatives.IsDefault ? [] : Alternatives;

    private protected override bool Closed => true;

    /// <summary>Makes the variation of a step by its type:
    /// <c>StepVariation.Of&lt;Normalisation&gt;("scale", ("z-score", step => step with { Method = new ZScore() }), …)</c>.
    /// </summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="name">Name of the input.</param>
    /// <param name="alternatives">Label of each alternative and how it changes the step of the plan.</param>
    public static StepVariation Of<TStep>(
        string name,
        params IEnumerable<(string Label, Func<TStep, TStep> Change)> alternatives
    )
        where TStep : IndexStep, new() =>
        new(
            name,
            new TStep().Name,
            [.. alternatives.Select(one => new StepAlternative(one.Label, step => one.Change((TStep)step)))]
        );
}
