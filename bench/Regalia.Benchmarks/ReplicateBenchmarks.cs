using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Regalia.Indices;
using Regalia.Indices.Sensitivity;
using Regalia.Indices.Uncertainty;

namespace Regalia.Benchmarks;

/// <summary>Whole analyses of an index of four levels: the limit of winsorised points, normalisation, aggregation and
/// all weights are varied, 20 combinations with other weights in each replicate.</summary>
/// <remarks>The time is that of one replicate, for sensitivity of one evaluation, with its share of building the
/// combinations; for Start, of the whole run.</remarks>
[MemoryDiagnoser]
public class ReplicateBenchmarks
{
    private const int Rows = 10_000;
    private const int Evaluations = Rows * (4 + 2);

    private static readonly IndexPlan Plan = new(
        new Treatment(),
        new Normalisation { Method = new MinMax(1.0, 100.0) },
        new Aggregation()
    );

    private static readonly UncertaintyPlan Uncertainty = new()
    {
        SensitivityRows = Rows,
        Inputs =
        [
            new StepVariation("points", "treat", [.. Enumerable.Range(1, 5).Select(Points)]),
            new StepVariation(
                "scale",
                "normalise",
                [Scale("minmax", new MinMax(1.0, 100.0)), Scale("zscore", new ZScore(10.0, 2.0))]
            ),
            new WeightNoise(
                "weights",
                ImmutableDictionary.CreateRange(
                    Enumerable.Range(1, 3).Select(level => KeyValuePair.Create(level, 0.25))
                )
            ),
            new StepVariation(
                "mean",
                "aggregate",
                [Mean("arithmetic", new ArithmeticMean()), Mean("geometric", new GeometricMean())]
            ),
        ],
    };

    private static readonly ReplicateRunOptions OneThread = new() { DegreeOfParallelism = 1 };
    private static readonly ReplicateRunOptions AllThreads = new();

    private readonly Case _reference = new(51, 49);
    private readonly Case _middle = new(200, 100);
    private readonly Case _large = new(1_000, 500);

    /// <summary>A run that failed in part would be quicker and say nothing.</summary>
    [GlobalSetup]
    public void Setup()
    {
        foreach (Case some in (Case[])[_reference, _middle, _large])
        {
            UncertaintyResult result = Replicates(some, 200, AllThreads);
            if (!result.Failures.IsEmpty)
            {
                throw new InvalidOperationException(result.Failures[0].Reason);
            }
        }
    }

    /// <summary>Two hundred replicates: mostly what building the nominal index and its 20 alternatives costs.</summary>
    [Benchmark]
    public UncertaintyResult Start51x49() => Replicates(_reference, 200, OneThread);

    [Benchmark]
    public UncertaintyResult Start1000x500() => Replicates(_large, 200, OneThread);

    [Benchmark(Baseline = true, OperationsPerInvoke = 10_000)]
    public UncertaintyResult OneThread51x49x10000() => Replicates(_reference, 10_000, OneThread);

    [Benchmark(OperationsPerInvoke = 10_000)]
    public UncertaintyResult AllThreads51x49x10000() => Replicates(_reference, 10_000, AllThreads);

    [Benchmark(OperationsPerInvoke = 100_000)]
    public UncertaintyResult OneThread51x49x100000() => Replicates(_reference, 100_000, OneThread);

    [Benchmark(OperationsPerInvoke = 100_000)]
    public UncertaintyResult AllThreads51x49x100000() => Replicates(_reference, 100_000, AllThreads);

    [Benchmark(OperationsPerInvoke = 50_000)]
    public UncertaintyResult OneThread200x100x50000() => Replicates(_middle, 50_000, OneThread);

    [Benchmark(OperationsPerInvoke = 10_000)]
    public UncertaintyResult OneThread1000x500x10000() => Replicates(_large, 10_000, OneThread);

    [Benchmark(OperationsPerInvoke = 10_000)]
    public UncertaintyResult AllThreads1000x500x10000() => Replicates(_large, 10_000, AllThreads);

    [Benchmark(OperationsPerInvoke = Evaluations)]
    public SensitivityResult SensitivityOneThread51x49() => Sensitivity(_reference, OneThread);

    [Benchmark(OperationsPerInvoke = Evaluations)]
    public SensitivityResult SensitivityAllThreads51x49() => Sensitivity(_reference, AllThreads);

    private static UncertaintyResult Replicates(Case some, int replicates, ReplicateRunOptions options) =>
        UncertaintyAnalysis.Run(
            Plan,
            some.Definition,
            some.Data,
            Uncertainty with
            {
                Replicates = replicates,
            },
            options
        );

    private static SensitivityResult Sensitivity(Case some, ReplicateRunOptions options) =>
        SensitivityAnalysis.Run(Plan, some.Definition, some.Data, Uncertainty, options);

    private static StepAlternative Points(int most) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{most}"),
            step => (Treatment)step with { MaximumPoints = most }
        );

    private static StepAlternative Scale(string label, NormalisationMethod method) =>
        new(label, step => (Normalisation)step with { Method = method });

    private static StepAlternative Mean(string label, AggregationMethod method) =>
        new(label, step => (Aggregation)step with { Methods = [method] });

    /// <summary>An index of the shape bench/index.sh measures: six indicators a pillar, two sub-indices, one index;
    /// indicators skewed in four degrees to either side, with up to seven outliers.</summary>
    private sealed class Case
    {
        private const ulong Seed = 20261;

        public Case(int units, int indicators)
        {
            int pillars = Math.Max(2, (indicators + 3) / 6);
            string[] codes = [.. Enumerable.Range(0, indicators).Select(i => Code("I", i))];
            Definition = new([
                .. codes.Select(
                    (code, i) =>
                        new Variable(code, VariableType.Indicator)
                        {
                            Level = 1,
                            Parent = Code("P", i % pillars),
                            Direction = Direction(i),
                        }
                ),
                .. Enumerable.Range(0, pillars).Select(p => Aggregate(Code("P", p), 2, Code("S", p % 2))),
                .. Enumerable.Range(0, 2).Select(s => Aggregate(Code("S", s), 3, "Index")),
                Aggregate("Index", 4, parent: null),
            ]);
            Data = new(
                new IndicatorTable(
                    Enumerable.Range(0, units).Select(u => new IndexUnit(Code("U", u))),
                    codes,
                    [.. codes.Select((code, i) => Column(code, i, units))]
                )
            );
        }

        public IndexDefinition Definition { get; }

        public IndexData Data { get; }

        private static string Code(string kind, int number) =>
            string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D4}");

        private static int Direction(int indicator) => indicator % 5 < 2 ? -1 : 1;

        private static Variable Aggregate(string code, int level, string? parent) =>
            new(code, VariableType.Aggregate) { Level = level, Parent = parent };

        private static double[] Column(string code, int indicator, int units)
        {
            double spread = indicator % 5 == 0 ? 0.05 : 0.2 + (0.3 * (indicator % 5));
            InputKey common = InputKey.Of("common factor");
            InputKey own = InputKey.Of(code);
            return
            [
                .. Enumerable
                    .Range(0, units)
                    .Select(unit =>
                    {
                        double factor = CounterBasedRandom.Normal(Seed, common, unit);
                        double noise = CounterBasedRandom.Normal(Seed, own, unit);
                        double value = Math.Exp(spread * ((0.6 * factor) + (0.8 * noise)));
                        double outlier = unit < indicator % 8 ? Math.Pow(3.0, unit + 1) : 1.0;
                        return Direction(indicator) < 0 ? 500.0 - value : value * outlier;
                    }),
            ];
        }
    }
}
