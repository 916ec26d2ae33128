using BenchmarkDotNet.Attributes;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Similarity;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Benchmarks;

/// <summary>Likeness of 200 generated countries: the features once, then every pair with its reason; and their layers.</summary>
public class SimilarityBenchmarks
{
    private EvidenceRelease _release = null!;
    private AssessmentFramework _framework = null!;
    private CountrySimilarities _similarities = null!;
    private string[] _codes = [];

    [GlobalSetup]
    public void Setup()
    {
        _release = GeneratedRelease.Of(200);
        _framework = FrameworkReader.Parse(_release.Framework.Text).Framework!;
        _similarities = CountrySimilarities.Of(_release, _framework, EvidenceSelection.None);
        _codes = [.. _release.Countries.Select(c => c.Code.ToString())];
    }

    [Benchmark]
    public CountrySimilarities Features() => CountrySimilarities.Of(_release, _framework, EvidenceSelection.None);

    [Benchmark(Baseline = true)]
    public double AllPairs()
    {
        double sum = 0;
        for (int a = 0; a < _codes.Length; a++)
        {
            for (int b = a + 1; b < _codes.Length; b++)
            {
                sum += _similarities.Between(_codes[a], _codes[b]).Score;
            }
        }
        return sum;
    }

    [Benchmark]
    public int LayersOfAll() => LayerAnalysis.OfAll(_release, _framework, EvidenceSelection.None).Length;
}
