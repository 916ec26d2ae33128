using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>An index with its uncertain inputs, prepared so that nothing that stays the same is done twice.</summary>
internal sealed class ReplicateModel
{
    // Combinations of alternatives are kept until they take this much memory; after that they are built as needed.
    private const long CacheBytes = 512L << 20;

    private readonly IndexPlan _plan;
    private readonly Lazy<IndexVariant>[] _kept;
    private readonly ConcurrentDictionary<(int Steps, int Combination), Lazy<StepContext>> _prefixes = [];
    private readonly int _weightStep;
    private readonly List<double[]> _known = [];
    private readonly int[] _stepOfInput;
    private readonly int _drawnStep;
    private readonly int _stepsBefore;
    private readonly DataDraws _data;

    public ReplicateModel(
        IndexPlan plan,
        IndexDefinition definition,
        IndexData data,
        UncertaintyPlan uncertainty,
        long cacheBytes = CacheBytes
    )
    {
        UncertaintyCheck.Require(plan, definition, uncertainty);
        _plan = plan;
        Definition = definition;
        Uncertainty = uncertainty;
        Nominal = plan.Build(definition, data);
        UncertaintyCheck.RequireDirichlet(Nominal.Weights, uncertainty);
        Sample = new(uncertainty);
        Weights = new(Sample, uncertainty.Seed, definition);
        _data = new(Sample, uncertainty.Seed);
        Outputs =
        [
            .. (uncertainty.Outputs.IsEmpty ? [definition.Root.Code] : uncertainty.Outputs).Select(
                definition.Structure.NumberOf
            ),
        ];
        Units = Nominal.Given.Units;
        NominalScores = [.. Outputs.Select(NominalOf)];
        _weightStep = plan.Steps.IndexOf(plan.Steps.FirstOrDefault(step => step is Weighting)!);
        _stepsBefore = plan.Steps.Count(step => step is not Aggregation);
        _stepOfInput =
        [
            .. uncertainty.Inputs.Select(input => input is StepVariation variation ? StepNumber(variation.Step) : -1),
        ];

        // Steps from here on see numbers drawn anew in each replicate and cannot be kept.
        _drawnStep =
            _data.DrawsData ? 0
            : _data.DrawsImputation ? StepNumber("impute")
            : _stepsBefore + 1;
        long bytes = 8L * definition.Structure.Codes.Length * ReplicateTree.Padded(Units.Length) * 2;
        Combinations = 1;
        foreach (UncertainInput input in uncertainty.Inputs.OfType<StepVariation>())
        {
            Combinations = Math.Min(Combinations * InputSample.AlternativesOf(input), int.MaxValue);
        }

        _kept =
            Combinations > Math.Max(1, cacheBytes / bytes)
                ? []
                :
                [
                    .. Enumerable
                        .Range(0, (int)Combinations)
                        .Select(number => new Lazy<IndexVariant>(() => Start(ChoicesOf(number)))),
                ];
        RankGroups = [.. Nominal.Given.Indicators.RowsByTime().Select(rows => rows.ToArray())];
    }

    public IndexDefinition Definition { get; }

    public UncertaintyPlan Uncertainty { get; }

    public IndexBuild Nominal { get; }

    public InputSample Sample { get; }

    public WeightSample Weights { get; }

    /// <summary>Numbers of the nodes followed.</summary>
    public ImmutableArray<int> Outputs { get; }

    /// <summary>The units of the data as given.</summary>
    public ImmutableArray<IndexUnit> Units { get; }

    /// <summary>[output][unit]: scores without uncertainty; NaN where there is none.</summary>
    public ImmutableArray<double[]> NominalScores { get; }

    /// <summary>Units that are ranked together: all, or those of each time in a panel.</summary>
    public ImmutableArray<int[]> RankGroups { get; }

    /// <summary>Whether the numbers before aggregation differ in every replicate.</summary>
    public bool DrawsNumbers => _drawnStep <= _stepsBefore;

    /// <summary>Number of combinations of alternatives of steps; no more than 2^31 - 1 are counted.</summary>
    public long Combinations { get; }

    /// <summary>Number of a combination, from 0; means nothing when there are 2^31 - 1 or more.</summary>
    public int CombinationOf(ReadOnlySpan<int> choices)
    {
        unchecked
        {
            int number = 0;
            for (int input = 0; input < choices.Length; input++)
            {
                if (_stepOfInput[input] >= 0)
                {
                    number = (number * InputSample.AlternativesOf(Sample.Inputs[input])) + choices[input];
                }
            }

            return number;
        }
    }

