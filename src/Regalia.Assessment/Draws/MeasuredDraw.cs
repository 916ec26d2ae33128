using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>
/// A measured value with its errors: the published standard error in the unit of the value, age and year gap in score
/// points, and more points where nobody has checked it. Errors are added before the score is held to 0..100. Indicators
/// that rest on the same input share its errors, so that one old figure does not count as two.
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
    private readonly double _ageSd;
    private readonly double _disagreementSd;
    private readonly double _unverifiedSd;
    private readonly (InputKey Published, InputKey Age, InputKey Unverified, InputKey Disagreement) _keys;

    /// <summary>Makes the draw.</summary>
    /// <param name="goalposts">Goalposts of the indicator.</param>
    /// <param name="value">The value.</param>
    /// <param name="standardError">Published standard error in the unit of the value; null where there is none.</param>
    /// <param name="sds">Standard deviations in score points; 0 for none.</param>
    /// <param name="input">Name of the input whose errors these are.</param>
    /// <param name="name">Name of the indicator itself.</param>
    public MeasuredDraw(
        Goalposts goalposts,
        double value,
        double? standardError,
        (double Age, double Disagreement, double Unverified) sds,
        string input,
        string name
    )
    {
        _goalposts = goalposts;
        _value = value;
        _standardError = standardError;
        (_ageSd, _disagreementSd, _unverifiedSd) = sds;
        InputKey shared = InputKey.Of(input);
        _keys = (
            shared.And("published"),
            shared.And("age"),
            shared.And("unverified"),
            InputKey.Of(name).And("disagreement")
        );
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
        AddError(block, _keys.Age, _ageSd, normal, scores);
        AddError(block, _keys.Disagreement, _disagreementSd, normal, scores);
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

    private static void AddError(
        ReplicateBlock block,
        InputKey key,
        double sd,
        Span<double> normal,
        Span<double> scores
    )
    {
        if (sd <= 0)
        {
            return;
        }
        CounterBasedRandom.FillNormal(block.Seed, key, block.First, normal);
        for (int i = 0; i < normal.Length; i++)
        {
            scores[i] += sd * normal[i];
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
