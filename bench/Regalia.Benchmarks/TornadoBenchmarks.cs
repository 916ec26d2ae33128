using BenchmarkDotNet.Attributes;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Benchmarks;

/// <summary>The tornado of one country of the bundled release: every measure in full and not at all, 10,000 draws each.</summary>
[MemoryDiagnoser]
public class TornadoBenchmarks
{
    private EvidenceRelease _release = null!;
    private AssessmentFramework _framework = null!;
    private Country _country = null!;

    [Params(1, 0)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Read()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "data");
        _release = ReleaseReader.Read(folder).Release!;
        _framework = FrameworkReader.Read(folder).Framework!;
        _country = _release.Country(Iso3.Parse("VNM"))!;
    }

    private AssessmentOptions Options => new() { Draws = 10_000, Threads = Threads == 0 ? null : Threads };

    [Benchmark]
    public int Tornado() =>
        Assessment.Scenarios.Tornado.Of(_release, _framework, _country, options: Options).Bars.Length;

    /// <summary>Eleven scenarios, each with an indicator that joins and so with weights of its own.</summary>
    [Benchmark]
    public int JoiningIndicators() =>
        ScenarioAssessor
            .Assess(
                _release,
                _framework,
                _country,
                [
                    .. _framework.Overlay.Weights.Select(w => new Scenario(
                        w.Code,
                        [new AssumedValue(w.Code, _release.Indicator(w.Code)!.High, 0.03, 0)]
                    )),
                ],
                Options
            )
            .Outcomes.Length;
}
