namespace Regalia.Assessment.Draws;

/// <summary>How the score of one indicator of one country varies from draw to draw.</summary>
internal abstract class CellDraw
{
    /// <summary>Classes that the uncertain part of the value is told apart in; 0 where nothing is left to verify.</summary>
    public abstract int States { get; }

    /// <summary>Fills the scores of a block, 0 to 100, and, where <see cref="States"/> is not 0, the class of each.</summary>
    public abstract void Fill(ReplicateBlock block, DrawBuffers buffers, Span<double> scores, Span<byte> states);
}
