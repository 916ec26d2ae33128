using System.Collections.Immutable;
using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests.Uncertainty;

/// <summary>An index of a few indicators in two pillars with drawn data, and a plan with something to vary in every
/// step.</summary>
internal static class VariedIndex
{
    public static IndexDefinition Definition { get; } =
        new([
            .. Enumerable
                .Range(0, 7)
                .Select(i => new Variable(FormattableString.Invariant($"i{i}"), VariableType.Indicator)
                {
                    Level = 1,
                    Parent = i < 3 ? "p" : "q",
                    Direction = i == 2 ? -1 : 1,
                    Weight = 1.0 + (i * 0.25),
                }),
            new("p", VariableType.Aggregate) { Level = 2, Parent = "index" },
            new("q", VariableType.Aggregate)
            {
                Level = 2,
                Parent = "index",
                Weight = 2.0,
            },
            new("index", VariableType.Aggregate) { Level = 3 },
        ]);

    public static IndexPlan Plan { get; } =
        new(
            new Imputation { Group = "zone" },
            new Treatment(),
            new Normalisation { Method = new MinMax(1.0, 100.0) },
            new Aggregation()
        );

    public static StepVariation Points { get; } =
        new(
            "points",
            "treat",
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(k => new StepAlternative(
                        FormattableString.Invariant($"{k}"),
                        s => (Treatment)s with { MaximumPoints = k }
                    )),
            ]
        );

    public static StepVariation Scale { get; } =
        new(
            "scale",
            "normalise",
            [
                new("minmax", s => (Normalisation)s with { Method = new MinMax(1.0, 100.0) }),
                new("zscore", s => (Normalisation)s with { Method = new ZScore(50.0, 10.0) }),
                new("rank", s => (Normalisation)s with { Method = new RankScore() }),
            ]
        );

    public static StepVariation Means { get; } =
        new(
            "means",
            "aggregate",
            [
                Mean("arithmetic", new ArithmeticMean()),
                Mean("geometric", new GeometricMean()),
                Mean("harmonic", new HarmonicMean()),
                Mean("power", new GeneralisedMean(2.5)),
                new("mixed", s => (Aggregation)s with { Methods = [new GeometricMean(), new ArithmeticMean()] }),
                new("mixed back", s => (Aggregation)s with { Methods = [new ArithmeticMean(), new HarmonicMean()] }),
                new("threshold", s => (Aggregation)s with { DataThresholds = [0.75, 0.5] }),
                Mean("copeland", new Copeland()),
            ]
        );

    public static WeightNoise Noise { get; } =
        new("noise", ImmutableDictionary<int, double>.Empty.Add(1, 0.3).Add(2, 0.2));

    /// <summary>Drawn data; some values missing when a share is given.</summary>
    public static IndexData Data(int units, double missing = 0.0)
    {
        InputKey key = InputKey.Of("small index");
        double Value(int indicator, int unit)
        {
            double normal = CounterBasedRandom.Normal(1, key.And(indicator), unit);
            bool gone = CounterBasedRandom.Uniform(2, key.And(indicator), unit) < missing;
            return gone ? double.NaN : Math.Exp((indicator == 1 ? 1.5 : 0.3) * normal);
        }

        IndicatorTable table = new(
            Enumerable.Range(0, units).Select(unit => new IndexUnit(FormattableString.Invariant($"u{unit:D3}"))),
            Definition.Indicators.Select(indicator => indicator.Code),
            Enumerable.Range(0, 7).Select(i => Enumerable.Range(0, units).Select(unit => Value(i, unit)).ToArray())
        );
        return new(
            table,
            new(table.Units, [], []),
            new(["zone"], [Enumerable.Range(0, units).Select(unit => unit % 2 == 0 ? "north" : "south")])
        );
    }

    private static StepAlternative Mean(string label, AggregationMethod method) =>
        new(label, s => (Aggregation)s with { Methods = [method] });
}
