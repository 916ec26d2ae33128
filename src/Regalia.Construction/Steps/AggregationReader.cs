using System.Collections.Immutable;
using System.Globalization;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads <c>aggregate</c>.</summary>
internal sealed class AggregationReader : StepReaderOf<Aggregation>
{
    public static ChoiceTable<AggregationMethod> Methods { get; } =
        new(
            ("arithmetic", new ArithmeticMean(), ["a_amean", "amean", "arithmetic-mean"]),
            ("geometric", new GeometricMean(), ["a_gmean", "gmean", "geometric-mean"]),
            ("harmonic", new HarmonicMean(), ["a_hmean", "hmean", "harmonic-mean"]),
            ("generalised", new GeneralisedMean(1), ["a_genmean", "genmean", "generalized", "generalised-mean"]),
            ("copeland", new Copeland(), ["a_copeland"]),
            ("mpi", new MazziottaPareto(), ["mazziotta-pareto"]),
            ("ampi", new AdjustedMazziottaPareto(), ["adjusted-mazziotta-pareto"]),
            ("bod", new BenefitOfTheDoubt(), ["benefit-of-the-doubt"])
        );

    public static ChoiceTable<MazziottaParetoPenalty> Penalties { get; } =
        new(
            ("negative", MazziottaParetoPenalty.Negative, ["NEG"]),
            ("positive", MazziottaParetoPenalty.Positive, ["POS"])
        );

    protected override void Read(OptionChanges<Aggregation> changes, Aggregation start, SpecificationScope scope)
    {
        SpecificationMap map = changes.Options;
        if (map.Value("method") is { IsList: true } list)
        {
            ImmutableArray<AggregationMethod> methods =
            [
                .. list.Items().Select(item => OfValue(item)(new ArithmeticMean())),
            ];
            OnePerLevel(list, methods.Length, scope);
            changes.Add(s => s with { Methods = methods });
        }
        else if (map.Value("method") is { IsMap: true } nested)
        {
            Func<AggregationMethod, AggregationMethod> one = OfValue(nested);
            changes.Add(s => s with { Methods = [one(s.Methods[0])] });
        }
        else
        {
            Func<AggregationMethod, AggregationMethod> change = Read(map, start.Methods[0]);
            bool named = map.Has("method");
            changes.Add(s => s with { Methods = named ? [change(s.Methods[0])] : [.. s.Methods.Select(change)] });
        }

        changes.On(
            "dataThreshold",
            v =>
            {
                ImmutableArray<double> shares = [.. v.Items().Select(item => item.Number(0, 1))];
                OnePerLevel(v, shares.Length, scope);
                return shares;
            },
            (s, shares) => s with { DataThresholds = shares }
        );
        changes.OnCodes(
            "aggregates",
            scope.Aggregates,
            "an aggregate",
            v => OfValue(v)(new ArithmeticMean()),
            (s, methods) => s with { ByAggregate = methods }
        );
    }

    private Func<AggregationMethod, AggregationMethod> OfValue(SpecificationValue value)
    {
        SpecificationMap map = OptionsOf(value);
        if (!map.Has("method"))
        {
            map.Fault(null, "a method", "name one: method: " + string.Join(" | ", Methods.Names));
        }

        Func<AggregationMethod, AggregationMethod> change = Read(map, new ArithmeticMean());
        map.RefuseTheRest();
        return change;
    }

    private static Func<AggregationMethod, AggregationMethod> Read(SpecificationMap map, AggregationMethod start)
    {
        AggregationMethod kind = map.Method(Methods, start, out bool named);
        MethodOptions<AggregationMethod> method = new(map, named);
        return kind switch
        {
            GeneralisedMean m => method.Of(
                m,
                c =>
                {
                    if (named && !map.Has("power"))
                    {
                        map.Fault(null, "the power of the mean", "give it: power: -1.5");
                    }

                    c.On("power", v => v.Number(), (x, power) => x with { Power = power });
                }
            ),
            MazziottaPareto m => method.Of(
                m,
                c =>
                {
                    c.On("penalty", Penalty, (x, penalty) => x with { Penalty = penalty });
                    c.On("sampleVariance", v => v.Flag(), (x, sample) => x with { SampleVariance = sample });
                }
            ),
            AdjustedMazziottaPareto m => method.Of(
                m,
                c =>
                {
                    c.On("penalty", Penalty, (x, penalty) => x with { Penalty = penalty });
                    c.On("sampleVariance", v => v.Flag(), (x, sample) => x with { SampleVariance = sample });
                }
            ),
            var m => method.Of(m),
        };
    }

    private static MazziottaParetoPenalty Penalty(SpecificationValue value) =>
        value.Choice(Penalties, MazziottaParetoPenalty.Negative);

    private static void OnePerLevel(SpecificationValue value, int count, SpecificationScope scope)
    {
        int above = scope.Definition.Levels - 1;
        if (count != 1 && count != above)
        {
            value.Fault(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"one for all levels, or {above}, one for each level from 2 to {above + 1}; found {count}"
                ),
                "give one a level, from the bottom up"
            );
        }
    }
}
