using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Regalia.Indices.Uncertainty;

/// <summary>Draws of the weights: one of several sets or a Dirichlet distribution around those of the plan, then noise.
/// </summary>
internal sealed class WeightSample
{
    private readonly InputSample _sample;
    private readonly ulong _seed;
    private readonly IndexDefinition _definition;
    private readonly int _noise;
    private readonly int _dirichlet;
    private readonly int _sets;
    private readonly double[] _factors;
    private readonly ConditionalWeakTable<IndexWeights, WeightDraws[]> _draws = [];

    public WeightSample(InputSample sample, ulong seed, IndexDefinition definition)
    {
        _sample = sample;
        _seed = seed;
        _definition = definition;
        _noise = IndexOf<WeightNoise>();
        _dirichlet = IndexOf<WeightDirichlet>();
        _sets = IndexOf<WeightAlternatives>();
        ImmutableDictionary<int, double> factors =
            _noise < 0 ? ImmutableDictionary<int, double>.Empty : ((WeightNoise)sample.Inputs[_noise]).Factors;
        _factors =
        [
            .. definition.Structure.Codes.Select(code => factors.GetValueOrDefault(definition[code].Level!.Value, 0.0)),
        ];
    }

    /// <summary>Numbers in the draws of one replicate.</summary>
    public int Nodes => _definition.Structure.Codes.Length;

    /// <summary>Draws the noise: [node][replicate] factors around 1.</summary>
    public void FillNoise(SampleMatrix matrix, int first, Span<double> factors, BlockRows rows)
    {
        if (_noise < 0)
        {
            return;
        }

        InputKey key = _sample.KeyOf(_noise, matrix);
        ImmutableArray<string> codes = _definition.Structure.Codes;
        for (int node = 0; node < codes.Length; node++)
        {
            Span<double> row = rows.Row(factors, node);
            double spread = _factors[node];
            if (spread == 0.0)
            {
                row.Fill(1.0);
                continue;
            }

            CounterBasedRandom.FillUniform(_seed, key.And(codes[node]), first, row);
            double lowest = 1.0 - spread;
            double width = 2.0 * spread;
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = lowest + (width * row[i]);
            }
        }
    }

    /// <summary>Draws from the Dirichlet distribution around some weights: [node][replicate].</summary>
    public void FillDirichlet(
        IndexWeights given,
        SampleMatrix matrix,
        int first,
        Span<double> weights,
        BlockRows rows
    ) => _draws.GetValue(given, Create)[(int)matrix].FillBlock(first, weights, rows);

    /// <summary>Whether a set leaves out the same variables as the weights of the plan, so that a tree prepared for
    /// those serves it.</summary>
    public bool Fits(int set, IndexWeights given)
    {
        ImmutableArray<double> values = SetOf(set).Values;
        for (int node = 0; node < values.Length; node++)
        {
            if (values[node] < 0.0 || (values[node] == 0.0) != (given.Values[node] == 0.0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Weights of a set.</summary>
    public IndexWeights SetOf(int number) => ((WeightAlternatives)_sample.Inputs[_sets]).Sets[number];

    /// <summary>Number of the input that draws the noise; -1 for none.</summary>
    public int NoiseInput => _noise;

    /// <summary>Number of the input that draws from a Dirichlet distribution; -1 for none.</summary>
    public int DirichletInput => _dirichlet;

    /// <summary>Number of the input that chooses among sets; -1 for none.</summary>
    public int SetsInput => _sets;

    private int IndexOf<T>() => _sample.Inputs.IndexOf(_sample.Inputs.FirstOrDefault(input => input is T)!);

    private WeightDraws[] Create(IndexWeights given)
    {
        WeightDirichlet input = (WeightDirichlet)_sample.Inputs[_dirichlet];
        IndexStructure stated = given.Structure;
        IndexStructure around = new(
            stated.Codes.Select(
                (code, node) =>
                    new IndexNode(
                        code,
                        stated.ParentOf(node) < 0 ? null : stated.Codes[stated.ParentOf(node)],
                        given.Values[node],
                        stated.MeanOf(node)
                    )
            )
        );
        return
        [
            .. Enum.GetValues<SampleMatrix>()
                .Select(matrix => new WeightDraws(
                    around,
                    input.Concentration,
                    _seed ^ _sample.KeyOf(_dirichlet, matrix).Value,
                    input.FixedAggregates
                )),
        ];
    }
}
