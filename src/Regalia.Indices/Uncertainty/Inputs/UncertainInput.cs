namespace Regalia.Indices.Uncertainty;

/// <summary>Something about an index that could have been otherwise, and is drawn anew in every replicate.</summary>
/// <param name="Name">Name, unique in a plan; the draws depend on it, not on the order of inputs. Under
/// Sobol points another choice among alternatives changes the draws of those whose names come after its own.</param>
public abstract record UncertainInput(string Name)
{
    private protected abstract bool Closed { get; }
}
