namespace Regalia.Indices.Uncertainty;

/// <summary>Some evaluations and their results; belongs to one thread.</summary>
internal sealed class EvaluationBatch
{
    /// <summary>Evaluations done together: enough to use each variant for several, few enough to stay in the cache.
    /// </summary>
    public const int Capacity = 256;

    public EvaluationBatch(int inputs, int outputs, int nodes, int units)
    {
        Inputs = inputs;
        Nodes = nodes;
        Stride = ReplicateTree.Padded(units);
        Sources = new Evaluation[inputs * Capacity];
        Choices = new int[inputs * Capacity];
        Weights = new double[nodes * Capacity];
        Scores = new double[outputs * Capacity * Stride];
        Failures = new string?[Capacity];
        Order = new int[Capacity];
    }

    public int Inputs { get; }

    public int Nodes { get; }

    public int Stride { get; }

    /// <summary>Evaluations in use.</summary>
    public int Count { get; set; }

    /// <summary>[evaluation][input].</summary>
    public Evaluation[] Sources { get; }

    /// <summary>[evaluation][input]: alternatives taken.</summary>
    public int[] Choices { get; }

    /// <summary>[evaluation][node].</summary>
    public double[] Weights { get; }

    /// <summary>[output][evaluation][unit]; NaN where there is no score, and in the padding.</summary>
    public double[] Scores { get; }

    /// <summary>[evaluation]: why it failed; null when it did not.</summary>
    public string?[] Failures { get; }

    /// <summary>Evaluations in the order they are worked on: those of one variant together.</summary>
    public int[] Order { get; }

    public Span<int> ChoicesOf(int evaluation) => Choices.AsSpan(evaluation * Inputs, Inputs);

    public Span<Evaluation> SourcesOf(int evaluation) => Sources.AsSpan(evaluation * Inputs, Inputs);

    public Span<double> WeightsOf(int evaluation) => Weights.AsSpan(evaluation * Nodes, Nodes);

    public Span<double> ScoresOf(int output, int evaluation) =>
        Scores.AsSpan(((output * Capacity) + evaluation) * Stride, Stride);
}
