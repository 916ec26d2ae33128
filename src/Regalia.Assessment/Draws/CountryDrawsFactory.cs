using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;
using Regalia.Indices;

namespace Regalia.Assessment.Draws;

/// <summary>Makes the draws of each country from its evidence and the assumptions of the framework.</summary>
internal sealed class CountryDrawsFactory(
    EvidenceRelease release,
    AssessmentFramework framework,
    CellTable table,
    ThreatModel threat
)
{
    private readonly DrawAssumptions _assumptions = framework.Draws;

    public CountryDraws Make(Country country)
    {
        ImmutableArray<Cell> row = table[country.Code];
        ImmutableArray<CellDraw?> cells = [.. row.Select((_, leaf) => MakeCell(country, row, leaf))];
        ThreatDraw? threatDraw = MakeThreat(country);
        bool[] present =
        [
            .. cells.Select(
                (cell, leaf) =>
                    cell is not null || (threatDraw is not null && ThreatModel.Estimates(table.Places[leaf].Code))
            ),
        ];
        return new CountryDraws(country, cells, threatDraw, present, Floors(row));
    }

    /// <summary>Draw of one cell of a row; null where it takes no draw of its own or has nothing to draw from.</summary>
    /// <param name="country">The country.</param>
    /// <param name="row">All its cells, for what depends on another one.</param>
    /// <param name="leaf">Number of the cell.</param>
    public CellDraw? MakeCell(Country country, ImmutableArray<Cell> row, int leaf)
    {
        Cell cell = row[leaf];
        string name = country.Code + "/" + cell.Indicator.Id;
        if (ThreatModel.Estimates(cell.Indicator.Id))
        {
            return null;
        }
        if (cell.Assumed is { } assumed)
        {
            return assumed.Value is { } value ? MakeAssumed(country, row, cell, assumed, value) : null;
        }
        if (!cell.IsPresent)
        {
            double[] lenders = Lenders(country, leaf);
            return lenders.Length == 0 ? null : new BorrowedDraw(lenders, _assumptions.ImputationSd, name);
        }
        Goalposts goalposts = GoalpostsOf.Indicator(cell.Indicator);
        if (!cell.Indicator.Steps.IsEmpty)
        {
            double error = cell.IsVerified ? _assumptions.FlagErrorSourced : _assumptions.FlagErrorUnverified;
            var scale = new CodedScale(cell.Indicator.Steps.AsSpan());
            return new CodedDraw(scale, goalposts, cell.Evidence!.Value, error, !cell.IsVerified, name);
        }
        int age = Math.Max(0, release.ReferenceYear - cell.Evidence!.Year);
        double drift = _assumptions.DriftPerRootYear * Math.Sqrt(age + cell.Evidence.YearGap);
        return new MeasuredDraw(
            goalposts,
            cell.Evidence.Value,
            StandardError(cell.Evidence, cell.Indicator),
            (drift, Disagreement(row, cell), cell.IsVerified ? 0 : _assumptions.UnverifiedSd),
            country.Code + "/" + FirstInput(cell.Indicator),
            name
        );
    }

    // A value of the release's own year: no age and no published error. It errs under the same names as the evidence, so
    // that a scenario and the country as it is differ by what is assumed and not by chance.
    private CellDraw MakeAssumed(
        Country country,
        ImmutableArray<Cell> row,
        Cell cell,
        AssumedValue assumed,
        double value
    )
    {
        string name = country.Code + "/" + cell.Indicator.Id;
        Goalposts goalposts = GoalpostsOf.Indicator(cell.Indicator);
        if (!cell.Indicator.Steps.IsEmpty)
        {
            var scale = new CodedScale(cell.Indicator.Steps.AsSpan());
            return new CodedDraw(scale, goalposts, value, assumed.FlagError, tracked: false, name);
        }
        return new MeasuredDraw(
            goalposts,
            value,
            standardError: null,
            (0, Disagreement(row, cell), assumed.Sd),
            country.Code + "/" + FirstInput(cell.Indicator),
            name
        );
    }

    // R&D as a share of GDP and R&D in US$ rest on one figure: if it is old, both are off together.
    private string FirstInput(Indicator indicator) =>
        indicator is { DerivedAs: "product" or "ratio", Inputs: [var first, ..] }
            ? FirstInput(release.Indicator(first)!)
            : indicator.Id;

    // A derived value errs as its inputs do, to first order: relative errors of a product or ratio add as squares.
    private double? StandardError(IndicatorValue value, Indicator indicator)
    {
        (IndicatorValue Input, double? Error)[] inputs =
        [
            .. value.Inputs.Select(i =>
                (i, release.Indicator(i.IndicatorId) is { } inner ? StandardError(i, inner) : i.StandardError)
            ),
        ];
        if (inputs.All(i => i.Error is null))
        {
            return value.StandardError;
        }
        bool sum = string.Equals(indicator.DerivedAs, "sum", StringComparison.Ordinal);
        double variance = inputs
            .Where(i => i.Error is not null)
            .Select(i =>
                sum ? (indicator.Factor ?? 1) * i.Error!.Value
                : i.Input.Value == 0 ? 0
                : value.Value * i.Error!.Value / i.Input.Value
            )
            .Sum(error => error * error);
        return Math.Sqrt(variance);
    }

    // Standard deviation of a truth that lies anywhere between two measures of the same thing.
    private double Disagreement(ImmutableArray<Cell> row, Cell cell)
    {
        double variance = 0;
        foreach (Disagreement pair in _assumptions.Disagreements)
        {
            string? other =
                string.Equals(pair.First, cell.Indicator.Id, StringComparison.Ordinal) ? pair.Second
                : string.Equals(pair.Second, cell.Indicator.Id, StringComparison.Ordinal) ? pair.First
                : null;
            Cell? twin = row.FirstOrDefault(c => string.Equals(c.Indicator.Id, other, StringComparison.Ordinal));
            if (twin is { IsPresent: true })
            {
                double gap = twin.AsCoded - cell.AsCoded;
                variance += gap * gap / 12;
            }
        }
        return Math.Sqrt(variance);
    }

    private double[] Lenders(Country country, int leaf)
    {
        List<(Country Country, double Score)> all =
        [
            .. table
                .Present(leaf)
                .Select(c => (Country: release.Country(c.Country)!, c.AsCoded))
                .OrderBy(c => c.Country.Code),
        ];
        bool SameIncome(Country other) =>
            string.Equals(other.IncomeGroup, country.IncomeGroup, StringComparison.Ordinal);
        bool SameRegion(Country other) => string.Equals(other.Region, country.Region, StringComparison.Ordinal);
        foreach (
            Func<Country, bool> alike in (Func<Country, bool>[])
                [c => SameIncome(c) && SameRegion(c), c => SameIncome(c) || SameRegion(c)]
        )
        {
            double[] pool = [.. all.Where(c => alike(c.Country)).Select(c => c.Score)];
            if (pool.Length >= _assumptions.ImputationPool)
            {
                return pool;
            }
        }
        return [.. all.Select(c => c.Score)];
    }

    private ThreatDraw? MakeThreat(Country country)
    {
        if (threat.Windows.IsEmpty)
        {
            return null;
        }
        Goalposts Of(string id) => GoalpostsOf.Indicator(release.Indicator(id)!);
        return new ThreatDraw(
            threat.Windows.Select(w => (w.Window.SourceId, w.Countries[country.Code])),
            (Of(ThreatModel.Rate), Of(ThreatModel.Share), Of(ThreatModel.Trend)),
            framework.Threat.RateFloor,
            country.Code + "/threat"
        );
    }

    private ImmutableArray<(int Leaf, LabelFloor Floor)> Floors(ImmutableArray<Cell> row) =>
        [
            .. framework.Labels.Floors.SelectMany(floor =>
                row.Select((cell, leaf) => (leaf, cell))
                    .Where(c =>
                        string.Equals(c.cell.Indicator.Id, floor.Indicator, StringComparison.Ordinal)
                        && c.cell.IsVerified
                    )
                    .Select(c => (c.leaf, floor))
            ),
        ];
}
