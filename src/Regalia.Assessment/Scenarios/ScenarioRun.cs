using System.Collections.Immutable;
using Regalia.Assessment.Draws;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Scenarios;

/// <summary>
/// All draws of one country as it is and under every scenario. What a scenario does not touch is drawn once; what it
/// does is drawn under the same names, so that both sides of a comparison meet the same chance.
/// </summary>
internal sealed class ScenarioRun
{
    private readonly ScenarioGroup _asAssessed;
    private readonly ImmutableArray<ScenarioGroup> _groups;
    private readonly IndexStructure _largest;

    /// <summary>Prepares the run; the first group is that of the weights as they are.</summary>
    public ScenarioRun(ImmutableArray<ScenarioGroup> groups)
    {
        _asAssessed = groups[0];
        _groups = groups;
        _largest = groups.MaxBy(g => g.Model.Structure.Codes.Length)!.Model.Structure;
        Tally = new CountryTally(_asAssessed.Model.Structure.Codes.Length, _asAssessed.Model.Draws.Labels, []);
    }

    /// <summary>The country as it is.</summary>
    public CountryTally Tally { get; }

    /// <summary>Runs the draws on any number of threads; the counts do not depend on it.</summary>
    public void Run(int draws, AssessmentOptions options, CancellationToken cancellation) =>
        ReplicateRun.Run(
            draws,
            () => new ScenarioWorker(_asAssessed.Model.Structure, _largest),
            RunBlock,
            new ReplicateRunOptions { DegreeOfParallelism = options.Threads, Progress = options.Progress },
            cancellation
        );

    private void RunBlock(int first, int count, ScenarioWorker worker)
    {
        DrawModel model = _asAssessed.Model.Draws;
        var block = new ReplicateBlock(model.Seed, first, count);
        worker.Begin(count);
        model.FillWindows(block, worker.Buffers);
        model.FillWeights(block, worker.Weights, worker.Before.Rows);
        model.FillLeaves(_asAssessed.Plain, block, worker.Buffers, worker.Before);
        model.Evaluate(worker.Weights, _asAssessed.Plain.Present, _asAssessed.Plain.Floors, worker.Before);
        Tally.Add(worker.Before);
        foreach (ScenarioGroup group in _groups)
        {
            RunGroup(group, block, worker);
        }
    }

    private static void RunGroup(ScenarioGroup group, ReplicateBlock block, ScenarioWorker worker)
    {
        if (group.Scenarios.IsEmpty)
        {
            return;
        }
        DrawModel model = group.Model.Draws;
        CountryBlock plain = worker.Before;
        if (!group.SameWeights)
        {
            plain = worker.Plain;
            model.FillWeights(block, worker.Weights, plain.Rows);
            model.FillLeaves(group.Plain, block, worker.Buffers, plain);
        }
        for (int leaf = 0; leaf < model.Structure.LeafCount; leaf++)
        {
            plain.Row(leaf).CopyTo(worker.After.Row(leaf));
        }
        CountryBlock before = worker.Before;
        if (group.Basis is { } basis)
        {
            before = worker.Basis;
            for (int leaf = 0; leaf < model.Structure.LeafCount; leaf++)
            {
                plain.Row(leaf).CopyTo(before.Row(leaf));
            }
            foreach ((int leaf, CellDraw? draw) in basis.Changed)
            {
                draw?.Fill(block, worker.Buffers, before.Row(leaf), before.States(leaf));
            }
            model.Evaluate(worker.Weights, basis.Present, basis.Floors, before);
            basis.Tally.Add(before, before, basis.Itself);
        }
        // Threads start at different scenarios, so that they seldom wait for the same tally.
        int start = block.First / DrawBuffers.BlockSize % group.Scenarios.Length;
        for (int k = 0; k < group.Scenarios.Length; k++)
        {
            ScenarioDraws scenario = group.Scenarios[(start + k) % group.Scenarios.Length];
            foreach ((int leaf, CellDraw? draw) in scenario.Changed)
            {
                draw?.Fill(block, worker.Buffers, worker.After.Row(leaf), worker.After.States(leaf));
            }
            model.Evaluate(worker.Weights, scenario.Present, scenario.Floors, worker.After);
            scenario.Tally.Add(worker.After, before, group.NodeBefore);
            foreach ((int leaf, _) in scenario.Changed)
            {
                plain.Row(leaf).CopyTo(worker.After.Row(leaf));
            }
        }
    }
}
