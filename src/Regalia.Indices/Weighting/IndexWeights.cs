using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>One weight for each indicator and aggregate, relative to its siblings.</summary>
/// <remarks>A weight below 0 can only be a loading of <see cref="PrincipalComponentWeights"/>; arithmetic means alone can
/// work with it, and a score then falls when the variable rises.</remarks>
public sealed class IndexWeights
{
    /// <summary>Takes in the weights.</summary>
    /// <param name="structure">The tree.</param>
    /// <param name="values">One weight a node, in the order of <see cref="IndexStructure.Codes"/>.</param>
    /// <exception cref="ArgumentException">The number of weights is wrong, or one is not finite.</exception>
    public IndexWeights(IndexStructure structure, ImmutableArray<double> values)
    {
        ArgumentNullException.ThrowIfNull(structure);
        if (values.Length != structure.Codes.Length)
        {
            throw new ArgumentException("One weight an indicator and aggregate.", nameof(values));
        }

        foreach (double weight in values)
        {
            if (!double.IsFinite(weight))
            {
                throw new ArgumentException("Weights must be finite.", nameof(values));
            }
        }

        Structure = structure;
        Values = values;
    }

    /// <summary>The tree.</summary>
    public IndexStructure Structure { get; }

    /// <summary>One weight a node, in the order of <see cref="IndexStructure.Codes"/>.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Codes of the indicators and aggregates whose weight is below 0.</summary>
    public IEnumerable<string> Negative => Structure.Codes.Where((_, node) => Values[node] < 0.0);

    /// <summary>Weight of an indicator or aggregate.</summary>
    /// <param name="code">Its code.</param>
    /// <exception cref="ArgumentException">There is none with this code.</exception>
    public double this[string code] => Values[Structure.NumberOf(code)];

    /// <summary>The weights of the definition.</summary>
    /// <param name="definition">The index.</param>
    public static IndexWeights Given(IndexDefinition definition) =>
        new(definition.Structure, definition.Structure.Weights);

    /// <summary>The same weights but for some.</summary>
    /// <param name="changed">New weights by code.</param>
    /// <exception cref="ArgumentException">A code is not part of the index, or a weight is not finite.</exception>
    public IndexWeights With(IEnumerable<KeyValuePair<string, double>> changed)
    {
        ImmutableArray<double>.Builder values = Values.ToBuilder();
        foreach ((string code, double weight) in changed)
        {
            values[Structure.NumberOf(code)] = weight;
        }

        return new(Structure, values.ToImmutable());
    }

    /// <summary>Weight of each node in the index: the product of the weights down the path, each divided by the sum
    /// over its siblings. The index has 1; every level of a regular tree adds up to 1.</summary>
    /// <returns>One number a node, in the order of <see cref="IndexStructure.Codes"/>; NaN below a node whose children
    /// all have weight 0.</returns>
    public ImmutableArray<double> Effective()
    {
        double[] effective = new double[Values.Length];
        for (int node = Values.Length - 1; node >= Structure.LeafCount; node--)
        {
            effective[node] = Structure.ParentOf(node) < 0 ? 1.0 : effective[node];
            double total = 0.0;
            foreach (int child in Structure.ChildrenOf(node))
            {
                total += Values[child];
            }

            foreach (int child in Structure.ChildrenOf(node))
            {
                effective[child] = effective[node] * (Values[child] / total);
            }
        }

        return [.. effective];
    }
}
