using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads <c>impute</c>.</summary>
internal sealed class ImputationReader : StepReaderOf<Imputation>
{
    public static ChoiceTable<ImputationMethod> Methods { get; } =
        new(
            ("mean", ImputationMethod.Mean, ["i_mean", "i_mean_grp"]),
            ("median", ImputationMethod.Median, ["i_median", "i_median_grp"]),
            ("latest", ImputationMethod.Latest, []),
            ("constant", ImputationMethod.Constant, []),
            ("linear", ImputationMethod.Linear, ["linear-constant"])
        );

    public static ChoiceTable<ImputationAlong> Along { get; } =
        new(("column", ImputationAlong.Column, ["columns"]), ("row", ImputationAlong.Row, ["rows"]));

    protected override void Read(OptionChanges<Imputation> changes, Imputation start, SpecificationScope scope)
    {
        changes.On("method", v => Method(v, start, changes), (s, method) => s with { Method = method });
        changes.On(
            "group",
            v => v.IsNothing ? null : v.Code(scope.Groups, "a grouping"),
            (s, group) => s with { Group = group }
        );
        changes.On("along", v => v.Choice(Along, start.Along), (s, along) => s with { Along = along });
        changes.On(
            "level",
            v => v.IsNothing ? null : (int?)v.Whole(2, scope.Definition.Levels),
            (s, level) => s with { Level = level }
        );
        changes.On("maximumAge", v => v.IsNothing ? null : (int?)v.Whole(1), (s, age) => s with { MaximumAge = age });
    }

    // COINr's i_mean_grp without a group would quietly be the mean of all.
    private static ImputationMethod Method(
        SpecificationValue value,
        Imputation start,
        OptionChanges<Imputation> changes
    )
    {
        bool grouped = value.Shown?.EndsWith("_grp", StringComparison.Ordinal) == true;
        if (grouped && start.Group is null && changes.Options.Value("group") is null)
        {
            value.Fault(
                "a group beside this method",
                "add group: with the code of a grouping, or write mean or median"
            );
        }

        return value.Choice(Methods, start.Method);
    }
}
