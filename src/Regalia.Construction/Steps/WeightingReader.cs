using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads <c>weight</c>.</summary>
internal sealed class WeightingReader : StepReaderOf<Weighting>
{
    public static ChoiceTable<WeightingMethod> Methods { get; } =
        new(
            ("given", new GivenWeights(), []),
            ("equal", new EqualWeights(), ["none"]),
            ("pca", new PrincipalComponentWeights(), ["get_PCA"]),
            ("optimised", new OptimisedWeights(2), ["optimized", "get_opt_weights"])
        );

    public static ChoiceTable<WeightObjective> Objectives { get; } =
        new(
            ("balance", WeightObjective.Balance, ["balanced"]),
            ("information", WeightObjective.Information, ["infomax"])
        );

    public static ChoiceTable<NegativeLoadings> Negatives { get; } =
        new(
            ("keep", NegativeLoadings.Keep, []),
            ("fault", NegativeLoadings.Fault, []),
            ("zero", NegativeLoadings.Zero, []),
            ("absolute", NegativeLoadings.Absolute, [])
        );

    protected override void Read(OptionChanges<Weighting> changes, Weighting start, SpecificationScope scope)
    {
        SpecificationMap map = changes.Options;
        WeightingMethod kind = map.Method(Methods, start.Method, out bool named);
        MethodOptions<WeightingMethod> method = new(map, named);
        Func<WeightingMethod, WeightingMethod> change = kind switch
        {
            GivenWeights m => method.Of(
                m,
                c =>
                    c.OnCodes(
                        "weights",
                        scope.Nodes,
                        "an indicator or aggregate",
                        v => v.Number(0),
                        (x, weights) => x with { Changed = weights }
                    )
            ),
            PrincipalComponentWeights m => method.Of(
                m,
                c =>
                {
                    c.On("level", v => Level(v, scope), (x, level) => x with { Level = level });
                    c.On("withinParent", v => v.Flag(), (x, within) => x with { WithinParent = within });
                    c.On(
                        "negative",
                        v => v.Choice(Negatives, m.Negative),
                        (x, negative) => x with { Negative = negative }
                    );
                }
            ),
            OptimisedWeights m => method.Of(
                m,
                c =>
                {
                    c.On("level", v => Level(v, scope), (x, level) => x with { Level = level });
                    c.On(
                        "objective",
                        v => v.Choice(Objectives, m.Objective),
                        (x, objective) => x with { Objective = objective }
                    );
                    c.OnCodes(
                        "importance",
                        scope.Nodes,
                        "an indicator or aggregate",
                        v => v.Above(0),
                        (x, importance) => x with { Importance = importance }
                    );
                }
            ),
            var m => method.Of(m),
        };
        changes.Add(s => s with { Method = change(s.Method) });
    }

    private static int Level(SpecificationValue value, SpecificationScope scope) =>
        value.Whole(1, scope.Definition.Levels - 1);
}
