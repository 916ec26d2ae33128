using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads <c>treat</c>.</summary>
internal sealed class TreatmentReader : StepReaderOf<Treatment>
{
    public static ChoiceTable<TreatmentMethod> Methods { get; } =
        new(
            ("winsorise-then-log", new(true, TreatmentTransformation.Logarithm), []),
            ("winsorise-then-log-by-skewness", new(true, TreatmentTransformation.LogarithmBySkewness), []),
            ("winsorise-then-log-plus-one", new(true, TreatmentTransformation.LogarithmPlusOne), []),
            ("winsorise-then-log-of-range", new(true, TreatmentTransformation.LogarithmOfRange), []),
            ("winsorise-then-boxcox", new(true, TreatmentTransformation.BoxCox), ["winsorise-then-box-cox"]),
            ("winsorise", new(true, TreatmentTransformation.None), ["winsorize"]),
            ("log", new(false, TreatmentTransformation.Logarithm), ["log_CT"]),
            ("log-by-skewness", new(false, TreatmentTransformation.LogarithmBySkewness), ["log_CT_plus"]),
            ("log-plus-one", new(false, TreatmentTransformation.LogarithmPlusOne), ["log_CT_orig"]),
            ("log-of-range", new(false, TreatmentTransformation.LogarithmOfRange), ["log_GII"]),
            ("boxcox", new(false, TreatmentTransformation.BoxCox), ["box-cox"])
        );

    protected override void Read(OptionChanges<Treatment> changes, Treatment start, SpecificationScope scope)
    {
        Options(changes);
        if (changes.Options.Value("indicators") is SpecificationValue own)
        {
            var byIndicator = OptionChanges<Treatment>.ByCode(own, scope.Indicators, "an indicator", OfIndicator);
            // What is not said of an indicator is as for the others.
            changes.Add(s =>
                s with
                {
                    ByIndicator = s.ByIndicator.SetItems(
                        byIndicator.Select(pair =>
                            KeyValuePair.Create(
                                pair.Key,
                                pair.Value?.Of(s with { ByIndicator = new Treatment().ByIndicator })
                            )
                        )
                    ),
                }
            );
        }
    }

    // Null: the indicator is left as it is.
    private OptionChanges<Treatment>? OfIndicator(SpecificationValue value)
    {
        if (value.Shown is "none")
        {
            return null;
        }

        SpecificationMap map = OptionsOf(value);
        OptionChanges<Treatment> changes = new(map);
        Options(changes);
        map.RefuseTheRest();
        return changes;
    }

    private static void Options(OptionChanges<Treatment> changes)
    {
        TreatmentMethod? method = null;
        changes.On(
            "method",
            v => method = v.Choice(Methods, new(Winsorises: true, TreatmentTransformation.Logarithm)),
            (s, m) => s with { Transformation = m.Transformation, MaximumPoints = m.Winsorises ? s.MaximumPoints : 0 }
        );
        if (method is { Winsorises: false } && changes.Options.Value("maxPoints") is SpecificationValue idle)
        {
            idle.Fault("no maxPoints with a method that does not winsorise", "remove it, or name a method that does");
            return;
        }

        changes.On(
            "maxPoints",
            v => v.IsNothing || v.Shown is "unlimited" ? null : (int?)v.Whole(0),
            (s, points) => s with { MaximumPoints = points }
        );
        changes.On("skewness", v => v.Above(0), (s, limit) => s with { SkewnessLimit = limit });
        changes.On("kurtosis", v => v.Number(), (s, limit) => s with { KurtosisLimit = limit });
        changes.On("force", v => v.Flag(), (s, force) => s with { Forced = force });
        changes.On("combine", v => v.Flag(), (s, combine) => s with { Combined = combine });
        changes.On("exponent", v => v.Number(), (s, exponent) => s with { BoxCoxExponent = exponent });
    }
}
