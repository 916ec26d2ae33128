using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Assessment.Scoring;

/// <summary>Every scored indicator of every country, with its value and its score as coded.</summary>
internal sealed class CellTable
{
    private readonly Dictionary<Iso3, ImmutableArray<Cell>> _cells;

    public CellTable(
        EvidenceRelease release,
        AssessmentFramework framework,
        IndexStructure structure,
        EvidenceSelection selection,
        ThreatModel threat
    )
    {
        Places = [.. framework.Scored.OrderBy(p => structure.NumberOf(p.Code))];
        Indicators = [.. Places.Select(p => release.Indicator(p.Code)!)];
        var values = new IndicatorValues(release, selection);
        _cells = release.Countries.ToDictionary(
            c => c.Code,
            c => MakeRow(c.Code, values, threat, framework.Threat.RateFloor)
        );
    }

    /// <summary>The scored indicators in the order of the structure's leaves.</summary>
    public ImmutableArray<WeightedIndicator> Places { get; }

    /// <summary>Their definitions, in the same order.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    public ImmutableArray<Cell> this[Iso3 country] => _cells[country];

    /// <summary>Scores as coded of one indicator over all countries that have it.</summary>
    public IEnumerable<Cell> Present(int leaf) => _cells.Values.Select(row => row[leaf]).Where(c => c.IsPresent);

    private ImmutableArray<Cell> MakeRow(Iso3 country, IndicatorValues values, ThreatModel threat, double floor)
    {
        var row = ImmutableArray.CreateBuilder<Cell>(Places.Length);
        for (int leaf = 0; leaf < Places.Length; leaf++)
        {
            Indicator indicator = Indicators[leaf];
            IndicatorValue? evidence = values.Find(country, indicator.Id);
            if (evidence is not null)
            {
                double score = GoalpostsOf.Indicator(indicator).Score(evidence.Value);
                row.Add(new Cell(country, indicator, Places[leaf], evidence, null, score));
            }
            else if (ThreatModel.Estimates(indicator.Id) && threat.Counts(country))
            {
                (double value, double score) = threat.AsCoded(country, indicator, floor);
                row.Add(new Cell(country, indicator, Places[leaf], null, value, score));
            }
            else
            {
                row.Add(new Cell(country, indicator, Places[leaf], null, null, double.NaN));
            }
        }
        return row.MoveToImmutable();
    }
}
