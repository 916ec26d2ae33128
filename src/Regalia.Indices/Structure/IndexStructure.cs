using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>
/// A composite index, compiled: one or several trees of aggregates over indicators, ready to be evaluated for a unit
/// or for blocks of replicates.
/// </summary>
/// <remarks>
/// <para>Nodes are numbered in evaluation order: first the leaves (indicators) in the order they were listed, then
/// the aggregates, every child before its parent. The children of a node keep the order they were listed in.</para>
/// <para>A node of weight 0 is inactive: it may have a score but its parent never uses it, whatever weights are given
/// later. Weights of roots mean nothing. A structure does not change and may be used by many threads.</para>
/// </remarks>
public sealed partial class IndexStructure
{
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly ImmutableArray<double> _weights;
    private readonly ImmutableArray<int> _parents;

    // By aggregate, that is node number minus the number of leaves.
    private readonly ImmutableArray<NodeMean> _means;
    private readonly ImmutableArray<ImmutableArray<int>> _children;
    private readonly ImmutableArray<ImmutableArray<int>> _activeChildren;

    /// <summary>Compiles a flat list of nodes.</summary>
    /// <param name="nodes">The nodes in any order; there may be several roots.</param>
    /// <exception cref="IndexStructureException">Something is wrong; the exception lists every fault: no nodes, blank
    /// or duplicate codes, unknown parents, cycles, negative or non-finite weights, aggregates whose children all
    /// have weight 0, aggregates without children, leaves with children.</exception>
    public IndexStructure(IEnumerable<IndexNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        IndexNode[] listed = [.. nodes];
        ImmutableArray<IndexStructureFault> faults = StructureCheck.Faults(listed);
        if (!faults.IsEmpty)
        {
            throw new IndexStructureException(faults);
        }

        IndexNode[] ordered = InEvaluationOrder(listed);
        LeafCount = ordered.Count(node => node.Mean is null);
        Codes = [.. ordered.Select(node => node.Code)];
        _numbers = Codes.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _weights = [.. ordered.Select(node => node.Weight)];
        _parents = [.. ordered.Select(node => node.Parent is null ? -1 : _numbers[node.Parent])];
        _means = [.. ordered.Skip(LeafCount).Select(node => node.Mean!.Value)];

        ILookup<string, int> children = listed
            .Where(node => node.Parent is not null)
            .ToLookup(node => node.Parent!, node => _numbers[node.Code], StringComparer.Ordinal);
        _children = [.. ordered.Skip(LeafCount).Select(node => children[node.Code].ToImmutableArray())];
        _activeChildren = [.. _children.Select(row => row.Where(child => _weights[child] > 0.0).ToImmutableArray())];
        Roots = [.. ordered.Where(node => node.Parent is null).Select(node => node.Code)];
    }

    /// <summary>Codes of all nodes in evaluation order: leaves first, then aggregates, children before parents.
    /// </summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>Number of leaves; their numbers are 0 to <c>LeafCount - 1</c>.</summary>
    public int LeafCount { get; }

    /// <summary>Codes of the leaves, in the order they were listed.</summary>
    public ReadOnlySpan<string> LeafCodes => Codes.AsSpan(0, LeafCount);

    /// <summary>Codes of the nodes without a parent, in evaluation order.</summary>
    public ImmutableArray<string> Roots { get; }

    /// <summary>Stated weight of each node within its parent, in evaluation order.</summary>
    public ImmutableArray<double> Weights => _weights;

    /// <summary>Number of a node in evaluation order.</summary>
    /// <param name="code">Code of the node.</param>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public int NumberOf(string code) =>
        _numbers.TryGetValue(code, out int number)
            ? number
            : throw new ArgumentException($"There is no node '{code}' in this index.", nameof(code));

    /// <summary>Whether there is a node with this code.</summary>
    /// <param name="code">Code to look for.</param>
    public bool Contains(string code) => _numbers.ContainsKey(code);

    /// <summary>Number of the parent of a node; -1 for a root.</summary>
    /// <param name="node">Number of a node.</param>
    public int ParentOf(int node) => _parents[node];

    /// <summary>How a node combines its children; null for a leaf.</summary>
    /// <param name="node">Number of a node.</param>
    public NodeMean? MeanOf(int node) => node < LeafCount ? null : _means[node - LeafCount];

    /// <summary>Numbers of the children of a node, inactive ones included, in the order listed; none for a leaf.
    /// </summary>
    /// <param name="node">Number of a node.</param>
    public ImmutableArray<int> ChildrenOf(int node) => node < LeafCount ? [] : _children[node - LeafCount];

    /// <summary>
    /// Weight of every leaf in the score of a node: the product of the weights down the path, each divided by the sum
    /// of its siblings' weights. 0 for inactive leaves and for leaves of other trees; the others add up to 1 (for a
    /// node that is a leaf, the leaf itself has 1).
    /// </summary>
    /// <param name="code">Code of a node, usually a root.</param>
    /// <returns>One weight a leaf, in the order of <see cref="LeafCodes"/>.</returns>
    /// <remarks>Under a geometric mean these are the exponents.</remarks>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public double[] EffectiveWeights(string code)
    {
        int top = NumberOf(code);
        double[] effective = new double[Codes.Length];
        effective[top] = 1.0;
        for (int node = top; node >= LeafCount; node--)
        {
            ImmutableArray<int> children = _activeChildren[node - LeafCount];
            double total = children.Sum(child => _weights[child]);
            foreach (int child in children)
            {
                effective[child] = effective[node] * (_weights[child] / total);
            }
        }

        return effective[..LeafCount];
    }

    /// <summary>
    /// Share of the evidence for a node that is there: effective weight of the present active leaves below it over
    /// the effective weight of all active leaves below it.
    /// </summary>
    /// <param name="code">Code of a node.</param>
    /// <param name="presentLeaves">Whether each leaf has a value, in the order of <see cref="LeafCodes"/>.</param>
    /// <returns>0 (nothing) to 1 (exactly, when everything is there).</returns>
    /// <exception cref="ArgumentException">There is no such node, or the number of leaves is wrong.</exception>
    public double Coverage(string code, ReadOnlySpan<bool> presentLeaves)
    {
        Require(presentLeaves.Length, LeafCount, nameof(presentLeaves));
        double[] effective = EffectiveWeights(code);
        double present = 0.0;
        double all = 0.0;
        for (int leaf = 0; leaf < effective.Length; leaf++)
        {
            all += effective[leaf];
            present += presentLeaves[leaf] ? effective[leaf] : 0.0;
        }

        return present / all;
    }

    private static void Require(int found, int expected, string name)
    {
        if (found != expected)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{name} has {found} entries: expected {expected}."),
                name
            );
        }
    }

    private static IndexNode[] InEvaluationOrder(IndexNode[] listed)
    {
        Dictionary<string, IndexNode> byCode = listed.ToDictionary(node => node.Code, StringComparer.Ordinal);
        Dictionary<string, int> depths = new(StringComparer.Ordinal);
        int DepthOf(IndexNode node)
        {
            int depth = 0;
            for (IndexNode? above = node; above?.Parent is not null; above = byCode[above.Parent])
            {
                depth++;
            }

            return depth;
        }

        foreach (IndexNode node in listed)
        {
            depths[node.Code] = DepthOf(node);
        }

        // The sort is stable: deepest aggregates first, otherwise as listed.
        return
        [
            .. listed.Where(node => node.Mean is null),
            .. listed.Where(node => node.Mean is not null).OrderByDescending(node => depths[node.Code]),
        ];
    }
}
