namespace Regalia.Indices.Uncertainty;

/// <summary>The work of one thread of an uncertainty analysis: evaluates replicates and counts.</summary>
internal sealed class ReplicateTally
{
    // Enough for every alternative of a few inputs to have come up.
    private const int Pilot = 1024;

    private readonly ReplicateModel _model;
    private readonly ReplicateEvaluator _evaluator;
    private readonly ReplicateRanks _ranks;
    private readonly int[] _ranked;
    private readonly int[] _choices = new int[EvaluationBatch.Capacity];
    private readonly ExactScores? _exact;
    private double[] _transposed = [];

    /// <summary>Starts with all counts at 0.</summary>
    /// <param name="model">The index.</param>
    /// <param name="exact">Where all scores are kept; null when they are counted in bins.</param>
    /// <param name="binWidths">Width of the bins, one an output; empty when scores are kept.</param>
    public ReplicateTally(ReplicateModel model, ExactScores? exact, double[] binWidths)
    {
        _model = model;
        _exact = exact;
        _evaluator = new(model);
        _ranks = new([.. model.RankGroups], model.Units.Length);
        _ranked = new int[model.Units.Length];
        int most = model.RankGroups.Max(rows => rows.Length);
        Outputs =
        [
            .. model.NominalScores.Select(
                (nominal, output) =>
                    new OutputTally(
                        nominal,
                        most,
                        model.Uncertainty.Labels,
                        exact is null ? binWidths[output] : null,
                        model.Uncertainty.Pairs
                    )
            ),
        ];
    }

    public OutputTally[] Outputs { get; }

    public FailureCount Failures { get; } = new();

    /// <summary>Widths of bins that suit the scores of the first replicates and the one without uncertainty: alternatives
    /// may have scales of their own.</summary>
    public static double[] BinWidths(ReplicateModel model)
    {
        ReplicateTally pilot = new(model, exact: null, [.. model.NominalScores.Select(_ => 1.0)]);
        List<double>[] scores = [.. model.NominalScores.Select(nominal => nominal.ToList())];
        int count = Math.Min(Pilot, model.Uncertainty.Replicates);
        for (int first = 0; first < count; first += EvaluationBatch.Capacity)
        {
            pilot.Evaluate(first, Math.Min(EvaluationBatch.Capacity, count - first));
            EvaluationBatch batch = pilot._evaluator.Batch;
            for (int e = 0; e < batch.Count; e++)
            {
                for (int output = 0; output < scores.Length && batch.Failures[e] is null; output++)
                {
                    ReadOnlySpan<double> row = batch.ScoresOf(output, e)[..model.Units.Length];
                    (double low, double high) = Ends(row);
                    scores[output].Add(low);
                    scores[output].Add(high);
                }
            }
        }

        return [.. scores.Select(some => ScoreBins.WidthFor([.. some]))];
    }

    /// <summary>Evaluates consecutive replicates.</summary>
    /// <returns>The sums of this block, one an output.</returns>
    public MomentSums[] Block(int first, int count)
    {
        MomentSums[] sums = [.. _model.NominalScores.Select(nominal => new MomentSums(nominal))];
        for (int done = 0; done < count; done += EvaluationBatch.Capacity)
        {
            Evaluate(first + done, Math.Min(EvaluationBatch.Capacity, count - done));
            Gather(first + done, sums);
        }

        return sums;
    }

    public void Merge(ReplicateTally other)
    {
        for (int output = 0; output < Outputs.Length; output++)
        {
            Outputs[output].Merge(other.Outputs[output]);
        }

        Failures.Merge(other.Failures);
    }

    private static (double Low, double High) Ends(ReadOnlySpan<double> scores)
    {
        double low = double.NaN;
        double high = double.NaN;
        foreach (double score in scores)
        {
            low = score < low || double.IsNaN(low) ? score : low;
            high = score > high || double.IsNaN(high) ? score : high;
        }

        return (low, high);
    }

    private void Evaluate(int first, int count)
    {
        EvaluationBatch batch = _evaluator.Batch;
        batch.Count = count;
        for (int input = 0; input < batch.Inputs; input++)
        {
            Span<int> choices = _choices.AsSpan(0, count);
            _model.Sample.FillChoices(input, SampleMatrix.Replicates, first, choices);
            for (int e = 0; e < count; e++)
            {
                batch.ChoicesOf(e)[input] = choices[e];
                batch.SourcesOf(e)[input] = new(SampleMatrix.Replicates, first + e, e);
            }
        }

        _evaluator.DrawWeights(SampleMatrix.Replicates, first, count);
        _evaluator.Run();
    }

    private void Gather(int first, MomentSums[] sums)
    {
        EvaluationBatch batch = _evaluator.Batch;
        for (int e = 0; e < batch.Count; e++)
        {
            if (batch.Failures[e] is string reason)
            {
                Failures.Add(reason, first + e);
                for (int output = 0; output < Outputs.Length; output++)
                {
                    batch.ScoresOf(output, e).Fill(double.NaN);
                }

                continue;
            }

            for (int output = 0; output < Outputs.Length; output++)
            {
                ReadOnlySpan<double> scores = batch.ScoresOf(output, e);
                _ranks.Fill(scores, _ranked);
                Outputs[output].Add(scores, _ranked);
                sums[output].Add(scores);
            }
        }

        for (int output = 0; output < Outputs.Length; output++)
        {
            _exact?.Store(output, first, batch);
            Pairs(output);
        }
    }

    private void Pairs(int output)
    {
        if (Outputs[output].Pairs is not PairwiseOrder pairs)
        {
            return;
        }

        EvaluationBatch batch = _evaluator.Batch;
        int units = _model.Units.Length;
        _transposed = _transposed.Length >= units * batch.Count ? _transposed : new double[units * batch.Count];
        for (int e = 0; e < batch.Count; e++)
        {
            ReadOnlySpan<double> scores = batch.ScoresOf(output, e);
            for (int unit = 0; unit < units; unit++)
            {
                _transposed[(unit * batch.Count) + e] = scores[unit];
            }
        }

        pairs.AddBlock(_transposed.AsSpan(0, units * batch.Count), new BlockRows(batch.Count));
    }
}
