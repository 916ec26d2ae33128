namespace Regalia.Indices;

/// <summary>One step of building an index. Steps are records: <c>step with { … }</c> makes a variant.</summary>
public abstract record IndexStep
{
    private protected IndexStep() { }

    /// <summary>Name of the step as in specifications: "screen", "denominate", "impute", "treat", "normalise",
    /// "weight", "aggregate".</summary>
    public abstract string Name { get; }

    /// <summary>Name of the stage the step leaves: "screened", "denominated", "imputed", "treated", "normalised",
    /// "weighted", "aggregated".</summary>
    public abstract string Stage { get; }

    /// <summary>Does the step.</summary>
    /// <param name="context">What the steps before have left.</param>
    /// <exception cref="IndexFaultException">The step cannot be done with these data.</exception>
    internal abstract StepResult Run(StepContext context);
}
