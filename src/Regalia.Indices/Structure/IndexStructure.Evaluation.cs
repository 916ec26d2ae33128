using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Regalia.Indices;

/// <content>Scores of one unit and of blocks of replicates.</content>
public sealed partial class IndexStructure
{
    /// <summary>Scores of all nodes for one unit, with the stated weights.</summary>
    /// <param name="leafScores">One score a leaf; NaN where missing. Missing leaves take no part: the weights of their
    /// siblings are renormalised; a node without any present active child is missing itself.</param>
    /// <param name="nodeScores">Receives one score a node, in the order of <see cref="Codes"/>; the leaves are
    /// copied.</param>
    /// <exception cref="ArgumentException">A span has the wrong length, or a child of a geometric node is negative.
    /// </exception>
    public void Evaluate(ReadOnlySpan<double> leafScores, Span<double> nodeScores) =>
        Evaluate(leafScores, _weights.AsSpan(), nodeScores);

    /// <summary>Scores of all nodes for one unit, with other weights than the stated ones.</summary>
    /// <param name="leafScores">One score a leaf; NaN where missing.</param>
    /// <param name="weights">One weight a node, in the order of <see cref="Codes"/>, relative to its siblings; those
    /// of roots and of inactive nodes are not read.</param>
    /// <param name="nodeScores">Receives one score a node.</param>
    /// <exception cref="ArgumentException">A span has the wrong length, a weight is negative or not finite, or a child
    /// of a geometric node is negative.</exception>
    public void Evaluate(ReadOnlySpan<double> leafScores, ReadOnlySpan<double> weights, Span<double> nodeScores)
    {
        Require(leafScores.Length, LeafCount, nameof(leafScores));
        Require(weights.Length, Codes.Length, nameof(weights));
        Require(nodeScores.Length, Codes.Length, nameof(nodeScores));
        leafScores.CopyTo(nodeScores);
        for (int node = LeafCount; node < Codes.Length; node++)
        {
            ImmutableArray<int> children = _activeChildren[node - LeafCount];
            nodeScores[node] = _means[node - LeafCount] switch
            {
                NodeMean.Arithmetic => Arithmetic(children, weights, nodeScores),
                _ => Geometric(node, children, weights, nodeScores),
            };
        }
    }

    /// <summary>
    /// Scores of all nodes for a block of replicates of one unit, each replicate with its own weights; bit for bit
    /// what <see cref="Evaluate(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/> gives for each replicate.
    /// </summary>
    /// <param name="weights">[node][replicate], rows in the order of <see cref="Codes"/>, relative to the siblings;
    /// rows of roots and of inactive nodes are not read. The same block serves all units.</param>
    /// <param name="presentLeaves">Which leaves the unit has; the rows of the others are not read and are filled with
    /// NaN. A present leaf may still be NaN in single replicates, which costs time.</param>
    /// <param name="nodeScores">[node][replicate]: rows of the leaves are read, rows of the aggregates are written.
    /// </param>
    /// <param name="rows">Layout of both blocks; a multiple of 16 replicates is fastest.</param>
    /// <exception cref="ArgumentException">A span is too short, a weight is negative or not finite, or a child of a
    /// geometric node is negative.</exception>
    public void EvaluateBlock(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<bool> presentLeaves,
        Span<double> nodeScores,
        BlockRows rows
    )
    {
        Require(presentLeaves.Length, LeafCount, nameof(presentLeaves));
        rows.Require(weights.Length, Codes.Length, nameof(weights));
        rows.Require(nodeScores.Length, Codes.Length, nameof(nodeScores));
        Span<bool> present = Codes.Length <= 512 ? stackalloc bool[Codes.Length] : new bool[Codes.Length];
        presentLeaves.CopyTo(present);
        for (int leaf = 0; leaf < LeafCount; leaf++)
        {
            if (!present[leaf])
            {
                rows.Row(nodeScores, leaf).Fill(double.NaN);
            }
        }

        Span<int> buffer = Codes.Length <= 512 ? stackalloc int[Codes.Length] : new int[Codes.Length];
        for (int node = LeafCount; node < Codes.Length; node++)
        {
            int count = 0;
            foreach (int child in _activeChildren[node - LeafCount])
            {
                if (present[child])
                {
                    buffer[count++] = child;
                }
            }

            present[node] = count > 0;
            Span<double> means = rows.Row(nodeScores, node);
            if (count == 0)
            {
                means.Fill(double.NaN);
                continue;
            }

            ref double values = ref MemoryMarshal.GetReference(nodeScores);
            ref double heavy = ref MemoryMarshal.GetReference(weights);
            if (_means[node - LeafCount] == NodeMean.Arithmetic)
            {
                WeightedMeanBlock.Arithmetic(ref values, ref heavy, buffer[..count], rows, means);
            }
            else
            {
                WeightedMeanBlock.Geometric(ref values, ref heavy, buffer[..count], rows, means);
            }
        }
    }

    /// <summary>Fills a block with the stated weights, the same in every replicate: the start for varying some.
    /// </summary>
    /// <param name="weights">Receives [node][replicate].</param>
    /// <param name="rows">Layout of the block.</param>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public void FillStatedWeights(Span<double> weights, BlockRows rows)
    {
        rows.Require(weights.Length, Codes.Length, nameof(weights));
        for (int node = 0; node < Codes.Length; node++)
        {
            rows.Row(weights, node).Fill(_weights[node]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Arithmetic(
        ImmutableArray<int> children,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> scores
    )
    {
        ArithmeticAccumulator mean = default;
        foreach (int child in children)
        {
            mean.Add(scores[child], weights[child]);
        }

        return mean.Mean;
    }

    private double Geometric(
        int node,
        ImmutableArray<int> children,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> scores
    )
    {
        GeometricAccumulator mean = default;
        foreach (int child in children)
        {
            if (scores[child] < 0.0 && weights[child] > 0.0)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{Codes[child]}' is {scores[child]}, but '{Codes[node]}' is a geometric mean: expected 0 or more."
                    ),
                    nameof(scores)
                );
            }

            mean.Add(scores[child], weights[child]);
        }

        return mean.Mean;
    }
}
