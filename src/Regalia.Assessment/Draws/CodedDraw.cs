using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>A coded flag that is wrong with a given chance; an error moves it one step.</summary>
internal sealed class CodedDraw : CellDraw
{
    private readonly double[] _scores;
    private readonly int _step;
    private readonly (int Down, int Up) _wrong;
    private readonly double _error;
    private readonly InputKey _key;
    private readonly bool _tracked;

    public CodedDraw(CodedScale scale, Goalposts goalposts, double value, double error, bool tracked, string name)
    {
        _scores = [.. scale.Steps.Select(goalposts.Score)];
        _step = scale.IndexOf(value);
        _wrong = scale.NeighboursOf(_step);
        _error = error;
        _tracked = tracked;
        _key = InputKey.Of(name);
    }

    public override int States => _tracked ? _scores.Length : 0;

    public override void Fill(ReplicateBlock block, DrawBuffers buffers, Span<double> scores, Span<byte> states)
    {
        Span<double> uniform = buffers.First.AsSpan(0, block.Count);
        CounterBasedRandom.FillUniform(block.Seed, _key, block.First, uniform);
        for (int i = 0; i < uniform.Length; i++)
        {
            int step =
                uniform[i] >= _error ? _step
                : uniform[i] < 0.5 * _error ? _wrong.Down
                : _wrong.Up;
            scores[i] = _scores[step];
            if (_tracked)
            {
                states[i] = (byte)step;
            }
        }
    }
}
