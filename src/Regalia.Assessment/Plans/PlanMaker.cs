using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Practices;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Similarity;
using Regalia.Evidence;

namespace Regalia.Assessment.Plans;

/// <summary>Makes a plan of a country's gaps. The same assessment always gives the same plan, byte for byte.</summary>
/// <remarks>
/// One action for each gap that has a <see cref="Indicator.GapAction"/> and a measure in the framework, and one for each
/// indicator that such a measure requires and that is below its full value or not known. Target: the full value of a
/// coded indicator; for a measured one the value at <c>plan.measuredRise</c> score points more, 100 at most. Expected
/// rise: <see cref="ScenarioAssessor"/>, the indicator alone at its target, as sure as a sourced value. Order:
/// <see cref="ActionOrder"/> on rises as the file shows them, to two decimals.
/// </remarks>
public sealed class PlanMaker
{
    private readonly AssessmentResult _result;
    private readonly CountryAssessment _country;
    private readonly PlanOptions _options;
    private readonly SimilarPractices _practices;
    private readonly Dictionary<string, Gap> _gaps;
    private readonly Dictionary<string, OwnAnswer> _own;
    private readonly ImmutableArray<AssumedValue> _assumed;
    private readonly SortedDictionary<string, LeftOutGap> _leftOut = new(StringComparer.Ordinal);

    private PlanMaker(AssessmentResult result, Country country, PlanOptions options)
    {
        _result = result;
        _country = result.Countries.First(c => c.Country.Code == country.Code);
        _options = options;
        _practices = new SimilarPractices(
            result.Release,
            CountrySimilarities.Of(result.Release, result.Framework, result.Selection)
        );
        ImmutableArray<OwnAnswer> own = options.Own ?? [];
        _own = own.ToDictionary(answer => answer.Indicator, StringComparer.Ordinal);
        _assumed = [.. own.Select(answer => answer.Assumed).OfType<AssumedValue>()];
        _gaps = _country.Gaps.ToDictionary(gap => gap.Indicator.Id, StringComparer.Ordinal);
    }

