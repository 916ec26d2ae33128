using System.Collections.Immutable;
using Regalia.Assessment.Draws;
using Regalia.Evidence;
using Regalia.Indices;

namespace Regalia.Assessment.Scenarios;

/// <summary>The scenarios of a country that share all weights, and so their draws.</summary>
internal sealed class ScenarioGroup
{
    /// <summary>Prepares the scenarios.</summary>
    /// <param name="model">The model under their weights.</param>
    /// <param name="asAssessed">The model of the country as it is; the same one where no weight differs.</param>
    /// <param name="country">The country.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="basis">What they are held against; null for the country as it is.</param>
    public ScenarioGroup(
        AssessmentModel model,
        AssessmentModel asAssessed,
        Country country,
        IEnumerable<Scenario> scenarios,
        Scenario? basis = null
    )
    {
        Model = model;
        SameWeights = ReferenceEquals(model, asAssessed);
        Plain = model.Factory.Make(country);
        Scenarios = [.. scenarios.Select(s => ScenarioDraws.Of(s, country, model, Plain, SameWeights))];
        Basis = basis is null ? null : ScenarioDraws.Of(basis, country, model, Plain, SameWeights);
        IndexStructure before = basis is null ? asAssessed.Structure : model.Structure;
        NodeBefore = [.. model.Structure.Codes.Select(code => before.Contains(code) ? before.NumberOf(code) : -1)];
    }

    public AssessmentModel Model { get; }

    /// <summary>Whether the weights are those of the country as it is.</summary>
    public bool SameWeights { get; }

    /// <summary>The draws of the country as it is, under these weights.</summary>
    public CountryDraws Plain { get; }

    public ImmutableArray<ScenarioDraws> Scenarios { get; }

    /// <summary>What the scenarios are held against; null for the country as it is.</summary>
    public ScenarioDraws? Basis { get; }

    /// <summary>Number of each node in the structure of what they are held against; -1 for an indicator that joins.</summary>
    public int[] NodeBefore { get; }
}
