using Regalia.Indices;

namespace Regalia.Assessment.Draws;

/// <summary>Scores, states and labels of one country in one block of draws. Reused from country to country.</summary>
internal sealed class CountryBlock
{
    private readonly double[] _scores;
    private readonly byte[] _states;
    private readonly byte[] _labels = new byte[DrawBuffers.BlockSize];

    public CountryBlock(IndexStructure structure)
    {
        Rows = new BlockRows(DrawBuffers.BlockSize, BlockRows.PaddedStride);
        _scores = new double[Rows.Length(structure.Codes.Length)];
        _states = new byte[structure.LeafCount * DrawBuffers.BlockSize];
    }

    public BlockRows Rows { get; private set; }

    public Span<double> Scores => _scores;

    public Span<byte> Labels => _labels.AsSpan(0, Rows.Count);

    public void Begin(int count) => Rows = new BlockRows(count, BlockRows.PaddedStride);

    public Span<double> Row(int node) => Rows.Row(Scores, node);

    public Span<byte> States(int leaf) => _states.AsSpan(leaf * DrawBuffers.BlockSize, Rows.Count);

    /// <summary>Presence does not change within a block, so the first draw tells.</summary>
    public bool IsPresent(int node) => !double.IsNaN(_scores[node * Rows.Stride]);

    /// <summary>False where one of the two axes is missing, so that no label can be given.</summary>
    public bool HasLabels { get; set; }
}
