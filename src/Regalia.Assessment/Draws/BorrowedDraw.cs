using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>A missing value: in each draw the score of one of the like countries that have one, with an error on top.</summary>
internal sealed class BorrowedDraw : CellDraw
{
    private const int MostStates = 8;

    private readonly double[] _scores;
    private readonly double _sd;
    private readonly (InputKey Lender, InputKey Error) _keys;

    public BorrowedDraw(IEnumerable<double> lenders, double sd, string name)
    {
        _scores = [.. lenders.Order()];
        _sd = sd;
        _keys = (InputKey.Of(name + "/lender"), InputKey.Of(name + "/borrowed"));
    }

    public override int States => Math.Min(MostStates, _scores.Length);

    public override void Fill(ReplicateBlock block, DrawBuffers buffers, Span<double> scores, Span<byte> states)
    {
        Span<double> uniform = buffers.First.AsSpan(0, block.Count);
        Span<double> normal = buffers.Second.AsSpan(0, block.Count);
        CounterBasedRandom.FillUniform(block.Seed, _keys.Lender, block.First, uniform);
        CounterBasedRandom.FillNormal(block.Seed, _keys.Error, block.First, normal);
        for (int i = 0; i < uniform.Length; i++)
        {
            int lender = Math.Min((int)(uniform[i] * _scores.Length), _scores.Length - 1);
            scores[i] = Math.Clamp(_scores[lender] + (_sd * normal[i]), 0, 100);
            states[i] = (byte)(lender * States / _scores.Length);
        }
    }
}
