using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices.Uncertainty;

/// <summary>
/// Random weights for a whole structure: under every aggregate a Dirichlet around the stated weights of its active
/// children, except where weights are part of the definition.
/// </summary>
/// <remarks>Each child draws by its own code, so that a new indicator changes the draws of its siblings only through
/// the sum. See <see cref="Dirichlet"/> for the distribution.</remarks>
public sealed class WeightDraws
{
    private readonly IndexStructure _structure;
    private readonly double _concentration;
    private readonly ulong _seed;
    private readonly ImmutableArray<Family> _families;

    /// <summary>Sets up the draws.</summary>
    /// <param name="structure">The index.</param>
    /// <param name="concentration">Concentration under every aggregate; above 0 and finite.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="fixedNodes">Codes of aggregates whose children keep their stated weights.</param>
    /// <exception cref="ArgumentException">The concentration is not above 0 and finite, or a fixed node does not exist
    /// or is a leaf.</exception>
    public WeightDraws(
        IndexStructure structure,
        double concentration,
        ulong seed,
        IEnumerable<string>? fixedNodes = null
    )
    {
        ArgumentNullException.ThrowIfNull(structure);
        if (!(concentration > 0.0 && concentration <= double.MaxValue))
        {
            throw new ArgumentOutOfRangeException(
                nameof(concentration),
                concentration,
                "A concentration must be above 0 and finite."
            );
        }

        HashSet<int> kept = [];
        foreach (string code in fixedNodes ?? [])
        {
            int node = structure.NumberOf(code);
            if (node < structure.LeafCount)
            {
                throw new ArgumentException($"'{code}' is a leaf: it has no weights to keep.", nameof(fixedNodes));
            }

            kept.Add(node);
        }

        _structure = structure;
        _concentration = concentration;
        _seed = seed;
        InputKey root = InputKey.Of("weight");
        _families =
        [
            .. Enumerable
                .Range(structure.LeafCount, structure.Codes.Length - structure.LeafCount)
                .Where(node => !kept.Contains(node))
                .Select(node => new Family(structure, node, root)),
        ];
    }

    /// <summary>The weights of one replicate.</summary>
    /// <param name="replicate">Replicate, from 0.</param>
    /// <param name="weights">Receives one weight a node, in the order of <see cref="IndexStructure.Codes"/>; roots keep
    /// the stated one.</param>
    /// <exception cref="ArgumentException">The span has the wrong length.</exception>
    public void Draw(int replicate, Span<double> weights)
    {
        if (weights.Length != _structure.Codes.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Room for {weights.Length} weights: expected {_structure.Codes.Length}."
                ),
                nameof(weights)
            );
        }

        _structure.Weights.CopyTo(weights);
        foreach (Family family in _families)
        {
            double[] drawn = new double[family.Children.Length];
            Dirichlet.Draw(_concentration, family.Weights, _seed, family.Keys, replicate, drawn);
            for (int i = 0; i < drawn.Length; i++)
            {
                weights[family.Children[i]] = drawn[i];
            }
        }
    }

    /// <summary>The weights of consecutive replicates, bit for bit as <see cref="Draw"/> gives them one by one.
    /// </summary>
    /// <param name="firstReplicate">Replicate of the first column, from 0.</param>
    /// <param name="weights">Receives [node][replicate], for
    /// <see cref="IndexStructure.EvaluateBlock(ReadOnlySpan{double}, ReadOnlySpan{bool}, Span{double}, BlockRows)"/>.
    /// </param>
    /// <param name="rows">Layout of the block.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void FillBlock(int firstReplicate, Span<double> weights, BlockRows rows)
    {
        _structure.FillStatedWeights(weights, rows);
        foreach (Family family in _families)
        {
            Dirichlet.FillBlock(
                _concentration,
                family.Weights,
                _seed,
                family.Keys,
                firstReplicate,
                weights,
                family.Children,
                rows
            );
        }
    }

    private sealed class Family
    {
        public Family(IndexStructure structure, int parent, InputKey root)
        {
            Children = [.. structure.ChildrenOf(parent)];
            Weights = [.. Children.Select(child => structure.Weights[child])];
            Keys = [.. Children.Select(child => root.And(structure.Codes[child]))];
        }

        public int[] Children { get; }

        public double[] Weights { get; }

        public InputKey[] Keys { get; }
    }
}
