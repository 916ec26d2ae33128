using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment.Draws;

/// <summary>Everything one thread needs; made once a thread, reused from block to block.</summary>
internal sealed class DrawWorker
{
    private readonly double[][] _kept;

    /// <summary>Makes the worker; <paramref name="compared"/> composites of each country are kept for comparison.</summary>
    public DrawWorker(IndexStructure structure, int countries, int compared)
    {
        Country = new CountryBlock(structure);
        Weights = new double[Country.Rows.Length(structure.Codes.Length)];
        _kept = [.. Enumerable.Range(0, compared).Select(_ => new double[Country.Rows.Length(countries)])];
        Order = [.. _kept.Select(_ => new PairwiseOrder(countries))];
    }

    public CountryBlock Country { get; }

    public DrawBuffers Buffers { get; } = new();

    public double[] Weights { get; }

    /// <summary>For each compared composite, how often one country is above another.</summary>
    public PairwiseOrder[] Order { get; }

    /// <summary>Keeps the compared composites of a country until the block is done.</summary>
    public void Keep(int country, int[] nodes)
    {
        for (int n = 0; n < _kept.Length; n++)
        {
            Country.Row(nodes[n]).CopyTo(Country.Rows.Row(_kept[n].AsSpan(), country));
        }
    }

    /// <summary>Compares all countries in the block.</summary>
    public void Compare()
    {
        for (int n = 0; n < _kept.Length; n++)
        {
            Order[n].AddBlock(_kept[n], Country.Rows);
        }
    }
}
