using System.Runtime.CompilerServices;

namespace Regalia.Indices.Uncertainty;

/// <summary>What one thread has counted of one output. Only integers, so that the order of work changes nothing.</summary>
internal sealed class OutputTally
{
    private readonly int _units;
    private readonly int _ranks;
    private readonly int[] _rankCounts;
    private readonly int[] _labelCounts;
    private readonly CutPoints? _labels;
    private readonly ScoreBins[] _bins;

    /// <summary>Starts with all counts at 0.</summary>
    /// <param name="nominal">Scores without uncertainty.</param>
    /// <param name="ranks">Number of units ranked together at most.</param>
    /// <param name="labels">Classes; null for none.</param>
    /// <param name="binWidth">Width of the bins that quantiles come from; null for none.</param>
    /// <param name="pairs">Whether pairs are compared.</param>
    public OutputTally(double[] nominal, int ranks, CutPoints? labels, double? binWidth, bool pairs)
    {
        _units = nominal.Length;
        _ranks = ranks;
        _rankCounts = new int[_units * ranks];
        _labels = labels;
        _labelCounts = labels is null ? [] : new int[_units * labels.Names.Length];
        _bins = binWidth is double width ? [.. nominal.Select(score => new ScoreBins(width, score))] : [];
        Pairs = pairs ? new PairwiseOrder(_units) : null;
    }

    public PairwiseOrder? Pairs { get; }

    public ScoreBins? BinsOf(int unit) => _bins.Length == 0 ? null : _bins[unit];

    /// <summary>Counts of the ranks 1, 2, … of a unit.</summary>
    public ReadOnlySpan<int> RanksOf(int unit) => _rankCounts.AsSpan(unit * _ranks, _ranks);

    /// <summary>Counts of the labels of a unit.</summary>
    public ReadOnlySpan<int> LabelsOf(int unit) =>
        _labels is null ? [] : _labelCounts.AsSpan(unit * _labels.Names.Length, _labels.Names.Length);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> scores, ReadOnlySpan<int> ranks)
    {
        unchecked
        {
            int start = -1;
            foreach (int rank in ranks)
            {
                if (rank > 0)
                {
                    _rankCounts[start + rank]++;
                }

                start += _ranks;
            }
        }

        for (int unit = 0; unit < _bins.Length; unit++)
        {
            if (ranks[unit] > 0)
            {
                _bins[unit].Add(scores[unit]);
            }
        }

        if (_labels is not null)
        {
            Labels(_labels, scores, ranks);
        }
    }

    public void Merge(OutputTally other)
    {
        for (int i = 0; i < _rankCounts.Length; i++)
        {
            _rankCounts[i] += other._rankCounts[i];
        }

        for (int i = 0; i < _labelCounts.Length; i++)
        {
            _labelCounts[i] += other._labelCounts[i];
        }

        for (int unit = 0; unit < _bins.Length; unit++)
        {
            _bins[unit].Merge(other._bins[unit]);
        }

        if (other.Pairs is not null)
        {
            Pairs!.Merge(other.Pairs);
        }
    }

    private void Labels(CutPoints labels, ReadOnlySpan<double> scores, ReadOnlySpan<int> ranks)
    {
        for (int unit = 0; unit < _units; unit++)
        {
            if (ranks[unit] > 0)
            {
                _labelCounts[(unit * labels.Names.Length) + labels.ClassOf(scores[unit])]++;
            }
        }
    }
}
