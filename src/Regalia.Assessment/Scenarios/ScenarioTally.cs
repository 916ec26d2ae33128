using System.Collections.Immutable;
using Regalia.Assessment.Draws;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Scenarios;

/// <summary>What is kept of the draws of a scenario: whole-number counts only.</summary>
internal sealed class ScenarioTally
{
    private readonly Lock _gate = new();
    private readonly ImmutableArray<int> _composites;
    private readonly ImmutableArray<int> _leaves;

    public ScenarioTally(ImmutableArray<int> composites, ImmutableArray<int> leaves, int labels)
    {
        _composites = composites;
        _leaves = leaves;
        Scores = [.. composites.Select(_ => new ScoreDistribution())];
        Changes = [.. composites.Select(_ => new ChangeDistribution())];
        Indicators = [.. leaves.Select(_ => new ScoreDistribution())];
        LabelCounts = new long[labels];
    }

    /// <summary>Scores of the composites that may move.</summary>
    public ImmutableArray<ScoreDistribution> Scores { get; }

    /// <summary>What each draw changes in them.</summary>
    public ImmutableArray<ChangeDistribution> Changes { get; }

    /// <summary>Scores of the indicators that are assumed.</summary>
    public ImmutableArray<ScoreDistribution> Indicators { get; }

    /// <summary>Draws that gave each label.</summary>
    public long[] LabelCounts { get; }

    /// <summary>Draws in which the label is better than, the same as and worse than before.</summary>
    public (long Better, long Same, long Worse) Paired { get; private set; }

    /// <summary>Adds one block.</summary>
    /// <param name="after">The block under the scenario.</param>
    /// <param name="before">The same draws of the country as it is.</param>
    /// <param name="nodeBefore">Number of each composite in the structure of the country as it is.</param>
    public void Add(CountryBlock after, CountryBlock before, ReadOnlySpan<int> nodeBefore)
    {
        lock (_gate)
        {
            for (int n = 0; n < _composites.Length; n++)
            {
                if (!after.IsPresent(_composites[n]))
                {
                    continue;
                }
                Scores[n].AddBlock(after.Row(_composites[n]));
                int same = nodeBefore[_composites[n]];
                if (before.IsPresent(same))
                {
                    Changes[n].AddBlock(before.Row(same), after.Row(_composites[n]));
                }
            }
            for (int n = 0; n < _leaves.Length; n++)
            {
                if (after.IsPresent(_leaves[n]))
                {
                    Indicators[n].AddBlock(after.Row(_leaves[n]));
                }
            }
            if (after.HasLabels)
            {
                AddLabels(after.Labels, before.HasLabels ? before.Labels : default);
            }
        }
    }

    // Labels are numbered from best to worst.
    private void AddLabels(ReadOnlySpan<byte> after, ReadOnlySpan<byte> before)
    {
        foreach (byte label in after)
        {
            LabelCounts[label]++;
        }
        (long better, long same, long worse) = Paired;
        for (int i = 0; i < before.Length; i++)
        {
            better += after[i] < before[i] ? 1 : 0;
            same += after[i] == before[i] ? 1 : 0;
            worse += after[i] > before[i] ? 1 : 0;
        }
        Paired = (better, same, worse);
    }
}