    /// <summary>Makes the plan of a country of an assessment.</summary>
    /// <param name="result">The assessment; its seed, draws and selection are the plan's.</param>
    /// <param name="country">A country of it.</param>
    /// <param name="options">Day, marking, length and own values.</param>
    /// <param name="cancellation">Stops the draws.</param>
    /// <exception cref="ArgumentException">An own value cannot be assumed, or one is named twice.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static PlanMaking Make(
        AssessmentResult result,
        Country country,
        PlanOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(options);
        return new PlanMaker(result, country, options).Make(cancellation);
    }

    /// <summary>Effort of the measure for an indicator; null where the framework has none.</summary>
    public static double? EffortOf(AssessmentFramework framework, Indicator? indicator)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return
            framework.Plan.Measures.FirstOrDefault(m =>
                string.Equals(m.Indicator, indicator?.Id, StringComparison.Ordinal)
            )
                is { } measure
            ? PlannedGap.EffortOf(framework, measure)
            : null;
    }

    private PlanMaking Make(CancellationToken cancellation)
    {
        SortedDictionary<string, PlannedGap> planned = Collect();
        Dictionary<string, (ExpectedRise? Preparedness, ExpectedRise? Readiness)> rises = Rises(planned, cancellation);
        ImmutableArray<ActionCandidate> order = ActionOrder.Of(
            planned.Values.Select(gap => new ActionCandidate(
                gap.Indicator.Id,
                rises[gap.Indicator.Id].Readiness?.Value,
                gap.Effort,
                gap.Measure.Requires
            ))
        );
        ImmutableArray<ActionCandidate> kept = [.. order.Take(_options.Most ?? order.Length)];
        Dictionary<string, string> ids = kept.Index()
            .ToDictionary(place => place.Item.Indicator, place => PlanText.Id(place.Index + 1), StringComparer.Ordinal);
        IEnumerable<PlanAction> actions = kept.Select(candidate =>
        {
            PlannedGap gap = planned[candidate.Indicator];
            (ExpectedRise? preparedness, ExpectedRise? readiness) = rises[candidate.Indicator];
            return Action(gap, ids, preparedness, readiness);
        });
        AllDone? allDone = IfAllDone([.. kept.Select(candidate => planned[candidate.Indicator])], cancellation);
        string text = PlanText.Of(_result, _country.Country, _options, allDone, actions);
        PlanReading reading = PlanReader.Parse(PlanText.FileName(_country.Country.Code), text, _result.Release);
        return new PlanMaking(
            reading.Plan ?? throw new InvalidOperationException(string.Join('\n', reading.Faults)),
            [.. _leftOut.Values],
            order.Length - kept.Length
        );
    }

    private SortedDictionary<string, PlannedGap> Collect()
    {
        SortedDictionary<string, PlannedGap> planned = new(StringComparer.Ordinal);
        Queue<Indicator> look = new(Gaps());
        while (look.TryDequeue(out Indicator? indicator))
        {
            if (planned.ContainsKey(indicator.Id) || _leftOut.ContainsKey(indicator.Id))
            {
                continue;
            }
            if (PlannedGap.Of(_result.Framework, indicator, Start(indicator.Id)) is not { } gap)
            {
                string reason = indicator.GapAction is null
                    ? "no action for it is on file (indicators.csv)"
                    : "no measure against it is on file (framework.yaml)";
                _leftOut.Add(indicator.Id, new LeftOutGap(indicator, reason));
                continue;
            }
            planned.Add(indicator.Id, gap);
            foreach (string required in gap.Measure.Requires.Where(IsOpen))
            {
                look.Enqueue(_result.Release.Indicator(required)!);
            }
        }
        return planned;
    }

    // An own value replaces the public one: it may close a gap, or open one.
    private IEnumerable<Indicator> Gaps() =>
        _country
            .Gaps.Select(gap => gap.Indicator)
            .Concat(_own.Keys.Select(_result.Release.Indicator).OfType<Indicator>())
            .Where(indicator => indicator.Dimension is CompositeCodes.Preparedness or CompositeCodes.Guardrails)
            .Where(indicator => Score(indicator.Id) < 100);

    // Not known is not full: what an action waits for is planned for, too, unless it does not apply.
    private bool IsOpen(string indicator) =>
        !(_own.TryGetValue(indicator, out OwnAnswer? own) && own.Value is null) && !(Score(indicator) >= 100);

    private double? Score(string indicator)
    {
        if (_own.TryGetValue(indicator, out OwnAnswer? own))
        {
            return
                own.Value is { } value
                && _result.Release.Indicator(indicator)
                    is { Low: not null, High: not null, Transformation: not null } known
                ? GoalpostsOf.Indicator(known).Score(value)
                : null;
        }
        return Public(indicator)?.AsCoded;
    }

    private double Start(string indicator) => Score(indicator) ?? Public(indicator)?.Value ?? 0;

    private IndicatorScore? Public(string indicator) =>
        _country.Indicators.FirstOrDefault(score =>
            string.Equals(score.Indicator.Id, indicator, StringComparison.Ordinal)
        );

    private Dictionary<string, (ExpectedRise?, ExpectedRise?)> Rises(
        SortedDictionary<string, PlannedGap> planned,
        CancellationToken cancellation
    )
    {
        PlannedGap[] scored = [.. planned.Values.Where(gap => EntersScores(gap.Indicator.Id))];
        ImmutableArray<ScenarioOutcome> outcomes = Assess(
            [.. scored.Select(gap => new Scenario(gap.Indicator.Id, AtTarget(gap)))],
            cancellation
        );
        Dictionary<string, (ExpectedRise?, ExpectedRise?)> rises = new(StringComparer.Ordinal);
        foreach (string id in planned.Keys)
        {
            rises.Add(id, (null, null));
        }
        foreach ((PlannedGap gap, ScenarioOutcome outcome) in scored.Zip(outcomes))
        {
            rises[gap.Indicator.Id] = (
                ExpectedRise.Of(outcome[CompositeCodes.Preparedness]),
                ExpectedRise.Of(outcome[CompositeCodes.Readiness])
            );
        }
        return rises;
    }

    // A plan cut short by --most brings what is left of it, so that this waits for the order.
    private AllDone? IfAllDone(PlannedGap[] kept, CancellationToken cancellation) =>
        AllDone.Of(
            Assess(
                [new Scenario("all done", AtTarget([.. kept.Where(gap => EntersScores(gap.Indicator.Id))]))],
                cancellation
            )[0]
        );

    // What an action brings is counted from the own values, not from the public ones that they replace.
    private ImmutableArray<ScenarioOutcome> Assess(
        ImmutableArray<Scenario> scenarios,
        CancellationToken cancellation
    ) =>
        ScenarioAssessor
            .AssessAgainst(
                _result.Release,
                _result.Framework,
                _country.Country,
                new Scenario("own values", _assumed),
                scenarios,
                new AssessmentOptions
                {
                    Seed = _result.Seed,
                    Draws = _result.Draws,
                    Selection = _result.Selection,
                    Threads = _options.Threads,
                },
                cancellation
            )
            .Outcomes;

    // Scored as assessed, or by an own answer. What is only scored once it is answered would join every other number by
    // being assumed.
    private bool EntersScores(string indicator) =>
        OverlayScenario.IsScored(_result.Framework, _result.Release.Indicator(indicator)!)
        || _assumed.Any(own => string.Equals(own.Indicator, indicator, StringComparison.Ordinal));

    private ImmutableArray<AssumedValue> AtTarget(params ReadOnlySpan<PlannedGap> gaps)
    {
        Dictionary<string, AssumedValue> values = _assumed.ToDictionary(own => own.Indicator, StringComparer.Ordinal);
        foreach (PlannedGap gap in gaps)
        {
            values[gap.Indicator.Id] = new(
                gap.Indicator.Id,
                gap.Target,
                _result.Framework.Draws.FlagErrorSourced,
                Sd: 0
            );
        }
        return [.. values.Values];
    }

    // What is only waited for is no gap of the assessment, yet others may do something about it.
    private ImmutableArray<MatchedPractice> Practices(Indicator indicator) =>
        [
            .. _practices
                .To(
                    _country.Country,
                    new PracticeSelection { Gap = indicator.Id, VerifiedOnly = _result.Selection.VerifiedOnly }
                )
                .Take(_result.Framework.Gaps.PracticesPerGap),
        ];

    private PlanAction Action(
        PlannedGap gap,
        Dictionary<string, string> ids,
        ExpectedRise? preparedness,
        ExpectedRise? readiness
    )
    {
        Indicator indicator = gap.Indicator;
        ImmutableArray<MatchedPractice> practices = _gaps.TryGetValue(indicator.Id, out Gap? known)
            ? known.Practices
            : Practices(indicator);
        return new PlanAction(
            ids[indicator.Id],
            indicator.GapAction!,
            indicator.Id,
            gap.Target,
            [.. practices.Select(match => match.Practice.Id)],
            practices.IsEmpty,
            gap.Effort,
            preparedness,
            readiness,
            [.. gap.Measure.Requires.Where(ids.ContainsKey).Select(id => ids[id]).Order(StringComparer.Ordinal)],
            Owner: null,
            Due: null,
            Cost: null,
            ActionStatus.Proposed,
            _options.Checklist?.Find(indicator.Id)?.Evidence ?? "A public answer to: " + indicator.Question,
            _options.Marking,
            readiness is null ? "Prerequisite; not scored in this release." : null,
            Line: 0
        );
    }
}
