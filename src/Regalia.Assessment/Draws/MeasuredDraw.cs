using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>
/// A measured value with its errors: the published standard error in the unit of the value, age and year gap in score
/// points, and more points where nobody has checked it. Errors are added before the score is held to 0..100.
/// </summary>
internal sealed class MeasuredDraw : CellDraw
{
    /// <summary>Eighths of the normal distribution: fine enough to see a dependence, coarse enough to count it.</summary>
    private static readonly double[] Eighths =
    [
        -1.1503493803760083,
        -0.6744897501960817,
        -0.3186393639643751,
        0,
        0.3186393639643751,
        0.6744897501960817,
        1.1503493803760083,
    ];

    private readonly Goalposts _goalposts;
    private readonly double _value;
    private readonly double? _standardError;
    private readonly double _sd;
    private readonly double _unverifiedSd;
    private readonly (InputKey Published, InputKey Age, InputKey Unverified) _keys;

    public MeasuredDraw(
        Goalposts goalposts,
        double value,
        double? standardError,
        double sd,
        double unverifiedSd,
        string name
    )
    {
        _goalposts = goalposts;
        _value = value;
        _standardError = standardError;
        _sd = sd;
        _unverifiedSd = unverifiedSd;
        _keys = (InputKey.Of(name + "/published"), InputKey.Of(name + "/age"), InputKey.Of(name + "/unverified"));
    }

    public override int States => _unverifiedSd > 0 ? Eighths.Length + 1 : 0;

    public override void Fill(ReplicateBlock block, DrawBuffers buffers, Span<double> scores, Span<byte> states)
    {
        Span<double> normal = buffers.First.AsSpan(0, block.Count);
        if (_standardError is { } standardError)
        {
            CounterBasedRandom.FillNormal(block.Seed, _keys.Published, block.First, normal);
            for (int i = 0; i < normal.Length; i++)
            {
                scores[i] = _goalposts.ScoreUnclipped(_value + (standardError * normal[i]));
            }
        }
        else
        {
            scores.Fill(_goalposts.ScoreUnclipped(_value));
        }
        if (_sd > 0)
        {
            CounterBasedRandom.FillNormal(block.Seed, _keys.Age, block.First, normal);
            for (int i = 0; i < normal.Length; i++)
            {
                scores[i] += _sd * normal[i];
            }
        }
        if (_unverifiedSd > 0)
        {
            CounterBasedRandom.FillNormal(block.Seed, _keys.Unverified, block.First, normal);
            for (int i = 0; i < normal.Length; i++)
            {
                scores[i] += _unverifiedSd * normal[i];
                states[i] = (byte)EighthOf(normal[i]);
            }
        }
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Clamp(scores[i], 0, 100);
        }
    }

    private static int EighthOf(double normal)
    {
        int eighth = 0;
        foreach (double bound in Eighths)
        {
            eighth += normal >= bound ? 1 : 0;
        }
        return eighth;
    }
}
