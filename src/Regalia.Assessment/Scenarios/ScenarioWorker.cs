using Regalia.Assessment.Draws;
using Regalia.Indices;

namespace Regalia.Assessment.Scenarios;

/// <summary>Everything one thread needs for scenarios; made once a thread, reused from block to block.</summary>
internal sealed class ScenarioWorker(IndexStructure asAssessed, IndexStructure largest)
{
    public DrawBuffers Buffers { get; } = new();

    /// <summary>The country as it is.</summary>
    public CountryBlock Before { get; } = new(asAssessed);

    /// <summary>The country as it is, under other weights.</summary>
    public CountryBlock Plain { get; } = new(largest);

    /// <summary>The country under the scenario that the others are held against.</summary>
    public CountryBlock Basis { get; } = new(largest);

    /// <summary>The country under a scenario.</summary>
    public CountryBlock After { get; } = new(largest);

    public double[] Weights { get; } =
        new double[new BlockRows(DrawBuffers.BlockSize, BlockRows.PaddedStride).Length(largest.Codes.Length)];

    public void Begin(int count)
    {
        Before.Begin(count);
        Plain.Begin(count);
        Basis.Begin(count);
        After.Begin(count);
    }
}
