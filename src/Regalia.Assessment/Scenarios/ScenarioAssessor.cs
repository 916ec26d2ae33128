using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Scenarios;

/// <summary>Assesses one country under scenarios. The same draws everywhere, so that a change is not drowned in noise.</summary>
public static class ScenarioAssessor
{
    /// <summary>Runs the country as it is and under every scenario.</summary>
    /// <remarks>
    /// An indicator that the framework does not score yet joins with its weight from <c>overlay.weights</c>; under such a
    /// scenario, and under one that assumes weights, the weights are drawn anew around the stated ones of the larger or
    /// changed family. Values of threat that are estimated from incident counts cannot be assumed. A floor of the label
    /// that rests on a sourced value looks at the assumed one instead.
    /// </remarks>
    /// <param name="release">A release without faults.</param>
    /// <param name="framework">A framework that fits it.</param>
    /// <param name="country">A country of the release.</param>
    /// <param name="scenarios">The scenarios; may be none.</param>
    /// <param name="options">What to vary; <see cref="AssessmentOptions.Compare"/> is not heeded.</param>
    /// <param name="cancellation">Stops the draws.</param>
    /// <exception cref="ArgumentException">A scenario names an indicator that cannot be assumed, one twice, a value that
    /// the indicator cannot have, or weights that leave a composite without parts.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ScenarioResult Assess(
        EvidenceRelease release,
        AssessmentFramework framework,
        Country country,
        IReadOnlyList<Scenario> scenarios,
        AssessmentOptions? options = null,
        CancellationToken cancellation = default
    ) => Run(release, framework, country, scenarios, basis: null, options, cancellation);

    /// <summary>Runs the country with some values in place, and under scenarios held against that.</summary>
    /// <remarks>As <see cref="Assess"/>; the result's own composites are those of the country as it is.</remarks>
    /// <param name="release">A release without faults.</param>
    /// <param name="framework">A framework that fits it.</param>
    /// <param name="country">A country of the release.</param>
    /// <param name="basis">What the effects are measured against.</param>
    /// <param name="scenarios">The scenarios; each repeats the values of the basis, or replaces them.</param>
    /// <param name="options">What to vary; <see cref="AssessmentOptions.Compare"/> is not heeded.</param>
    /// <param name="cancellation">Stops the draws.</param>
    /// <exception cref="ArgumentException">As for <see cref="Assess"/>; a scenario has other weights than the basis.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ScenarioResult AssessAgainst(
        EvidenceRelease release,
        AssessmentFramework framework,
        Country country,
        Scenario basis,
        IReadOnlyList<Scenario> scenarios,
        AssessmentOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(basis);
        return Run(release, framework, country, scenarios, basis, options, cancellation);
    }

    private static ScenarioResult Run(
        EvidenceRelease release,
        AssessmentFramework framework,
        Country country,
        IReadOnlyList<Scenario> scenarios,
        Scenario? basis,
        AssessmentOptions? options,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(scenarios);
        options ??= new AssessmentOptions();
        ulong seed = options.Seed ?? framework.Draws.Seed;
        int draws = options.Draws ?? framework.Draws.Count;
        var threat = ThreatModel.Fit(release, options.Selection, framework.Threat);
        var model = new AssessmentModel(release, framework, options.Selection, threat, seed);

        string? shared = null;
        if (basis is not null)
        {
            if (ScenarioRules.WhyNot(release, framework, basis) is { } reason)
            {
                throw new ArgumentException(reason, nameof(basis));
            }
            (shared, _) = ScenarioRules.FrameworkOf(framework, basis);
        }

        // In the order in which each set of weights is met first.
        var byWeights = new Dictionary<string, (AssessmentFramework Framework, List<int> Scenarios)>(
            StringComparer.Ordinal
        )
        {
            [""] = (framework, []),
        };
        for (int s = 0; s < scenarios.Count; s++)
        {
            if (ScenarioRules.WhyNot(release, framework, scenarios[s]) is { } reason)
            {
                throw new ArgumentException(reason, nameof(scenarios));
            }
            (string key, AssessmentFramework changed) = ScenarioRules.FrameworkOf(framework, scenarios[s]);
            if (shared is not null && !string.Equals(key, shared, StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    scenarios[s].Name + ": other weights than the basis; repeat its values",
                    nameof(scenarios)
                );
            }
            byWeights.TryAdd(key, (changed, []));
            byWeights[key].Scenarios.Add(s);
        }
        ImmutableArray<ScenarioGroup> groups =
        [
            .. byWeights.Values.Select(g => new ScenarioGroup(
                ReferenceEquals(g.Framework, framework)
                    ? model
                    : new AssessmentModel(release, g.Framework, options.Selection, threat, seed),
                model,
                country,
                g.Scenarios.Select(s => scenarios[s]),
                g.Scenarios.Count == 0 ? null : basis
            )),
        ];
        var run = new ScenarioRun(groups);
        run.Run(draws, options, cancellation);

        ImmutableArray<Cell> row = model.Table[country.Code];
        ImmutableArray<CompositeScore> composites = model.Summary.Composites(
            row,
            model.Summary.AsCoded(row),
            run.Tally.Scores
        );
        LabelOutcome label = model.Summary.Label(composites, run.Tally.LabelCounts);
        var outcomes = new ScenarioOutcome[scenarios.Count];
        foreach ((ScenarioGroup group, List<int> numbers) in groups.Zip(byWeights.Values.Select(g => g.Scenarios)))
        {
            ImmutableArray<CompositeScore> before = composites;
            LabelOutcome labelBefore = label;
            if (group.Basis is { } held)
            {
                ScenarioOutcome asHeld = Outcome(group, held, composites, label);
                (before, labelBefore) = ([.. asHeld.Effects.Select(effect => effect.After)], asHeld.Label);
            }
            for (int s = 0; s < numbers.Count; s++)
            {
                outcomes[numbers[s]] = Outcome(group, group.Scenarios[s], before, labelBefore);
            }
        }
        return new ScenarioResult(
            release,
            framework,
            options.Selection,
            seed,
            draws,
            country,
            composites,
            model.Summary.Indicators(row, run.Tally.Scores),
            label,
            [.. outcomes]
        );
    }

    /// <summary>Why an indicator cannot be assumed, in one sentence; null where it can.</summary>
    /// <param name="release">The release.</param>
    /// <param name="framework">Its framework.</param>
    /// <param name="indicator">An indicator of the release.</param>
    public static string? WhyNot(EvidenceRelease release, AssessmentFramework framework, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(indicator);
        return ScenarioRules.WhyNot(release, framework, indicator);
    }

    private static ScenarioOutcome Outcome(
        ScenarioGroup group,
        ScenarioDraws scenario,
        ImmutableArray<CompositeScore> before,
        LabelOutcome labelBefore
    )
    {
        CountrySummary summary = group.Model.Summary;
        double[] asCoded = summary.AsCoded(scenario.Row);
        ImmutableArray<ScoreEffect> effects =
        [
            .. group.Model.Framework.Composites.Select(
                (composite, c) =>
                {
                    int moved = scenario.Moved.IndexOf(group.Model.Structure.NumberOf(composite.Code));
                    if (moved < 0)
                    {
                        double? none = before[c].Value is null ? null : 0;
                        return new ScoreEffect(before[c], before[c], none, none, none);
                    }
                    ChangeDistribution change = scenario.Tally.Changes[moved];
                    return new ScoreEffect(
                        before[c],
                        summary.Composite(composite, scenario.Row, asCoded, scenario.Tally.Scores[moved]),
                        CountrySummary.Rounded(change.Quantile(0.5)),
                        CountrySummary.Rounded(change.Quantile(0.05)),
                        CountrySummary.Rounded(change.Quantile(0.95))
                    );
                }
            ),
        ];
        LabelOutcome label = summary.Label([.. effects.Select(e => e.After)], scenario.Tally.LabelCounts);
        (long better, long same, long worse) = scenario.Tally.Paired;
        bool compared = labelBefore.Probabilities is not null && label.Probabilities is not null;
        double? Share(long count) => compared ? (double)count / (better + same + worse) : null;
        return new ScenarioOutcome(
            scenario.Scenario,
            effects,
            [
                .. scenario.Assumed.Select(
                    (leaf, n) => summary.Indicator(scenario.Row[leaf], leaf, scenario.Tally.Indicators[n])
                ),
            ],
            label,
            Share(same),
            Share(better),
            Share(worse)
        );
    }
}
