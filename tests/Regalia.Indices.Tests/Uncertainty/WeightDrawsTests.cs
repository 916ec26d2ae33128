using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class WeightDrawsTests
{
    private static readonly IndexNode[] Nodes =
    [
        new("a", "g", 3.0),
        new("b", "g", 1.0),
        new("idle", "g", 0.0),
        new("c", "top", 2.0),
        new("g", "top", 2.0, NodeMean.Arithmetic),
        new("top", null, 7.0, NodeMean.Geometric),
    ];

    [Fact]
    public void Siblings_add_up_to_one_inactive_ones_stay_zero_and_fixed_ones_as_stated()
    {
        IndexStructure structure = new(Nodes);
        double[] weights = new double[6];
        new WeightDraws(structure, 20.0, 1, ["top"]).Draw(9, weights);
        Assert.Equal(1.0, weights[0] + weights[1], 1e-14);
        Assert.NotEqual(0.75, weights[0], 1e-6);
        Assert.Equal([0.0, 2.0, 2.0, 7.0], weights[2..]);
    }

    [Fact]
    public void A_block_has_the_bits_of_single_draws()
    {
        IndexStructure structure = new(Nodes);
        WeightDraws draws = new(structure, 20.0, 1);
        BlockRows rows = new(1024, BlockRows.PaddedStride);
        double[] block = new double[rows.Length(6)];
        draws.FillBlock(1024, block, rows);
        double[] single = new double[6];
        for (int r = 0; r < rows.Count; r++)
        {
            draws.Draw(1024 + r, single);
            Bits.Same(single, [.. Enumerable.Range(0, 6).Select(node => block[(node * rows.Stride) + r])]);
        }
    }

    [Fact]
    public void Draws_of_one_family_do_not_depend_on_the_rest_of_the_index()
    {
        IndexStructure larger = new([new("new", "top", 1.0), new("z", "g", 0.0), .. Nodes]);
        double[] before = new double[6];
        double[] after = new double[8];
        new WeightDraws(new IndexStructure(Nodes), 20.0, 1).Draw(9, before);
        new WeightDraws(larger, 20.0, 1).Draw(9, after);
        Bits.Same(before[0], after[larger.NumberOf("a")]);
        Bits.Same(before[1], after[larger.NumberOf("b")]);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        IndexStructure structure = new(Nodes);
        Assert.Throws<ArgumentException>(() => new WeightDraws(structure, 20.0, 1, ["nowhere"]));
        Assert.Throws<ArgumentException>(() => new WeightDraws(structure, 20.0, 1, ["a"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightDraws(structure, 0.0, 1));
        Assert.Throws<ArgumentException>(() => new WeightDraws(structure, 20.0, 1).Draw(0, new double[5]));
    }
}
