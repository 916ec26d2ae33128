namespace Regalia.Indices;

/// <summary>A way of finding weights.</summary>
public abstract record WeightingMethod
{
    private protected WeightingMethod() { }

    /// <summary>Name of the method as in specifications, such as "pca".</summary>
    public abstract string Name { get; }

    /// <summary>Finds the weights; those the method is not about stay as they are.</summary>
    /// <param name="context">What the steps before have left.</param>
    /// <exception cref="IndexFaultException">The weights cannot be found from these data.</exception>
    public abstract IndexWeights Weights(StepContext context);
}
