using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Threat;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>
/// All draws of all countries. Weights and the choice of an incident source are drawn once for all countries, so that
/// countries are compared under the same assumptions; everything else is drawn by the name of country and indicator,
/// so that adding a country does not change the draws of another.
/// </summary>
internal sealed class DrawRun
{
    private static readonly InputKey WindowKey = InputKey.Of("threat/window");

    private readonly IndexStructure _structure;
    private readonly ImmutableArray<CountryDraws> _countries;
    private readonly LabelMatrix _matrix;
    private readonly WeightDraws _weights;
    private readonly double[] _windowBounds;
    private readonly ulong _seed;
    private readonly int _pressure;
    private readonly int _readiness;
    private readonly int[] _threatLeaves;
    private readonly int[] _compared;
    private readonly bool _compare;

    public DrawRun(
        IndexStructure structure,
        AssessmentFramework framework,
        ImmutableArray<CountryDraws> countries,
        ImmutableArray<ThreatWindow> windows,
        ulong seed,
        bool compare
    )
    {
        _structure = structure;
        _countries = countries;
        _matrix = new LabelMatrix(framework.Labels);
        _seed = seed;
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
        _compared = [.. CompositeCodes.Shown.Select(structure.NumberOf)];
        Tallies =
        [
            .. countries.Select(c => new CountryTally(structure.Codes.Length, framework.Labels.Names.Length, c.Cells)),
        ];
        _compare = compare;
    }

    public ImmutableArray<CountryTally> Tallies { get; }

    /// <summary>For each composite that is shown, how often one country is above another; empty unless asked for.</summary>
    public ImmutableArray<PairwiseOrder> Order { get; private set; } = [];

    /// <summary>Runs the draws on any number of threads; the counts do not depend on it.</summary>
    public void Run(int draws, int? threads, Action<int>? progress, CancellationToken cancellation)
    {
        int compared = _compare ? _compared.Length : 0;
        ImmutableArray<DrawWorker> workers = ReplicateRun.Run(
            draws,
            () => new DrawWorker(_structure, _countries.Length, compared),
            RunBlock,
            new ReplicateRunOptions { DegreeOfParallelism = threads, Progress = progress },
            cancellation
        );
        for (int n = 0; n < compared; n++)
        {
            var order = new PairwiseOrder(_countries.Length);
            foreach (DrawWorker worker in workers)
            {
                order.Merge(worker.Order[n]);
            }
            Order = Order.Add(order);
        }
    }

    private void RunBlock(int first, int count, DrawWorker worker)
    {
        var block = new ReplicateBlock(_seed, first, count);
        worker.Country.Begin(count);
        _weights.FillBlock(first, worker.Weights, worker.Country.Rows);
        Span<byte> windows = worker.Windows.AsSpan(0, count);
        FillWindows(block, worker.Buffers.First.AsSpan(0, count), windows);
        // Threads start at different countries, so that they seldom wait for the same tally.
        int start = first / DrawBuffers.BlockSize % _countries.Length;
        for (int k = 0; k < _countries.Length; k++)
        {
            int c = (start + k) % _countries.Length;
            RunCountry(_countries[c], block, worker, windows);
            worker.Keep(c, _compared);
            Tallies[c].Add(worker.Country);
        }
        worker.Compare();
    }

    private void RunCountry(CountryDraws draws, ReplicateBlock block, DrawWorker worker, ReadOnlySpan<byte> windows)
    {
        CountryBlock country = worker.Country;
        for (int leaf = 0; leaf < draws.Cells.Length; leaf++)
        {
            draws.Cells[leaf]?.Fill(block, worker.Buffers, country.Row(leaf), country.States(leaf));
        }
        draws.Threat?.Fill(
            block,
            worker.Buffers,
            windows,
            worker.ThreatRow(_threatLeaves[0]),
            worker.ThreatRow(_threatLeaves[1]),
            worker.ThreatRow(_threatLeaves[2])
        );
        _structure.EvaluateBlock(worker.Weights, draws.Present, country.Scores, country.Rows);
        if (!country.IsPresent(_pressure) || !country.IsPresent(_readiness))
        {
            country.HasLabels = false;
            return;
        }
        country.HasLabels = true;
        ReadOnlySpan<double> pressure = country.Row(_pressure);
        ReadOnlySpan<double> readiness = country.Row(_readiness);
        Span<byte> labels = country.Labels;
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = (byte)_matrix.LabelOf(pressure[i], readiness[i]);
        }
        foreach ((int leaf, LabelFloor floor) in draws.Floors)
        {
            ReadOnlySpan<double> scores = country.Row(leaf);
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = scores[i] < floor.Below ? Math.Max(labels[i], (byte)floor.Label) : labels[i];
            }
        }
    }

    private void FillWindows(ReplicateBlock block, Span<double> uniform, Span<byte> windows)
    {
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
}
