using System.Runtime.CompilerServices;

namespace Regalia.Indices.Uncertainty;

/// <summary>Draws of the weights for consecutive replicates of one sample; belongs to one thread.</summary>
internal sealed class WeightBlock(WeightSample sample, SampleMatrix matrix)
{
    private const double SmallestShare = 1e-300;

    private readonly Dictionary<IndexWeights, double[]> _dirichlet = [];
    private double[] _noise = [];
    private int _first;
    private int _count;

    // Rows a power of two apart would share the same lines of the cache.
    private BlockRows Rows => new(_count, _count + 8);

    /// <summary>Draws anew.</summary>
    public void Fill(int first, int count)
    {
        _first = first;
        _count = count;
        _dirichlet.Clear();
        if (sample.NoiseInput >= 0)
        {
            int needed = Rows.Length(sample.Nodes);
            _noise = _noise.Length >= needed ? _noise : new double[needed];
            sample.FillNoise(matrix, first, _noise, Rows);
        }
    }

    /// <summary>Multiplies weights by the noise of one replicate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ApplyNoise(int column, Span<double> weights)
    {
        unchecked
        {
            int place = column;
            int stride = Rows.Stride;
            for (int node = 0; node < weights.Length; node++)
            {
                weights[node] *= _noise[place];
                place += stride;
            }
        }
    }

    /// <summary>The Dirichlet weights of one replicate around some weights.</summary>
    public void CopyDirichlet(IndexWeights given, int column, Span<double> weights)
    {
        if (!_dirichlet.TryGetValue(given, out double[]? block))
        {
            block = new double[Rows.Length(sample.Nodes)];
            sample.FillDirichlet(given, matrix, _first, block, Rows);
            _dirichlet.Add(given, block);
        }

        for (int node = 0; node < weights.Length; node++)
        {
            // A share too small for a number is still a share: a unit that has nothing else must not lose its score.
            double drawn = block[(node * Rows.Stride) + column];
            weights[node] = given.Values[node] > 0.0 ? Math.Max(drawn, SmallestShare) : drawn;
        }
    }
}
