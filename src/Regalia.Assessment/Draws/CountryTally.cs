using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>
/// What is kept of a country's draws: whole-number counts only, so that the order in which blocks arrive never changes
/// a digit and memory does not grow with the number of draws.
/// </summary>
internal sealed class CountryTally
{
    private readonly Lock _gate = new();
    private readonly int _labels;

    public CountryTally(int nodes, int labels, IReadOnlyList<CellDraw?> cells)
    {
        _labels = labels;
        Scores = [.. Enumerable.Range(0, nodes).Select(_ => new ScoreDistribution())];
        LabelCounts = new long[labels];
        StateCounts = [.. cells.Select(c => c is { States: > 0 } ? new long[c.States * labels] : null)];
    }

    /// <summary>Distribution of each node of the structure.</summary>
    public ScoreDistribution[] Scores { get; }

    /// <summary>Draws that gave each label.</summary>
    public long[] LabelCounts { get; }

    /// <summary>For each leaf with something left to verify: draws by [state x labels + label].</summary>
    public long[]?[] StateCounts { get; }

    /// <summary>Adds the finished draws of one block.</summary>
    public void Add(CountryBlock block)
    {
        lock (_gate)
        {
            for (int node = 0; node < Scores.Length; node++)
            {
                if (block.IsPresent(node))
                {
                    Scores[node].AddBlock(block.Row(node));
                }
            }
            if (!block.HasLabels)
            {
                return;
            }
            ReadOnlySpan<byte> labels = block.Labels;
            foreach (byte label in labels)
            {
                LabelCounts[label]++;
            }
            for (int leaf = 0; leaf < StateCounts.Length; leaf++)
            {
                if (StateCounts[leaf] is { } counts)
                {
                    ReadOnlySpan<byte> states = block.States(leaf);
                    for (int i = 0; i < labels.Length; i++)
                    {
                        counts[(states[i] * _labels) + labels[i]]++;
                    }
                }
            }
        }
    }
}
