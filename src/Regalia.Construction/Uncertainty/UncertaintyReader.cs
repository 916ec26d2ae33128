using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Construction;

/// <summary>Reads <c>uncertainty</c>.</summary>
internal sealed class UncertaintyReader(
    IndexPlan plan,
    SpecificationScope scope,
    InputFile specification,
    List<InputFile> others,
    SpecificationFaults faults
)
{
    public static ChoiceTable<SamplePoints> Points { get; } =
        new(("monte-carlo", SamplePoints.MonteCarlo, ["random"]), ("sobol", SamplePoints.Sobol, []));

    public UncertaintyPlan Read(SpecificationMap map)
    {
        UncertaintyPlan standard = new();
        SpecificationMap? sensitivity = map.Value("sensitivity")?.Map();
        UncertaintyPlan read = standard with
        {
            Replicates = map.Value("replicates")?.Whole(1) ?? standard.Replicates,
            Seed = map.Value("seed")?.Seed() ?? standard.Seed,
            Points = map.Value("points")?.Choice(Points, standard.Points) ?? standard.Points,
            Outputs = map.Value("outputs")?.Codes(scope.Nodes, "an indicator or aggregate") ?? [],
            Interval = map.Value("interval")?.Above(0, below: 1) ?? standard.Interval,
            Pairs = map.Value("pairs")?.Flag() ?? false,
            SensitivityRows = sensitivity?.Value("rows")?.Whole(0),
            Bootstrap = sensitivity?.Value("bootstrap")?.Whole(2) ?? standard.Bootstrap,
            Inputs = map.Value("vary") is SpecificationValue vary ? [.. Inputs(vary)] : [],
        };
        if (!map.Has("vary"))
        {
            map.Fault(null, "something that varies", "name it: vary: { aggregate.method: [arithmetic, geometric] }");
        }
        else if (read.Inputs.Length < 2 && read.SensitivityRows > 0)
        {
            sensitivity!.Fault(null, "two inputs or more", "let something else vary too, or write rows: 0");
        }

        sensitivity?.RefuseTheRest();
        map.RefuseTheRest();
        // With a single input there is nothing to share the variance out among.
        return read.Inputs.Length < 2 ? read with { SensitivityRows = 0 } : read;
    }

    private IEnumerable<UncertainInput> Inputs(SpecificationValue vary)
    {
        SpecificationMap map = vary.Map();
        if (!map.Keys.Any())
        {
            vary.Fault("something that varies", "name it: aggregate.method: [arithmetic, geometric]");
        }

        foreach ((string key, SpecificationValue value) in map.Entries())
        {
            UncertainInput? input = key switch
            {
                "weights" => new WeightInputReader(scope, specification, others, faults).Read(key, value),
                "data" => DataError(key, value),
                "imputation" => Draws(key, value),
                _ => Variation(key, value),
            };
            if (input is not null)
            {
                yield return input;
            }
        }
    }

    private StepVariation? Variation(string key, SpecificationValue value)
    {
        int dot = key.IndexOf('.', StringComparison.Ordinal);
        string name = dot < 0 ? key : key[..dot];
        string? option = dot < 0 ? null : key[(dot + 1)..];
        if (PlanReader.Find(name) is not StepReader reader)
        {
            string[] known = [.. PlanReader.Steps.Select(s => s.Name), "weights", "data", "imputation"];
            string? near = Spelling.Nearest(name, known);
            value.Blame(
                key,
                "one of " + string.Join(", ", known) + ", or an option of a step, such as treat.maxPoints",
                near is null ? "use one of these words" : $"did you mean {near}?"
            );
            return null;
        }

        IndexStep[] steps = [.. plan.Steps.Where(s => string.Equals(s.Name, name, StringComparison.Ordinal))];
        if (steps is not [IndexStep start])
        {
            value.Blame(
                key,
                $"a plan with one {name} step",
                steps.Length == 0 ? "add the step to steps, or remove this line" : "vary a step that is there once"
            );
            return null;
        }

        ImmutableArray<SpecificationValue> items = value.IsList ? value.Items() : [];
        if (items.Length < 2)
        {
            value.Fault("a list of two alternatives or more", "write them as [a, b]");
            return null;
        }

        return new(key, name, [.. items.Select(item => Alternative(reader, option, item, start))]);
    }

    private StepAlternative Alternative(StepReader reader, string? option, SpecificationValue item, IndexStep start)
    {
        SpecificationMap options = option is null ? PlanReader.Options(reader, item) : item.As(option);
        return new(item.Summary(), reader.Read(options, start, scope));
    }

    private DataError DataError(string key, SpecificationValue value)
    {
        SpecificationMap map = value.Map();
        ImmutableDictionary<string, double> Deviations(string option) =>
            map.Value(option) switch
            {
                null => ImmutableDictionary<string, double>.Empty,
                { IsMap: true } own => OptionChanges<DataError>.ByCode(
                    own,
                    scope.Indicators,
                    "an indicator",
                    v => v.Number(0)
                ),
                var one => All(scope.Indicators, one.Number(0)),
            };
        DataError error = new(key, Deviations("relative"), Deviations("absolute"));
        if (error.Relative.IsEmpty && error.Absolute.IsEmpty)
        {
            value.Fault("relative or absolute errors", "give them: { relative: 0.05 }");
        }

        map.RefuseTheRest();
        return error;
    }

    private ImputationDraws? Draws(string key, SpecificationValue value)
    {
        if (value.Shown is not "draws")
        {
            value.Fault("draws", "write imputation: draws, or remove the line");
        }
        else if (!plan.Steps.OfType<Imputation>().Any(step => step.Along == ImputationAlong.Column))
        {
            value.Blame(key, "a plan with an impute step along columns", "add the step, or remove this line");
        }
        else
        {
            return new(key);
        }

        return null;
    }

    private static ImmutableDictionary<string, double> All(IEnumerable<string> codes, double value) =>
        codes.ToImmutableDictionary(code => code, _ => value, StringComparer.Ordinal);
}
