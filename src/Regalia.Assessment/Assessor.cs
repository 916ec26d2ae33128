using System.Collections.Immutable;
using Regalia.Assessment.Draws;
using Regalia.Assessment.Drivers;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Assessment.Verification;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Indices;
using Regalia.Indices.Uncertainty;

namespace Regalia.Assessment;

/// <summary>Assesses all countries of a release: from values with sources to labels with probabilities.</summary>
/// <remarks>
/// The same release, framework, options and seed give the same digits on any number of threads and under any culture.
/// All countries are always assessed together, for the priors of threat and the loans of missing values rest on all.
/// </remarks>
public sealed class Assessor
{
    private readonly EvidenceRelease _release;
    private readonly AssessmentFramework _framework;
    private readonly AssessmentOptions _options;
    private readonly IndexStructure _structure;
    private readonly ThreatModel _threat;
    private readonly CellTable _table;

    private Assessor(EvidenceRelease release, AssessmentFramework framework, AssessmentOptions options)
    {
        _release = release;
        _framework = framework;
        _options = options;
        _structure = framework.ToStructure();
        _threat = ThreatModel.Fit(release, options.Selection, framework.Threat);
        _table = new CellTable(release, framework, _structure, options.Selection, _threat);
    }

    /// <summary>Runs the assessment.</summary>
    /// <param name="release">A release without faults.</param>
    /// <param name="framework">A framework that fits it (see <see cref="FrameworkRules"/>).</param>
    /// <param name="options">What to vary.</param>
    /// <param name="cancellation">Stops the draws.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static AssessmentResult Assess(
        EvidenceRelease release,
        AssessmentFramework framework,
        AssessmentOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        return new Assessor(release, framework, options ?? new AssessmentOptions()).Run(cancellation);
    }

    private AssessmentResult Run(CancellationToken cancellation)
    {
        ulong seed = _options.Seed ?? _framework.Draws.Seed;
        int draws = _options.Draws ?? _framework.Draws.Count;
        Country[] countries = [.. _release.Countries.OrderBy(c => c.Code)];
        var factory = new CountryDrawsFactory(_release, _framework, _table, _threat);
        var run = new DrawRun(
            _structure,
            _framework,
            [.. countries.Select(factory.Make)],
            _threat.Windows,
            seed,
            _options.Compare
        );
        run.Run(draws, _options.Threads, _options.Progress, cancellation);

        var matrix = new LabelMatrix(_framework.Labels);
        var drivers = new DriverAnalysis(_structure, _table);
        int stock = _structure.Contains(CompositeCodes.Stock) ? _structure.NumberOf(CompositeCodes.Stock) : -1;
        double[][] asCoded = [.. countries.Select(c => AsCoded(c.Code))];
        var similarity = new SimilarityScale(
            _release,
            _framework.Gaps,
            code => stock < 0 ? null : Known(asCoded[Array.FindIndex(countries, c => c.Code == code)][stock])
        );
        var gaps = new GapAnalysis(
            _release,
            _framework,
            _structure.EffectiveWeights(CompositeCodes.Readiness),
            similarity,
            _options.Selection
        );
        return new AssessmentResult(
            _release,
            _framework,
            _options.Selection,
            seed,
            draws,
            [
                .. countries.Select(
                    (country, c) => Summarise(country, run.Tallies[c], asCoded[c], matrix, drivers, gaps)
                ),
            ],
            _threat,
            Tasks(countries, run.Tallies),
            Comparisons(countries, run.Order)
        );
    }

    private CountryAssessment Summarise(
        Country country,
        CountryTally tally,
        double[] asCoded,
        LabelMatrix matrix,
        DriverAnalysis drivers,
        GapAnalysis gaps
    )
    {
        ImmutableArray<Cell> row = _table[country.Code];
        bool[] present = [.. row.Select(c => c.IsPresent)];
        ImmutableArray<CompositeScore> composites =
        [
            .. _framework.Composites.Select(c =>
            {
                int node = _structure.NumberOf(c.Code);
                (double? value, double? low, double? high) = Summary(tally.Scores[node]);
                double coverage = _structure.Coverage(c.Code, present);
                return new CompositeScore(c.Code, c.Name, value, low, high, coverage, Known(asCoded[node]));
            }),
        ];
        bool enough = composites
            .Where(c => _framework.Labels.CoverageOf.Contains(c.Code, StringComparer.Ordinal))
            .All(c => c.Coverage >= _framework.Labels.CoverageMinimum);
        return new CountryAssessment(
            country,
            enough && tally.LabelCounts.Sum() > 0
                ? matrix.Outcome(tally.LabelCounts)
                : new LabelOutcome(Label: null, Range: null, Probabilities: null),
            VerifiedShare(row),
            composites,
            IndicatorScores(row, tally),
            drivers.Of(row),
            gaps.Of(country, row)
        );
    }

    private ImmutableArray<IndicatorScore> IndicatorScores(ImmutableArray<Cell> row, CountryTally tally)
    {
        double[] pressure = _structure.EffectiveWeights(CompositeCodes.Pressure);
        double[] readiness = _structure.EffectiveWeights(CompositeCodes.Readiness);
        return
        [
            .. row.Select(
                (cell, leaf) =>
                {
                    (double? value, double? low, double? high) = Summary(tally.Scores[leaf]);
                    return new IndicatorScore(
                        cell.Indicator,
                        cell.Place.Parent,
                        pressure[leaf] + readiness[leaf],
                        cell.Evidence,
                        cell.Estimate,
                        cell.IsPresent,
                        cell.IsVerified,
                        Known(cell.AsCoded),
                        value,
                        low,
                        high
                    );
                }
            ),
        ];
    }

    private double VerifiedShare(ImmutableArray<Cell> row)
    {
        double[] pressure = _structure.EffectiveWeights(CompositeCodes.Pressure);
        double[] readiness = _structure.EffectiveWeights(CompositeCodes.Readiness);
        double share = 0;
        for (int leaf = 0; leaf < row.Length; leaf++)
        {
            share += row[leaf].IsVerified ? (pressure[leaf] + readiness[leaf]) / 2 : 0;
        }
        return share;
    }

    private double[] AsCoded(Iso3 country)
    {
        double[] nodes = new double[_structure.Codes.Length];
        _structure.Evaluate([.. _table[country].Select(c => c.AsCoded)], nodes);
        return nodes;
    }

    private ImmutableArray<VerificationTask> Tasks(Country[] countries, ImmutableArray<CountryTally> tallies)
    {
        var tasks = new List<VerificationTask>();
        for (int c = 0; c < countries.Length; c++)
        {
            foreach ((int leaf, Cell cell) in _table[countries[c].Code].Index())
            {
                if (!cell.IsVerified)
                {
                    double fall = tallies[c].StateCounts[leaf] is { } counts
                        ? InformationGain.Bits(counts, _framework.Labels.Names.Length)
                        : 0;
                    tasks.Add(new VerificationTask(cell.Country, cell.Indicator, !cell.IsPresent, fall, cell.Evidence));
                }
            }
        }
        return
        [
            .. tasks
                .OrderByDescending(t => t.ExpectedEntropyFall)
                .ThenBy(t => t.Country)
                .ThenBy(t => t.Indicator.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<CountryComparison> Comparisons(
        Country[] countries,
        ImmutableArray<PairwiseOrder> order
    ) =>
        [
            .. order.SelectMany(
                (pairs, composite) =>
                    from a in Enumerable.Range(0, countries.Length)
                    from b in Enumerable.Range(0, countries.Length)
                    where a != b
                    select new CountryComparison(
                        CompositeCodes.Shown[composite],
                        countries[a].Code,
                        countries[b].Code,
                        Known(pairs.Probability(a, b))
                    )
            ),
        ];

    private static (double? Value, double? Low, double? High) Summary(ScoreDistribution scores)
    {
        (double low, double high) = scores.Interval();
        return (Rounded(scores.Median), Rounded(low), Rounded(high));
    }

    // Scores are counted in bins of 0.01: what interpolation between two of them adds beyond 0.0001 is noise.
    private static double? Rounded(double quantile) => Known(Math.Round(quantile, 4, MidpointRounding.ToEven));

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
