using CsCheck;

namespace Regalia.Indices.Tests;

public sealed class IndexStructureEvaluationTests
{
    private static readonly IndexStructure Mixed = new([
        new("a", "g", 3.0),
        new("b", "g", 1.0),
        new("c", "top", 2.0),
        new("idle", "top", 0.0),
        new("g", "top", 2.0, NodeMean.Geometric),
        new("top", null, 1.0, NodeMean.Arithmetic),
    ]);

    // A random forest: node i hangs under a random earlier aggregate; weights now and then 0.
    private static readonly Gen<IndexStructure> Structures = Gen.Select(
            Gen.Int[1, 6],
            Gen.Int[0, 14],
            Gen.Double[0, 0.999_999].Array[64]
        )
        .Select(
            (groups, extra, dice) =>
            {
                int used = 0;
                double Die() => dice[used++ % dice.Length];
                List<IndexNode> nodes = [];
                for (int g = 0; g < groups; g++)
                {
                    string? parent = g == 0 || Die() < 0.15 ? null : Code("g", (int)(Die() * g));
                    NodeMean how = Die() < 0.5 ? NodeMean.Arithmetic : NodeMean.Geometric;
                    nodes.Add(new(Code("g", g), parent, 0.2 + Die(), how));
                    nodes.Add(new(Code("sure", g), Code("g", g), 0.2 + Die()));
                }

                for (int leaf = 0; leaf < extra; leaf++)
                {
                    nodes.Insert(
                        (int)(Die() * nodes.Count),
                        new(Code("l", leaf), Code("g", (int)(Die() * groups)), Die() < 0.2 ? 0.0 : Die())
                    );
                }

                return new IndexStructure(nodes);
            }
        );

    [Fact]
    public void By_hand()
    {
        double[] scores = new double[6];
        Mixed.Evaluate([16.0, 81.0, 40.0, 99.0], scores);
        double group = Math.Pow(16.0, 0.75) * Math.Pow(81.0, 0.25);
        Assert.Equal(24.0, group, 1e-12);
        Assert.Equal(24.0, scores[4], 1e-12);
        Assert.Equal(32.0, scores[5], 1e-12);
        Assert.Equal(99.0, scores[3]);
    }

    [Fact]
    public void A_missing_leaf_leaves_its_weight_to_its_siblings()
    {
        double[] scores = new double[6];
        Mixed.Evaluate([double.NaN, 81.0, 40.0, 0.0], scores);
        Assert.Equal(81.0, scores[4], 1e-12);
        Assert.Equal(60.5, scores[5], 1e-12);
    }

    [Fact]
    public void A_node_with_nothing_is_missing_and_its_parent_goes_on()
    {
        double[] scores = new double[6];
        Mixed.Evaluate([double.NaN, double.NaN, 40.0, 7.0], scores);
        Assert.True(double.IsNaN(scores[4]));
        Assert.Equal(40.0, scores[5], 1e-12);
        Mixed.Evaluate([double.NaN, double.NaN, double.NaN, 7.0], scores);
        Assert.True(double.IsNaN(scores[5]));
    }

    [Fact]
    public void An_inactive_leaf_stays_inactive_under_other_weights()
    {
        double[] scores = new double[6];
        Mixed.Evaluate([16.0, 81.0, 40.0, 99.0], [3.0, 1.0, 2.0, 50.0, 2.0, 1.0], scores);
        Assert.Equal(32.0, scores[5], 1e-12);
    }

