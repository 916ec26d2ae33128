using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>Working space of one thread for one block; nothing in it outlives the block.</summary>
internal sealed class DrawBuffers
{
    public const int BlockSize = ReplicateRun.BlockSize;

    public double[] First { get; } = new double[BlockSize];

    public double[] Second { get; } = new double[BlockSize];

    /// <summary>Room for scores that nobody reads.</summary>
    public double[] Ignored { get; } = new double[BlockSize];

    /// <summary>Which tabulation of incidents each draw of the block takes.</summary>
    public byte[] Windows { get; } = new byte[BlockSize];
}
