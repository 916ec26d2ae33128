using BenchmarkDotNet.Attributes;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Benchmarks;

/// <summary>A block of 1,024 replicates of an index of 37 indicators in 7 groups, for 27 units.</summary>
public class IndexBenchmarks
{
    private const ulong Seed = 20261;
    private const int Units = 27;
    private const int Leaves = 37;
    private const int Groups = 7;

    private static readonly BlockRows Rows = new(ReplicateRun.BlockSize, BlockRows.PaddedStride);

    private readonly IndexStructure _arithmetic = Structure(NodeMean.Arithmetic);
    private readonly IndexStructure _geometric = Structure(NodeMean.Geometric);
    private readonly bool[] _present = [.. Enumerable.Repeat(true, Leaves)];
    private ScoreDistribution _distribution = new();
    private double[][] _scores = [];
    private double[] _weights = [];
    private double[] _units = [];
    private WeightDraws _draws = null!;
    private PairwiseOrder _order = null!;

    [GlobalSetup]
    public void Setup()
    {
        _draws = new WeightDraws(_arithmetic, 100.0, Seed);
        _weights = new double[Rows.Length(_arithmetic.Codes.Length)];
        _draws.FillBlock(0, _weights, Rows);
        _scores = new double[Units][];
        _order = new PairwiseOrder(Units);
        _units = new double[Rows.Length(Units)];
        for (int unit = 0; unit < Units; unit++)
        {
            _scores[unit] = new double[Rows.Length(_arithmetic.Codes.Length)];
            for (int leaf = 0; leaf < Leaves; leaf++)
            {
                Span<double> row = Rows.Row(_scores[unit].AsSpan(), leaf);
                CounterBasedRandom.FillUniform(Seed, InputKey.Of("leaf").And(leaf).And(unit), 0, row);
                foreach (ref double score in row)
                {
                    score *= 100.0;
                }
            }

            _arithmetic.EvaluateBlock(_weights, _present, _scores[unit], Rows);
            Rows.Row(_scores[unit].AsSpan(), _arithmetic.Codes.Length - 1).CopyTo(Rows.Row(_units.AsSpan(), unit));
        }
    }

    [Benchmark]
    public void DirichletBlock37() => _draws.FillBlock(0, _weights, Rows);

    [Benchmark]
    public void EvaluateBlockArithmetic27x37()
    {
        foreach (double[] unit in _scores)
        {
            _arithmetic.EvaluateBlock(_weights, _present, unit, Rows);
        }
    }

    [Benchmark]
    public void EvaluateBlockGeometric27x37()
    {
        foreach (double[] unit in _scores)
        {
            _geometric.EvaluateBlock(_weights, _present, unit, Rows);
        }
    }

    [Benchmark]
    public void ScoreDistributionAddBlock()
    {
        // Counts end at 2^31: start afresh long before, once in a million blocks.
        if (_distribution.Count > 1_000_000_000)
        {
            _distribution = new ScoreDistribution();
        }

        _distribution.AddBlock(Rows.Row((ReadOnlySpan<double>)_units, 0));
    }

    [Benchmark]
    public void PairwiseOrderAddBlock27() => _order.AddBlock(_units, Rows);

    private static IndexStructure Structure(NodeMean aggregation)
    {
        IEnumerable<IndexNode> leaves = Enumerable
            .Range(0, Leaves)
            .Select(leaf => new IndexNode(
                FormattableString.Invariant($"leaf{leaf}"),
                FormattableString.Invariant($"group{leaf % Groups}"),
                1.0 + (leaf % 5)
            ));
        IEnumerable<IndexNode> groups = Enumerable
            .Range(0, Groups)
            .Select(group => new IndexNode(
                FormattableString.Invariant($"group{group}"),
                "index",
                1.0 + group,
                aggregation
            ));
        return new IndexStructure([.. leaves, .. groups, new IndexNode("index", null, 1.0, aggregation)]);
    }
}
