using Regalia.Assessment.Threat;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>
/// Rate, share of espionage and trend of one country. The source is drawn once for all countries, so that two
/// countries are never compared across sources.
/// </summary>
internal sealed class ThreatDraw
{
    private readonly (ThreatPosterior Posterior, InputKey Rate, InputKey Share, InputKey Trend)[] _windows;
    private readonly Goalposts _rate;
    private readonly Goalposts _share;
    private readonly Goalposts _trend;
    private readonly double _floor;

    public ThreatDraw(
        IEnumerable<(string SourceId, ThreatPosterior Posterior)> posteriors,
        (Goalposts Rate, Goalposts Share, Goalposts Trend) goalposts,
        double floor,
        string name
    )
    {
        InputKey key = InputKey.Of(name);
        _windows =
        [
            .. posteriors.Select(p =>
            {
                InputKey source = key.And(p.SourceId);
                return (p.Posterior, source.And("rate"), source.And("share"), source.And("trend"));
            }),
        ];
        (_rate, _share, _trend) = goalposts;
        _floor = floor;
    }

    public void Fill(
        ReplicateBlock block,
        DrawBuffers buffers,
        ReadOnlySpan<byte> windows,
        Span<double> rate,
        Span<double> share,
        Span<double> trend
    )
    {
        // All windows are drawn for all replicates, and one of them is taken: whole blocks are drawn much faster than
        // single numbers.
        Span<double> drawn = buffers.First.AsSpan(0, block.Count);
        for (int w = 0; w < _windows.Length; w++)
        {
            (ThreatPosterior posterior, InputKey rateKey, InputKey shareKey, InputKey trendKey) = _windows[w];
            GammaBlock.FillGamma(posterior.RateShape, block.Seed, rateKey, block.First, drawn);
            for (int i = 0; i < drawn.Length; i++)
            {
                rate[i] = windows[i] == w ? drawn[i] / posterior.RateInverseScale : rate[i];
            }
            GammaBlock.FillBeta(posterior.ShareA, posterior.ShareB, block.Seed, shareKey, block.First, drawn);
            Take(windows, w, drawn, share);
            CounterBasedRandom.FillUniform(block.Seed, trendKey, block.First, drawn);
            for (int i = 0; i < drawn.Length; i++)
            {
                trend[i] = windows[i] == w ? posterior.Trend.Quantile(drawn[i]) : trend[i];
            }
        }
        _rate.Score(rate, rate);
        for (int i = 0; i < rate.Length; i++)
        {
            rate[i] = Math.Max(_floor, rate[i]);
        }
        _share.Score(share, share);
        _trend.Score(trend, trend);
    }

    private static void Take(ReadOnlySpan<byte> windows, int window, ReadOnlySpan<double> drawn, Span<double> taken)
    {
        for (int i = 0; i < drawn.Length; i++)
        {
            taken[i] = windows[i] == window ? drawn[i] : taken[i];
        }
    }
}
