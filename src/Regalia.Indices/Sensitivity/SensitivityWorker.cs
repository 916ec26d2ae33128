using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Sensitivity;

/// <summary>Evaluates a group of rows of the design; the worker belongs to one thread.</summary>
internal sealed class SensitivityWorker
{
    private readonly ReplicateModel _model;
    private readonly ReplicateEvaluator _evaluator;
    private readonly ReplicateRanks _ranks;
    private readonly int[] _ranked;
    private readonly int[][] _nominalRanks;
    private readonly int[] _choicesA;
    private readonly int[] _choicesB;
    private readonly double[] _shifts;
    private readonly double[] _row;

    public SensitivityWorker(ReplicateModel model)
    {
        _model = model;
        _evaluator = new(model);
        int units = model.Units.Length;
        int inputs = model.Sample.Inputs.Length;
        _ranks = new([.. model.RankGroups], units);
        _ranked = new int[units];
        _nominalRanks = [.. model.NominalScores.Select(scores => RanksOf(scores))];
        RowsAtOnce = Math.Max(1, EvaluationBatch.Capacity / (inputs + 2));
        _choicesA = new int[inputs * RowsAtOnce];
        _choicesB = new int[inputs * RowsAtOnce];
        _shifts = new double[EvaluationBatch.Capacity];
        _row = new double[inputs];
    }

    /// <summary>Most inputs a design may have: a row must fit into a batch.</summary>
    public static int MostInputs => EvaluationBatch.Capacity - 2;

    private int RowsAtOnce { get; }

    /// <summary>Evaluates rows and adds them up.</summary>
    /// <param name="first">First row.</param>
    /// <param name="count">Rows.</param>
    /// <param name="sums">[output][unit], then the whole at the end.</param>
    /// <param name="failures">Counts rows left out.</param>
    public void Run(int first, int count, SobolSums[][] sums, FailureCount failures)
    {
        for (int done = 0; done < count; done += RowsAtOnce)
        {
            int rows = Math.Min(RowsAtOnce, count - done);
            Evaluate(first + done, rows);
            for (int output = 0; output < sums.Length; output++)
            {
                Gather(first + done, rows, output, sums[output], output == 0 ? failures : null);
            }
        }
    }

    // Evaluation e = row * (inputs + 2): A, B, AB_1, AB_2, …
    private void Evaluate(int first, int rows)
    {
        EvaluationBatch batch = _evaluator.Batch;
        int inputs = batch.Inputs;
        batch.Count = rows * (inputs + 2);
        for (int input = 0; input < inputs; input++)
        {
            Span<int> a = _choicesA.AsSpan(input * rows, rows);
            Span<int> b = _choicesB.AsSpan(input * rows, rows);
            _model.Sample.FillChoices(input, SampleMatrix.A, first, a);
            _model.Sample.FillChoices(input, SampleMatrix.B, first, b);
            for (int row = 0; row < rows; row++)
            {
                for (int part = 0; part < inputs + 2; part++)
                {
                    int e = (row * (inputs + 2)) + part;
                    bool fromB = part == 1 || part == input + 2;
                    batch.ChoicesOf(e)[input] = fromB ? b[row] : a[row];
                    batch.SourcesOf(e)[input] = new(fromB ? SampleMatrix.B : SampleMatrix.A, first + row, row);
                }
            }
        }

        _evaluator.DrawWeights(SampleMatrix.A, first, rows);
        _evaluator.DrawWeights(SampleMatrix.B, first, rows);
        _evaluator.Run();
    }

    private void Gather(int first, int rows, int output, SobolSums[] sums, FailureCount? failures)
    {
        EvaluationBatch batch = _evaluator.Batch;
        int parts = batch.Inputs + 2;
        for (int row = 0; row < rows; row++)
        {
            int start = row * parts;
            string? failure = batch
                .Failures.AsSpan(start, parts)
                .ToArray()
                .FirstOrDefault(reason => reason is not null);
            if (failure is not null)
            {
                failures?.Add(failure, first + row);
                continue;
            }

            for (int part = 0; part < parts; part++)
            {
                _shifts[part] = Shift(output, batch.ScoresOf(output, start + part));
            }

            _shifts.AsSpan(2, batch.Inputs).CopyTo(_row);
            sums[^1].Add(_shifts[0], _shifts[1], _row);
            for (int unit = 0; unit < _model.Units.Length; unit++)
            {
                double a = batch.ScoresOf(output, start)[unit];
                double b = batch.ScoresOf(output, start + 1)[unit];
                bool there = !double.IsNaN(a) && !double.IsNaN(b);
                for (int input = 0; input < batch.Inputs; input++)
                {
                    _row[input] = batch.ScoresOf(output, start + 2 + input)[unit];
                    there &= !double.IsNaN(_row[input]);
                }

                if (there)
                {
                    sums[unit].Add(a, b, _row);
                }
            }
        }
    }

    // Mean absolute shift in rank over the units ranked in both.
    private double Shift(int output, ReadOnlySpan<double> scores)
    {
        _ranks.Fill(scores, _ranked);
        int[] nominal = _nominalRanks[output];
        long sum = 0;
        int count = 0;
        for (int unit = 0; unit < _ranked.Length; unit++)
        {
            if (_ranked[unit] > 0 && nominal[unit] > 0)
            {
                sum += Math.Abs(_ranked[unit] - nominal[unit]);
                count++;
            }
        }

        return count == 0 ? 0.0 : (double)sum / count;
    }

    private int[] RanksOf(double[] scores)
    {
        double[] padded = new double[ReplicateTree.Padded(scores.Length)];
        padded.AsSpan().Fill(double.NaN);
        scores.CopyTo(padded, 0);
        int[] ranks = new int[scores.Length];
        _ranks.Fill(padded, ranks);
        return ranks;
    }
}
