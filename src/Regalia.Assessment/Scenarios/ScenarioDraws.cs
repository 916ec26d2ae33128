using System.Collections.Immutable;
using Regalia.Assessment.Draws;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Indices;

namespace Regalia.Assessment.Scenarios;

/// <summary>What differs in the draws of a country under a scenario, and what it may move.</summary>
internal sealed class ScenarioDraws
{
    private ScenarioDraws(
        Scenario scenario,
        ImmutableArray<Cell> row,
        CountryDraws plain,
        ImmutableArray<(int Leaf, CellDraw? Draw)> changed,
        ImmutableArray<int> assumed,
        ImmutableArray<int> moved,
        int labels
    )
    {
        Scenario = scenario;
        Row = row;
        Changed = changed;
        Assumed = assumed;
        Moved = moved;
        Present = [.. plain.Present];
        foreach ((int leaf, CellDraw? draw) in changed)
        {
            Present[leaf] = draw is not null;
        }
        // A floor that rests on a sourced value goes on resting there, at what is assumed; without a value it is gone.
        Floors = [.. plain.Floors.Where(f => Present[f.Leaf])];
        Tally = new ScenarioTally(moved, assumed, labels);
        Itself = [.. Enumerable.Range(0, moved.Append(0).Max() + 1)];
    }

    public Scenario Scenario { get; }

    /// <summary>The cells of the country under the scenario.</summary>
    public ImmutableArray<Cell> Row { get; }

    /// <summary>The leaves that are drawn otherwise; no draw for one that is left out.</summary>
    public ImmutableArray<(int Leaf, CellDraw? Draw)> Changed { get; }

    /// <summary>The leaves of the scenario's values, in its order.</summary>
    public ImmutableArray<int> Assumed { get; }

    /// <summary>The composites that may score otherwise; all others have the same score in every draw.</summary>
    public ImmutableArray<int> Moved { get; }

    /// <summary>The numbers of the nodes as they are, for holding the scenario against itself.</summary>
    public int[] Itself { get; }

    public bool[] Present { get; }

    public ImmutableArray<(int Leaf, LabelFloor Floor)> Floors { get; }

    public ScenarioTally Tally { get; }

    /// <summary>Prepares a scenario.</summary>
    /// <param name="scenario">A scenario that has been checked.</param>
    /// <param name="country">The country.</param>
    /// <param name="model">The model under the weights of the scenario.</param>
    /// <param name="plain">The draws of the country under that model as it is.</param>
    /// <param name="sameWeights">Whether the weights are those of the country as it is.</param>
    public static ScenarioDraws Of(
        Scenario scenario,
        Country country,
        AssessmentModel model,
        CountryDraws plain,
        bool sameWeights
    )
    {
        IndexStructure structure = model.Structure;
        var assumed = ImmutableArray.CreateBuilder<int>();
        ImmutableArray<Cell>.Builder row = model.Table[country.Code].ToBuilder();
        foreach (AssumedValue value in scenario.Values)
        {
            // What is not scored and left out is left out already.
            if (structure.Contains(value.Indicator))
            {
                int leaf = structure.NumberOf(value.Indicator);
                row[leaf] = row[leaf].With(value);
                assumed.Add(leaf);
            }
        }
        ImmutableArray<Cell> cells = row.ToImmutable();
        int[] leaves = [.. assumed.Concat(Twins(scenario, model)).Distinct().Order()];
        return new ScenarioDraws(
            scenario,
            cells,
            plain,
            [.. leaves.Select(leaf => (leaf, model.Factory.MakeCell(country, cells, leaf)))],
            assumed.ToImmutable(),
            sameWeights
                ? [.. leaves.SelectMany(leaf => Ancestors(structure, leaf)).Distinct().Order()]
                : [.. Enumerable.Range(structure.LeafCount, structure.Codes.Length - structure.LeafCount)],
            model.Draws.Labels
        );
    }

    // Two measures of the same thing widen each other's error by their distance.
    private static IEnumerable<int> Twins(Scenario scenario, AssessmentModel model) =>
        model
            .Framework.Draws.Disagreements.SelectMany(pair =>
                new[] { (pair.First, pair.Second), (pair.Second, pair.First) }
            )
            .Where(pair =>
                scenario.Values.Any(v => string.Equals(v.Indicator, pair.Item1, StringComparison.Ordinal))
                && model.Structure.Contains(pair.Item2)
                && !ThreatModel.Estimates(pair.Item2)
            )
            .Select(pair => model.Structure.NumberOf(pair.Item2));

    private static IEnumerable<int> Ancestors(IndexStructure structure, int node)
    {
        for (int above = structure.ParentOf(node); above >= 0; above = structure.ParentOf(above))
        {
            yield return above;
        }
    }
}
