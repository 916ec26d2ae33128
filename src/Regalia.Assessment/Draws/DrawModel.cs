using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Threat;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>
/// How one block of draws of one country comes about: the one way for an assessment and for a scenario. Weights and the
/// choice of an incident source are drawn once for all countries, so that countries are compared under the same
/// assumptions.
/// </summary>
internal sealed class DrawModel
{
    private static readonly InputKey WindowKey = InputKey.Of("threat/window");

    private readonly LabelMatrix _matrix;
    private readonly WeightDraws _weights;
    private readonly double[] _windowBounds;
    private readonly int _pressure;
    private readonly int _readiness;
    private readonly int[] _threatLeaves;

    public DrawModel(
        IndexStructure structure,
        AssessmentFramework framework,
        ImmutableArray<ThreatWindow> windows,
        ulong seed
    )
    {
        Structure = structure;
        Seed = seed;
        Labels = framework.Labels.Names.Length;
        _matrix = new LabelMatrix(framework.Labels);
        _weights = new WeightDraws(
            structure,
            framework.Draws.WeightConcentration,
            seed,
            framework.Composites.Where(c => c.FixedWeights).Select(c => c.Code)
        );
        double bound = 0;
        _windowBounds = [.. windows.Select(w => bound += w.Probability)];
        _pressure = structure.NumberOf(CompositeCodes.Pressure);
        _readiness = structure.NumberOf(CompositeCodes.Readiness);
        _threatLeaves =
        [
            .. new[] { ThreatModel.Rate, ThreatModel.Share, ThreatModel.Trend }.Select(code =>
                structure.Contains(code) ? structure.NumberOf(code) : -1
            ),
        ];
    }

    public IndexStructure Structure { get; }

    public ulong Seed { get; }

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>Draws the weights of a block, [node][draw].</summary>
    public void FillWeights(ReplicateBlock block, Span<double> weights, BlockRows rows) =>
        _weights.FillBlock(block.First, weights, rows);

    /// <summary>Draws which tabulation of incidents each draw takes.</summary>
    public void FillWindows(ReplicateBlock block, DrawBuffers buffers)
    {
        Span<double> uniform = buffers.First.AsSpan(0, block.Count);
        Span<byte> windows = buffers.Windows.AsSpan(0, block.Count);
        CounterBasedRandom.FillUniform(block.Seed, WindowKey, block.First, uniform);
        for (int i = 0; i < uniform.Length; i++)
        {
            int window = 0;
            while (window < _windowBounds.Length - 1 && uniform[i] >= _windowBounds[window])
            {
                window++;
            }
            windows[i] = (byte)window;
        }
    }

    /// <summary>Draws the score of every indicator; the windows must have been drawn.</summary>
    public void FillLeaves(CountryDraws draws, ReplicateBlock block, DrawBuffers buffers, CountryBlock country)
    {
        for (int leaf = 0; leaf < draws.Cells.Length; leaf++)
        {
            draws.Cells[leaf]?.Fill(block, buffers, country.Row(leaf), country.States(leaf));
        }
        draws.Threat?.Fill(
            block,
            buffers,
            buffers.Windows.AsSpan(0, block.Count),
            ThreatRow(0, buffers, country),
            ThreatRow(1, buffers, country),
            ThreatRow(2, buffers, country)
        );
    }

    /// <summary>Computes composites and labels from the scores of the indicators.</summary>
    /// <param name="weights">Weights of the block.</param>
    /// <param name="present">Whether each leaf takes part.</param>
    /// <param name="floors">Floors of the label.</param>
    /// <param name="country">The block.</param>
    public void Evaluate(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<bool> present,
        ImmutableArray<(int Leaf, LabelFloor Floor)> floors,
        CountryBlock country
    )
    {
        Structure.EvaluateBlock(weights, present, country.Scores, country.Rows);
        country.HasLabels = country.IsPresent(_pressure) && country.IsPresent(_readiness);
        if (!country.HasLabels)
        {
            return;
        }
        ReadOnlySpan<double> pressure = country.Row(_pressure);
        ReadOnlySpan<double> readiness = country.Row(_readiness);
        Span<byte> labels = country.Labels;
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = (byte)_matrix.LabelOf(pressure[i], readiness[i]);
        }
        foreach ((int leaf, LabelFloor floor) in floors)
        {
            ReadOnlySpan<double> scores = country.Row(leaf);
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = scores[i] < floor.Below ? Math.Max(labels[i], (byte)floor.Label) : labels[i];
            }
        }
    }

    // A row that nobody reads where the framework does not weigh the indicator.
    private Span<double> ThreatRow(int which, DrawBuffers buffers, CountryBlock country) =>
        _threatLeaves[which] < 0 ? buffers.Ignored.AsSpan(0, country.Rows.Count) : country.Row(_threatLeaves[which]);
}
