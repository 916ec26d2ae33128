using System.Collections.Immutable;
using Regalia.Assessment.Draws;
using Regalia.Assessment.Drivers;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Practices;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Similarity;
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
    private readonly ThreatModel _threat;
    private readonly AssessmentModel _model;
    private readonly ulong _seed;

    private Assessor(EvidenceRelease release, AssessmentFramework framework, AssessmentOptions options)
    {
        _release = release;
        _framework = framework;
        _options = options;
        _seed = options.Seed ?? framework.Draws.Seed;
        _threat = ThreatModel.Fit(release, options.Selection, framework.Threat);
        _model = new AssessmentModel(release, framework, options.Selection, _threat, _seed);
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
        int draws = _options.Draws ?? _framework.Draws.Count;
        IndexStructure structure = _model.Structure;
        Country[] countries = [.. _release.Countries.OrderBy(c => c.Code)];
        var run = new DrawRun(_model.Draws, [.. countries.Select(_model.Factory.Make)], _options.Compare);
        run.Run(draws, _options.Threads, _options.Progress, cancellation);

        var drivers = new DriverAnalysis(structure, _model.Table);
        var scores = new AsCodedScores(_release, structure, _model.Table);
        double[][] asCoded = [.. countries.Select(c => scores[c.Code])];
        var similarities = new CountrySimilarities(_release, _framework.Gaps, scores.Find);
        var gaps = new GapAnalysis(
            _framework,
            structure.EffectiveWeights(CompositeCodes.Readiness),
            new SimilarPractices(_release, similarities),
            _options.Selection
        );
        return new AssessmentResult(
            _release,
            _framework,
            _options.Selection,
            _seed,
            draws,
            [.. countries.Select((country, c) => Summarise(country, run.Tallies[c], asCoded[c], drivers, gaps))],
            _threat,
            Tasks(countries, run.Tallies),
            Comparisons(countries, run.Order)
        );
    }

    private CountryAssessment Summarise(
        Country country,
        CountryTally tally,
        double[] asCoded,
        DriverAnalysis drivers,
        GapAnalysis gaps
    )
    {
        ImmutableArray<Cell> row = _model.Table[country.Code];
        ImmutableArray<CompositeScore> composites = _model.Summary.Composites(row, asCoded, tally.Scores);
        return new CountryAssessment(
            country,
            _model.Summary.Label(composites, tally.LabelCounts),
            _model.Summary.VerifiedShare(row),
            composites,
            _model.Summary.Indicators(row, tally.Scores),
            drivers.Of(row),
            gaps.Of(country, row)
        );
    }

    private ImmutableArray<VerificationTask> Tasks(Country[] countries, ImmutableArray<CountryTally> tallies)
    {
        var tasks = new List<VerificationTask>();
        for (int c = 0; c < countries.Length; c++)
        {
            foreach ((int leaf, Cell cell) in _model.Table[countries[c].Code].Index())
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
                        CountrySummary.Known(pairs.Probability(a, b))
                    )
            ),
        ];
}
