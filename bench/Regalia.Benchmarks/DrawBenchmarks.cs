using BenchmarkDotNet.Attributes;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Benchmarks;

/// <summary>A block of 1,024 draws; time an operation divided by 1,024 is the cost of a draw.</summary>
public class DrawBenchmarks
{
    private const ulong Seed = 20261;
    private static readonly InputKey Key = InputKey.Of("bench");

    private readonly double[] _block = new double[ReplicateRun.BlockSize];
    private readonly double[] _probabilities = new double[ReplicateRun.BlockSize];

    [GlobalSetup]
    public void Setup() => CounterBasedRandom.FillUniform(Seed, Key, 0, _probabilities);

    [Benchmark]
    public void FillUniform() => CounterBasedRandom.FillUniform(Seed, Key, 0, _block);

    [Benchmark]
    public void NormalQuantile() => StandardNormal.Quantile(_probabilities, _block);

    [Benchmark(Baseline = true)]
    public void FillNormal() => CounterBasedRandom.FillNormal(Seed, Key, 0, _block);

    [Benchmark]
    public void NormalOneByOne()
    {
        for (int replicate = 0; replicate < _block.Length; replicate++)
        {
            _block[replicate] = CounterBasedRandom.Normal(Seed, Key, replicate);
        }
    }

    [Benchmark]
    public void FillGamma() => GammaBlock.FillGamma(12.5, Seed, Key, 0, _block);

    [Benchmark]
    public void FillGammaBelowOne() => GammaBlock.FillGamma(0.4, Seed, Key, 0, _block);

    [Benchmark]
    public void FillBeta() => GammaBlock.FillBeta(3.0, 9.0, Seed, Key, 0, _block);

    [Benchmark]
    public void GoalpostsLog() => new Goalposts(0.01, 2.0, Transformation.Log).Score(_probabilities, _block);
}
