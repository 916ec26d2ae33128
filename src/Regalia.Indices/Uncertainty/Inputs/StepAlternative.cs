namespace Regalia.Indices.Uncertainty;

/// <summary>One alternative of a step.</summary>
/// <param name="Label">What it is, for people: "minmax 1..100".</param>
/// <param name="Change">Makes the step of this alternative from the step of the plan; must return a step of the same
/// type, the same one each time; called from several threads.</param>
public sealed record StepAlternative(string Label, Func<IndexStep, IndexStep> Change);
