using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Scoring;

/// <summary>From the counted draws of a country to the figures that are shown: the one way for all of them.</summary>
internal sealed class CountrySummary
{
    private readonly AssessmentFramework _framework;
    private readonly IndexStructure _structure;
    private readonly LabelMatrix _matrix;
    private readonly double[] _weights;

    public CountrySummary(AssessmentFramework framework, IndexStructure structure)
    {
        _framework = framework;
        _structure = structure;
        _matrix = new LabelMatrix(framework.Labels);
        double[] pressure = structure.EffectiveWeights(CompositeCodes.Pressure);
        double[] readiness = structure.EffectiveWeights(CompositeCodes.Readiness);
        _weights = [.. pressure.Zip(readiness, (p, r) => p + r)];
    }

    /// <summary>Scores of all nodes at the stated weights and the values as published; NaN where missing.</summary>
    public double[] AsCoded(ImmutableArray<Cell> row) => AsCodedScores.Of(_structure, row);

    /// <summary>One composite.</summary>
    public CompositeScore Composite(
        Composite composite,
        ImmutableArray<Cell> row,
        double[] asCoded,
        ScoreDistribution scores
    )
    {
        bool[] present = [.. row.Select(c => c.IsPresent)];
        (double? value, double? low, double? high) = Summary(scores);
        double coverage = _structure.Coverage(composite.Code, present);
        double? coded = Known(asCoded[_structure.NumberOf(composite.Code)]);
        return new CompositeScore(composite.Code, composite.Name, value, low, high, coverage, coded);
    }

    /// <summary>Every composite of the framework, in its order.</summary>
    public ImmutableArray<CompositeScore> Composites(
        ImmutableArray<Cell> row,
        double[] asCoded,
        ScoreDistribution[] scores
    ) => [.. _framework.Composites.Select(c => Composite(c, row, asCoded, scores[_structure.NumberOf(c.Code)]))];

    /// <summary>Every scored indicator, in the order of the framework.</summary>
    public ImmutableArray<IndicatorScore> Indicators(ImmutableArray<Cell> row, ScoreDistribution[] scores) =>
        [.. row.Select((cell, leaf) => Indicator(cell, leaf, scores[leaf]))];

    /// <summary>One indicator.</summary>
    public IndicatorScore Indicator(Cell cell, int leaf, ScoreDistribution scores)
    {
        (double? value, double? low, double? high) = Summary(scores);
        return new IndicatorScore(
            cell.Indicator,
            cell.Place.Parent,
            _weights[leaf],
            cell.Evidence,
            cell.Estimate,
            cell.IsPresent,
            cell.IsVerified,
            Known(cell.AsCoded),
            value,
            low,
            high
        )
        {
            Assumed = cell.Assumed?.Value,
        };
    }

    /// <summary>The label that the draws let us show, or none where the evidence does not carry one.</summary>
    public LabelOutcome Label(ImmutableArray<CompositeScore> composites, long[] counts)
    {
        bool enough = composites
            .Where(c => _framework.Labels.CoverageOf.Contains(c.Code, StringComparer.Ordinal))
            .All(c => c.Coverage >= _framework.Labels.CoverageMinimum);
        return enough && counts.Sum() > 0
            ? _matrix.Outcome(counts)
            : new LabelOutcome(Label: null, Range: null, Probabilities: null);
    }

    /// <summary>Share of the weight that rests on verified values; pressure and readiness count half each.</summary>
    public double VerifiedShare(ImmutableArray<Cell> row)
    {
        double share = 0;
        for (int leaf = 0; leaf < row.Length; leaf++)
        {
            share += row[leaf].IsVerified ? _weights[leaf] / 2 : 0;
        }
        return share;
    }

    // Scores are counted in bins of 0.01: what interpolation between two of them adds beyond 0.0001 is noise.
    public static double? Rounded(double quantile) => Known(Math.Round(quantile, 4, MidpointRounding.ToEven));

    public static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static (double? Value, double? Low, double? High) Summary(ScoreDistribution scores)
    {
        (double low, double high) = scores.Interval();
        return (Rounded(scores.Median), Rounded(low), Rounded(high));
    }
}
