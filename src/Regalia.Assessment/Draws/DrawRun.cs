using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>
/// All draws of all countries. What is not shared by all countries is drawn by the name of country and indicator, so
/// that adding a country does not change the draws of another.
/// </summary>
internal sealed class DrawRun
{
    private readonly DrawModel _model;
    private readonly ImmutableArray<CountryDraws> _countries;
    private readonly int[] _compared;
    private readonly bool _compare;

    public DrawRun(DrawModel model, ImmutableArray<CountryDraws> countries, bool compare)
    {
        _model = model;
        _countries = countries;
        _compared = [.. CompositeCodes.Shown.Select(model.Structure.NumberOf)];
        Tallies = [.. countries.Select(c => new CountryTally(model.Structure.Codes.Length, model.Labels, c.Cells))];
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
            () => new DrawWorker(_model.Structure, _countries.Length, compared),
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
        var block = new ReplicateBlock(_model.Seed, first, count);
        worker.Country.Begin(count);
        _model.FillWeights(block, worker.Weights, worker.Country.Rows);
        _model.FillWindows(block, worker.Buffers);
        // Threads start at different countries, so that they seldom wait for the same tally.
        int start = first / DrawBuffers.BlockSize % _countries.Length;
        for (int k = 0; k < _countries.Length; k++)
        {
            int c = (start + k) % _countries.Length;
            CountryDraws draws = _countries[c];
            _model.FillLeaves(draws, block, worker.Buffers, worker.Country);
            _model.Evaluate(worker.Weights, draws.Present, draws.Floors, worker.Country);
            worker.Keep(c, _compared);
            Tallies[c].Add(worker.Country);
        }
        worker.Compare();
    }
}
