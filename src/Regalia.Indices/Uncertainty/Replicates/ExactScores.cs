namespace Regalia.Indices.Uncertainty;

/// <summary>All scores of a small analysis, for exact quantiles.</summary>
internal sealed class ExactScores
{
    /// <summary>Up to this many numbers (32 MB) are kept; a larger analysis counts in bins instead, in the same memory
    /// for any number of replicates.</summary>
    public const long Limit = 4L << 20;

    private readonly int _units;
    private readonly int _replicates;
    private readonly double[] _scores;

    private ExactScores(int outputs, int replicates, int units)
    {
        _units = units;
        _replicates = replicates;
        _scores = new double[outputs * replicates * units];
    }

    /// <summary>Room for all scores; null when that is too much.</summary>
    public static ExactScores? For(int outputs, int replicates, int units) =>
        (long)outputs * replicates * units <= Limit ? new(outputs, replicates, units) : null;

    /// <summary>Keeps the scores of a batch of consecutive replicates.</summary>
    public void Store(int output, int first, EvaluationBatch batch)
    {
        for (int unit = 0; unit < _units; unit++)
        {
            Span<double> row = Row(output, unit).Slice(first, batch.Count);
            for (int evaluation = 0; evaluation < row.Length; evaluation++)
            {
                row[evaluation] = batch.ScoresOf(output, evaluation)[unit];
            }
        }
    }

    /// <summary>The scores of a unit that are there; may be rearranged by whoever asks, and asked for once only.
    /// </summary>
    public Span<double> Of(int output, int unit)
    {
        Span<double> row = Row(output, unit);
        int count = 0;
        foreach (double score in row)
        {
            if (!double.IsNaN(score))
            {
                row[count++] = score;
            }
        }

        return row[..count];
    }

    private Span<double> Row(int output, int unit) =>
        _scores.AsSpan(((output * _units) + unit) * _replicates, _replicates);
}