    /// <summary>Whether evaluations of the same alternatives work on the same numbers, and combinations can be told apart
    /// by their number.</summary>
    public bool SharesCombinations => !DrawsNumbers && Combinations < int.MaxValue;

    /// <summary>What the steps before aggregation leave in one evaluation.</summary>
    public IndexVariant VariantOf(ReadOnlySpan<int> choices, ReadOnlySpan<Evaluation> sources)
    {
        IndexVariant start = _kept.Length > 0 ? _kept[CombinationOf(choices)].Value : Start(choices.ToArray());
        if (!DrawsNumbers || start.Failure is not null)
        {
            return start;
        }

        Evaluation[] from = sources.ToArray();
        StepContext context = start.Context!;
        IndexStep[] steps = StepsOf(choices)[_drawnStep.._stepsBefore];
        return IndexVariant.Of(() => Drawn(context, steps, from), Units);
    }

    private StepContext Drawn(StepContext context, IndexStep[] steps, Evaluation[] from)
    {
        context = context with { Data = _data.WithErrors(context.Data, from) };
        foreach (IndexStep step in steps)
        {
            StepResult result = _data.WithDrawnImputations(context, step, step.Run(context), from);
            context = context with { Data = result.Data, Weights = result.Weights };
        }

        return context;
    }

    // The steps up to the first that sees numbers drawn anew, or all of them.
    private IndexVariant Start(int[] choices)
    {
        IndexStep[] steps = StepsOf(choices);
        Aggregation aggregation = steps.OfType<Aggregation>().FirstOrDefault() ?? new Aggregation();
        return DrawsNumbers
            ? IndexVariant.Unfinished(() => After(_drawnStep, choices, steps, aggregation))
            : IndexVariant.Of(
                () => After(_stepsBefore, choices, steps, aggregation),
                Units,
                _kept.Length > 0 ? _known : null
            );
    }

    // What the first steps leave; combinations that differ only in later steps share it.
    private StepContext After(int count, int[] choices, IndexStep[] steps, Aggregation aggregation)
    {
        if (count == 0)
        {
            return new(Definition, Nominal.Given, IndexWeights.Given(Definition), aggregation);
        }

        StepContext Do()
        {
            StepContext before = After(count - 1, choices, steps, aggregation);
            StepResult result = steps[count - 1].Run(before);
            return before with { Data = result.Data, Weights = result.Weights };
        }

        if (_kept.Length == 0)
        {
            return Do();
        }

        int[] shared = [.. choices];
        for (int input = 0; input < shared.Length; input++)
        {
            // Weights may be found from scores, and these depend on how the index will be aggregated.
            bool weighted = _weightStep >= 0 && _weightStep < count;
            bool matters = _stepOfInput[input] < count || (weighted && _stepOfInput[input] >= _stepsBefore);
            shared[input] = matters ? shared[input] : 0;
        }

        StepContext after = _prefixes.GetOrAdd((count, CombinationOf(shared)), _ => new(Do)).Value;
        return after with { Aggregation = aggregation };
    }

    private int[] ChoicesOf(int combination)
    {
        int[] choices = new int[Sample.Inputs.Length];
        for (int input = choices.Length - 1; input >= 0; input--)
        {
            if (_stepOfInput[input] >= 0)
            {
                int alternatives = InputSample.AlternativesOf(Sample.Inputs[input]);
                choices[input] = combination % alternatives;
                combination /= alternatives;
            }
        }

        return choices;
    }

    private IndexStep[] StepsOf(ReadOnlySpan<int> choices)
    {
        IndexStep[] steps = [.. _plan.Steps];
        for (int input = 0; input < choices.Length; input++)
        {
            if (Sample.Inputs[input] is StepVariation variation)
            {
                ref IndexStep step = ref steps[_stepOfInput[input]];
                step = variation.Alternatives[choices[input]].Change(step);
            }
        }

        return steps;
    }

    private int StepNumber(string name) =>
        _plan.Steps.IndexOf(_plan.Steps.First(step => string.Equals(step.Name, name, StringComparison.Ordinal)));

    private double[] NominalOf(int node)
    {
        IndicatorTable scores = Nominal.Result.Indicators;
        string code = Definition.Structure.Codes[node];
        Dictionary<IndexUnit, int> rows = scores.Units.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return
        [
            .. Units.Select(unit =>
                scores.Contains(code) && rows.TryGetValue(unit, out int row) ? scores[code][row] : double.NaN
            ),
        ];
    }
}
