using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Assessment.Scoring;

/// <summary>Every node of the framework for every country at the stated weights and the values as published: no draws.</summary>
internal sealed class AsCodedScores
{
    private readonly IndexStructure _structure;
    private readonly Dictionary<Iso3, double[]> _nodes;

    public AsCodedScores(EvidenceRelease release, IndexStructure structure, CellTable table)
    {
        _structure = structure;
        _nodes = release.Countries.ToDictionary(c => c.Code, c => Of(structure, table[c.Code]));
    }

    /// <summary>Scores of a country by number of the node; NaN where nothing is present.</summary>
    public double[] this[Iso3 country] => _nodes[country];

    /// <summary>Scores of all nodes for one row of cells; NaN where nothing is present.</summary>
    public static double[] Of(IndexStructure structure, ImmutableArray<Cell> row)
    {
        double[] nodes = new double[structure.Codes.Length];
        structure.Evaluate([.. row.Select(cell => cell.AsCoded)], nodes);
        return nodes;
    }

    /// <summary>
    /// Scores of all countries, but for threat and what rests on it: fitting its model takes most of the time, and likeness
    /// does not ask for it. All others have the digits of the assessment.
    /// </summary>
    public static AsCodedScores WithoutThreat(
        EvidenceRelease release,
        AssessmentFramework framework,
        EvidenceSelection selection
    )
    {
        IndexStructure structure = framework.ToStructure();
        var none = ThreatModel.Fit(release, selection, framework.Threat with { Windows = [] });
        return new AsCodedScores(release, structure, new CellTable(release, framework, structure, selection, none));
    }

    /// <summary>Score of one node; null where nothing is present or the framework has no such node.</summary>
    public double? Find(Iso3 country, string code) =>
        _structure.Contains(code) && _nodes[country][_structure.NumberOf(code)] is var score && !double.IsNaN(score)
            ? score
            : null;
}
