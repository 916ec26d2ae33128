using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads <c>steps</c>.</summary>
internal static class PlanReader
{
    /// <summary>The kinds of steps, in their usual order.</summary>
    public static StepReader[] Steps { get; } =
    [
        new ScreeningReader(),
        new DenominationReader(),
        new ImputationReader(),
        new TreatmentReader(),
        new NormalisationReader(),
        new WeightingReader(),
        new AggregationReader(),
    ];

    public static IndexPlan Read(SpecificationMap root, SpecificationScope scope, InputFile file, List<string> warnings)
    {
        if (root.Value("steps") is not { IsNothing: false } value)
        {
            return IndexSpecification.DefaultPlan;
        }

        if (!value.IsList)
        {
            value.Fault("a list of steps", "write each step on a line of its own: - normalise: minmax");
            return IndexSpecification.DefaultPlan;
        }

        List<(IndexStep Step, SpecificationValue Item)> steps = [];
        foreach (SpecificationValue item in value.Items())
        {
            if (Step(item, scope) is IndexStep step)
            {
                steps.Add((step, item));
            }
        }

        CheckOrder(steps, file, warnings);
        return steps.Count == 0 ? IndexSpecification.DefaultPlan : new(steps.Select(pair => pair.Step));
    }

    private static IndexStep? Step(SpecificationValue item, SpecificationScope scope)
    {
        if (item.IsText)
        {
            return Named(item, item.Shown!)?.Default;
        }

        if (!item.IsMap || item.Map().Keys.ToArray() is not [string name])
        {
            item.Fault("one step", "write it as - name: { option: value }");
            return null;
        }

        SpecificationValue options = item.Map().Value(name)!;
        if (Named(item, name) is not StepReader reader)
        {
            return null;
        }

        SpecificationMap map =
            reader is DenominationReader && options.IsText ? options.Map() : Options(reader, options);
        return reader.Read(map, reader.Default, scope)(reader.Default);
    }

    /// <summary>The options of a step, which may be written short.</summary>
    public static SpecificationMap Options(StepReader reader, SpecificationValue value) =>
        reader is AggregationReader ? reader.OptionsOf(value, reader.ShortOption) : reader.OptionsOf(value);

    public static StepReader? Find(string name) =>
        Array.Find(Steps, step => string.Equals(step.Name, name, StringComparison.Ordinal));

    private static StepReader? Named(SpecificationValue item, string name)
    {
        StepReader? reader = Find(name);
        if (reader is null)
        {
            string[] names = [.. Steps.Select(step => step.Name)];
            string? near = Spelling.Nearest(name, names);
            item.Blame(
                name,
                "one of " + string.Join(", ", names),
                near is null ? "use one of these words" : $"did you mean {near}?"
            );
        }

        return reader;
    }

    private static void CheckOrder(
        List<(IndexStep Step, SpecificationValue Item)> steps,
        InputFile file,
        List<string> warnings
    )
    {
        int aggregate = steps.FindIndex(pair => pair.Step is Aggregation);
        if (aggregate >= 0 && aggregate < steps.Count - 1)
        {
            (IndexStep after, SpecificationValue item) = steps[aggregate + 1];
            item.Blame(
                after.Name,
                "aggregate as the last step",
                after is Aggregation
                    ? "give one method a level in a single step: [arithmetic, geometric, …]"
                    : "move it before aggregate"
            );
        }

        int imputation = steps.FindIndex(pair => pair.Step is Imputation);
        int screening = steps.FindLastIndex(pair => pair.Step is Screening);
        if (imputation >= 0 && screening > imputation)
        {
            warnings.Add(
                string.Create(CultureInfo.InvariantCulture, $"{file.Name} row {steps[screening].Item.Line}")
                    + ": screen after impute sees no missing value; move it before impute if units with too little "
                    + "data are to be left out"
            );
        }
    }
}
