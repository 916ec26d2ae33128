using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Indices;

namespace Regalia.Assessment.Labels;

/// <summary>Pressure against readiness: which label two scores give, and which labels a set of draws lets us show.</summary>
public sealed class LabelMatrix
{
    private readonly LabelRules _rules;
    private readonly CutPoints _pressure;
    private readonly CutPoints _readiness;

    /// <summary>Makes the matrix of a framework.</summary>
    public LabelMatrix(LabelRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
        _pressure = Cuts(rules.PressureBands);
        _readiness = Cuts(rules.ReadinessBands);
    }

    /// <summary>The labels from best to worst.</summary>
    public ImmutableArray<string> Names => _rules.Names;

    /// <summary>Index of the label of two scores; a score exactly on a bound belongs to the band above.</summary>
    public int LabelOf(double pressure, double readiness) =>
        _rules.Matrix[_pressure.ClassOf(pressure)][_readiness.ClassOf(readiness)];

    /// <summary>Which labels to show for the counts of the draws.</summary>
    /// <param name="counts">Draws that gave each label.</param>
    /// <returns>
    /// One label if it reaches the framework's mark; otherwise the shortest run of neighbouring labels that reaches the
    /// mark for runs. Of two runs as short the more probable one is taken, of two as probable the more cautious (worse) one.
    /// </returns>
    public LabelOutcome Outcome(ReadOnlySpan<long> counts)
    {
        long total = 0;
        foreach (long count in counts)
        {
            total += count;
        }
        var probabilities = ImmutableArray.CreateBuilder<LabelProbability>(counts.Length);
        for (int l = 0; l < counts.Length; l++)
        {
            probabilities.Add(new LabelProbability(Names[l], (double)counts[l] / total));
        }
        (int First, int Length) run = Run(counts, total, errors: 0);
        ImmutableArray<string> range = [.. Names.AsSpan(run.First, run.Length)];
        bool nearMark = Run(counts, total, errors: -2) != run || Run(counts, total, errors: 2) != run;
        return new LabelOutcome(run.Length == 1 ? range[0] : null, range, probabilities.MoveToImmutable(), nearMark);
    }

    // The marks may be moved by some standard errors of a share of draws, to see whether chance decides what is shown.
    private (int First, int Length) Run(ReadOnlySpan<long> counts, long total, int errors)
    {
        for (int length = 1; length < counts.Length; length++)
        {
            double mark = length == 1 ? _rules.SingleAt : _rules.RunAt;
            double needed = total * (mark + (errors * Math.Sqrt(mark * (1 - mark) / total)));
            (int best, long most) = (-1, -1);
            for (int first = 0; first + length <= counts.Length; first++)
            {
                long held = 0;
                foreach (long count in counts.Slice(first, length))
                {
                    held += count;
                }
                if (held >= needed && held >= most)
                {
                    (best, most) = (first, held);
                }
            }
            if (best >= 0)
            {
                return (best, length);
            }
        }
        return (0, counts.Length);
    }

    private static CutPoints Cuts(ImmutableArray<Band> bands) =>
        new([.. bands.Take(bands.Length - 1).Select(b => b.Below)], [.. bands.Select(b => b.Name)]);
}
