namespace Regalia.Indices.Tests;

public sealed class IndexStructureTests
{
    private static readonly IndexStructure Two = new([
        new("a", "stock", 3.0),
        new("b", "stock", 1.0),
        new("top", null, 1.0, NodeMean.Arithmetic),
        new("stock", "top", 0.5, NodeMean.Arithmetic),
        new("c", "top", 0.5),
        new("idle", "top", 0.0),
        new("other", null, 1.0, NodeMean.Geometric),
        new("d", "other", 2.0),
    ]);

    [Fact]
    public void Children_come_before_parents_and_leaves_first()
    {
        Assert.Equal(["a", "b", "c", "idle", "d", "stock", "top", "other"], Two.Codes);
        Assert.Equal(5, Two.LeafCount);
        Assert.Equal(["a", "b", "c", "idle", "d"], Two.LeafCodes.ToArray());
        Assert.Equal(["top", "other"], Two.Roots);
        Assert.Equal([5, 2, 3], Two.ChildrenOf(Two.NumberOf("top")));
        Assert.Empty(Two.ChildrenOf(0));
        Assert.Equal(Two.NumberOf("stock"), Two.ParentOf(1));
        Assert.Equal(-1, Two.ParentOf(Two.NumberOf("other")));
        Assert.Null(Two.MeanOf(0));
        Assert.Equal(NodeMean.Geometric, Two.MeanOf(7));
        Assert.True(Two.Contains("idle"));
        Assert.False(Two.Contains("Idle"));
    }

    [Fact]
    public void Effective_weights_are_products_down_the_path()
    {
        Assert.Equal([0.375, 0.125, 0.5, 0.0, 0.0], Two.EffectiveWeights("top"));
        Assert.Equal([0.75, 0.25, 0.0, 0.0, 0.0], Two.EffectiveWeights("stock"));
        Assert.Equal([0.0, 0.0, 0.0, 0.0, 1.0], Two.EffectiveWeights("other"));
        Assert.Equal([0.0, 0.0, 1.0, 0.0, 0.0], Two.EffectiveWeights("c"));
    }

    [Fact]
    public void Coverage_is_the_share_of_active_weight_that_is_there()
    {
        Assert.Equal(0.5, Two.Coverage("top", [false, false, true, false, false]));
        Assert.Equal(0.875, Two.Coverage("top", [true, false, true, false, false]));
        Assert.Equal(1.0, Two.Coverage("top", [true, true, true, false, false]));
        Assert.Equal(0.25, Two.Coverage("stock", [false, true, true, true, true]));
        Assert.Equal(0.0, Two.Coverage("other", [true, true, true, true, false]));
    }

    [Fact]
    public void An_unknown_node_is_named()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Two.EffectiveWeights("nowhere"));
        Assert.Contains("'nowhere'", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Two.Coverage("top", [true]));
    }

    [Fact]
    public void A_single_indicator_is_a_structure()
    {
        IndexStructure one = new([new("x", null, 1.0)]);
        double[] scores = new double[1];
        one.Evaluate([42.0], scores);
        Assert.Equal(42.0, scores[0]);
    }

    [Fact]
    public void No_nodes() => Faulty([], IndexStructureFaultKind.Empty, "");

    [Fact]
    public void A_blank_code() =>
        Faulty([new(" ", "r", 1.0), Leaf("a", "r"), Root("r")], IndexStructureFaultKind.BlankCode, "");

    [Fact]
    public void A_code_twice() =>
        Faulty([Leaf("a", "r"), Leaf("a", "r"), Root("r")], IndexStructureFaultKind.DuplicateCode, "a");

    [Fact]
    public void An_unknown_parent() =>
        Faulty([Leaf("a", "r"), Leaf("b", "s"), Root("r")], IndexStructureFaultKind.UnknownParent, "b", "'s'");

    [Theory]
    [InlineData(-0.25, "-0.25")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_bad_weight(double weight, string shown) =>
        Faulty([Leaf("a", "r"), new("b", "r", weight), Root("r")], IndexStructureFaultKind.InvalidWeight, "b", shown);

    [Fact]
    public void Weights_that_are_all_zero() =>
        Faulty([new("a", "r", 0.0), new("b", "r", 0.0), Root("r")], IndexStructureFaultKind.NoActiveChild, "r");

    [Fact]
    public void An_aggregate_of_nothing() =>
        Faulty(
            [Leaf("a", "r"), Root("r"), new("empty", "r", 1.0, NodeMean.Arithmetic)],
            IndexStructureFaultKind.AggregateWithoutChildren,
            "empty"
        );

    [Fact]
    public void An_indicator_with_children() =>
        Faulty([Leaf("a", "b"), Leaf("b", "r"), Root("r")], IndexStructureFaultKind.LeafWithChildren, "b", "'a'");

    [Fact]
    public void An_aggregation_that_does_not_exist() =>
        Faulty(
            [Leaf("a", "r"), new("r", null, 1.0, (NodeMean)77)],
            IndexStructureFaultKind.UnknownAggregation,
            "r",
            "77"
        );

    [Fact]
    public void A_cycle_is_shown_round() =>
        Faulty(
            [
                Leaf("x", "a"),
                new("a", "b", 1.0, NodeMean.Arithmetic),
                new("b", "c", 1.0, NodeMean.Arithmetic),
                new("c", "a", 1.0, NodeMean.Arithmetic),
            ],
            IndexStructureFaultKind.Cycle,
            "a",
            "'a' -> 'b' -> 'c' -> 'a'"
        );

    [Fact]
    public void A_node_that_is_its_own_parent() =>
        Faulty(
            [Leaf("x", "a"), new("a", "a", 1.0, NodeMean.Arithmetic)],
            IndexStructureFaultKind.Cycle,
            "a",
            "'a' -> 'a'"
        );

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        IndexStructureException failure = Assert.Throws<IndexStructureException>(() =>
            new IndexStructure([Leaf("a", "nowhere"), new("b", "r", -1.0), Leaf("b", "r"), Root("r")])
        );
        Assert.Equal(
            [
                IndexStructureFaultKind.DuplicateCode,
                IndexStructureFaultKind.UnknownParent,
                IndexStructureFaultKind.InvalidWeight,
            ],
            failure.Faults.Select(fault => fault.Kind)
        );
    }

    private static IndexNode Leaf(string code, string parent) => new(code, parent, 1.0);

    private static IndexNode Root(string code) => new(code, null, 1.0, NodeMean.Arithmetic);

    private static void Faulty(IndexNode[] nodes, IndexStructureFaultKind kind, string code, string shown = "")
    {
        IndexStructureException failure = Assert.Throws<IndexStructureException>(() => new IndexStructure(nodes));
        IndexStructureFault fault = Assert.Single(failure.Faults);
        Assert.Equal((kind, code), (fault.Kind, fault.Code));
        Assert.Contains(shown, fault.Message, StringComparison.Ordinal);
        Assert.Contains(fault.Message, failure.Message, StringComparison.Ordinal);
    }
}