    [Fact]
    public void A_negative_child_of_a_geometric_node_is_named()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() =>
            Mixed.Evaluate([-1.5, 81.0, 40.0, 0.0], new double[6])
        );
        Assert.Contains("'a' is -1.5, but 'g'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_of_the_wrong_length_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Mixed.Evaluate(new double[3], new double[6]));
        Assert.Throws<ArgumentException>(() => Mixed.Evaluate(new double[4], new double[5]));
        Assert.Throws<ArgumentException>(() => Mixed.Evaluate(new double[4], new double[5], new double[6]));
        BlockRows rows = new(8);
        Assert.Throws<ArgumentException>(() => Mixed.EvaluateBlock(new double[48], new bool[3], new double[48], rows));
        Assert.Throws<ArgumentException>(() => Mixed.EvaluateBlock(new double[47], new bool[4], new double[48], rows));
        Assert.Throws<ArgumentException>(() => Mixed.EvaluateBlock(new double[48], new bool[4], new double[47], rows));
    }

    [Fact]
    public void With_everything_there_an_arithmetic_index_is_the_sum_of_effective_weights_times_scores() =>
        Structures.Sample(structure =>
        {
            foreach (string root in structure.Roots)
            {
                Assert.Equal(1.0, structure.EffectiveWeights(root).Sum(), 1e-12);
            }

            double[] leaves = [.. Enumerable.Range(0, structure.LeafCount).Select(leaf => (leaf * 37.0) % 101.0)];
            double[] scores = new double[structure.Codes.Length];
            structure.Evaluate(leaves, scores);
            for (int node = structure.LeafCount; node < scores.Length; node++)
            {
                double[] weights = structure.EffectiveWeights(structure.Codes[node]);
                bool plain = Below(structure, node).All(n => structure.MeanOf(n) is not NodeMean.Geometric);
                if (plain)
                {
                    Assert.Equal(weights.Zip(leaves, (w, x) => w * x).Sum(), scores[node], 1e-10);
                }
            }
        });

    [Fact]
    public void A_block_has_the_bits_of_single_evaluations() =>
        Structures
            .SelectMany(structure =>
                Gen.Select(
                    Gen.Const(structure),
                    Gen.Select(Gen.Int[1, 300], Gen.Int[0, 9], (count, gap) => new BlockRows(count, count + gap)),
                    Gen.Bool.Array[structure.LeafCount],
                    Gen.Frequency((15, Gen.Double[0, 100]), (1, Gen.Const(0.0)), (1, Gen.Const(double.NaN))).Array[500],
                    Gen.Frequency((15, Gen.Double[0.01, 3]), (1, Gen.Const(0.0))).Array[500]
                )
            )
            .Sample(
                (structure, rows, present, dice, heavy) =>
                {
                    int nodes = structure.Codes.Length;
                    double[] weights = new double[rows.Length(nodes)];
                    double[] block = new double[rows.Length(nodes)];
                    for (int i = 0; i < block.Length; i++)
                    {
                        block[i] = dice[i * 7 % dice.Length];
                        weights[i] = heavy[i * 11 % heavy.Length];
                    }

                    double[] before = [.. block];
                    structure.EvaluateBlock(weights, present, block, rows);
                    double[] single = new double[nodes];
                    for (int r = 0; r < rows.Count; r++)
                    {
                        double[] leaves =
                        [
                            .. present.Select((here, leaf) => here ? before[(leaf * rows.Stride) + r] : double.NaN),
                        ];
                        double[] own = [.. Enumerable.Range(0, nodes).Select(n => weights[(n * rows.Stride) + r])];
                        structure.Evaluate(leaves, own, single);
                        Bits.Same(
                            single,
                            [.. Enumerable.Range(0, nodes).Select(node => block[(node * rows.Stride) + r])]
                        );
                    }
                },
                iter: 60
            );

    [Fact]
    public void Stated_weights_in_a_block_give_the_stated_index()
    {
        BlockRows rows = new(33, 40);
        double[] weights = new double[rows.Length(6)];
        double[] block = new double[rows.Length(6)];
        Mixed.FillStatedWeights(weights, rows);
        for (int r = 0; r < rows.Count; r++)
        {
            block[r] = r;
            block[rows.Stride + r] = 2 * r;
            block[(2 * rows.Stride) + r] = 50.0;
        }

        Mixed.EvaluateBlock(weights, [true, true, true, false], block, rows);
        double[] single = new double[6];
        for (int r = 0; r < rows.Count; r++)
        {
            Mixed.Evaluate([r, 2 * r, 50.0, double.NaN], single);
            Bits.Same(single[5], rows.Row(block.AsSpan(), 5)[r]);
        }
    }

    private static string Code(string kind, int number) => FormattableString.Invariant($"{kind}{number}");

    private static IEnumerable<int> Below(IndexStructure structure, int node) =>
        structure.ChildrenOf(node).SelectMany(child => Below(structure, child)).Prepend(node);
}
