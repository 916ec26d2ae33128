using System.Collections.Immutable;

namespace Regalia.Indices.Uncertainty;

/// <summary>Draws of the inputs of a plan as functions of sample and replicate.</summary>
internal sealed class InputSample
{
    private readonly UncertaintyPlan _plan;
    private readonly int[] _dimensions;

    public InputSample(UncertaintyPlan plan)
    {
        _plan = plan;
        Inputs = plan.Inputs;
        _dimensions = new int[Inputs.Length];
        string[] choices =
        [
            .. Inputs
                .Where(input => AlternativesOf(input) > 0)
                .Select(input => input.Name)
                .Order(StringComparer.Ordinal),
        ];
        for (int i = 0; i < Inputs.Length; i++)
        {
            _dimensions[i] = Array.IndexOf(choices, Inputs[i].Name);
        }

        ScalarInputs = choices.Length;
    }

    public ImmutableArray<UncertainInput> Inputs { get; }

    /// <summary>Number of inputs that are a choice among alternatives.</summary>
    public int ScalarInputs { get; }

    /// <summary>Number of alternatives of an input; 0 when it is not a choice.</summary>
    public static int AlternativesOf(UncertainInput input) =>
        input switch
        {
            StepVariation variation => variation.Alternatives.Length,
            WeightAlternatives weights => weights.Sets.Length,
            _ => 0,
        };

    /// <summary>Key of the draws of an input in a sample.</summary>
    public InputKey KeyOf(int input, SampleMatrix matrix)
    {
        InputKey key = InputKey.Of(Inputs[input].Name);
        return matrix == SampleMatrix.Replicates ? key : key.And(matrix == SampleMatrix.A ? "A" : "B");
    }

    /// <summary>Which alternative an input takes in consecutive replicates: equally likely.</summary>
    public void FillChoices(int input, SampleMatrix matrix, int first, Span<int> choices)
    {
        int alternatives = AlternativesOf(Inputs[input]);
        if (alternatives == 0)
        {
            choices.Clear();
            return;
        }

        Span<double> uniform = choices.Length <= 1024 ? stackalloc double[choices.Length] : new double[choices.Length];
        if (_plan.Points == SamplePoints.Sobol)
        {
            int dimension = _dimensions[input] + (matrix == SampleMatrix.B ? ScalarInputs : 0);
            SobolSequence.Fill(dimension, KeyOf(input, matrix).Value ^ _plan.Seed, first, uniform);
        }
        else
        {
            CounterBasedRandom.FillUniform(_plan.Seed, KeyOf(input, matrix), first, uniform);
        }

        for (int i = 0; i < choices.Length; i++)
        {
            choices[i] = (int)(uniform[i] * alternatives);
        }
    }
}
