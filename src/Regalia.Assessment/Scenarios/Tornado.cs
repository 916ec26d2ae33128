using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Scenarios;

/// <summary>
/// Which single measures move a country's label most: every indicator in turn in full and not at all, all else as it is.
/// </summary>
/// <param name="Result">The country as it is and every scenario, in the order of the framework.</param>
/// <param name="Bars">
/// The bars, the largest change of the expected rank of the label first, then the largest change of readiness (of
/// exposure, where an indicator of exposure does not touch it), then by id, in full before not at all.
/// </param>
public sealed record Tornado(ScenarioResult Result, ImmutableArray<TornadoBar> Bars)
{
    /// <summary>Weights other than those the framework states, under which both sides of every bar stand.</summary>
    public ImmutableArray<AssumedWeight> Weights { get; init; } = [];

    /// <summary>Runs the scenarios.</summary>
    /// <remarks>
    /// The bar that an indicator has already, by its score as coded, is left out; one that is missing, so that the draws
    /// borrow its score, has both. Assumed values count as sourced ones do.
    /// </remarks>
    /// <param name="release">A release without faults.</param>
    /// <param name="framework">A framework that fits it.</param>
    /// <param name="country">A country of the release.</param>
    /// <param name="exposure">Whether to look at indicators of exposure too.</param>
    /// <param name="weights">Weights to use on both sides in place of the stated ones.</param>
    /// <param name="options">What to vary.</param>
    /// <param name="cancellation">Stops the draws.</param>
    /// <exception cref="ArgumentException">The weights cannot be assumed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Tornado Of(
        EvidenceRelease release,
        AssessmentFramework framework,
        Country country,
        bool exposure = false,
        IReadOnlyList<AssumedWeight>? weights = null,
        AssessmentOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(country);
        var weighed = new Scenario("weights", []) { Weights = [.. weights ?? []] };
        if (ScenarioRules.WhyNot(release, framework, weighed) is { } reason)
        {
            throw new ArgumentException(reason, nameof(weights));
        }
        framework = ScenarioRules.FrameworkOf(framework, weighed).Framework;
        var ends = new List<(Indicator Indicator, bool InFull, double Value)>();
        foreach (WeightedIndicator place in framework.Scored)
        {
            Indicator indicator = release.Indicator(place.Code)!;
            if (Moves(indicator, exposure) && ScenarioRules.WhyNot(release, framework, indicator) is null)
            {
                ends.Add((indicator, true, indicator.Steps.IsEmpty ? indicator.High!.Value : indicator.Steps[^1]));
                ends.Add((indicator, false, indicator.Steps.IsEmpty ? indicator.Low!.Value : indicator.Steps[0]));
            }
        }
        Dictionary<string, double> there = AsCoded(release, framework, country, options ?? new AssessmentOptions());
        ends.RemoveAll(e =>
            there.TryGetValue(e.Indicator.Id, out double score)
            && score.Equals(GoalpostsOf.Indicator(e.Indicator).Score(e.Value))
        );
        Scenario[] scenarios =
        [
            .. ends.Select(e => new Scenario(
                e.Indicator.Id + (e.InFull ? " in full" : " not at all"),
                [new AssumedValue(e.Indicator.Id, e.Value, framework.Draws.FlagErrorSourced, 0)]
            )),
        ];
        ScenarioResult result = ScenarioAssessor.Assess(release, framework, country, scenarios, options, cancellation);
        IEnumerable<TornadoBar> bars = ends.Zip(result.Outcomes)
            .Select(pair => new TornadoBar(
                pair.First.Indicator,
                result.Indicators.First(i => i.Indicator == pair.First.Indicator),
                pair.First.InFull,
                pair.First.Value,
                pair.Second,
                // Ten decimals: far finer than one draw, and coarse enough that equal counts make equal figures.
                ExpectedRank(pair.Second.Label) - ExpectedRank(result.Label)
                    is { } change
                    ? Math.Round(change, 10, MidpointRounding.ToEven)
                    : null
            ));
        return new Tornado(
            result,
            [
                .. bars.OrderByDescending(b => Math.Abs(b.RankChange ?? 0))
                    .ThenByDescending(b => Math.Abs(b.Outcome[CompositeCodes.Readiness].Change ?? 0))
                    .ThenByDescending(b => Math.Abs(b.Outcome[CompositeCodes.Exposure].Change ?? 0))
                    .ThenBy(b => b.Indicator.Id, StringComparer.Ordinal)
                    .ThenByDescending(b => b.InFull),
            ]
        )
        {
            Weights = weighed.Weights,
        };
    }

    /// <summary>Expected rank of a label: the mean over the draws of its place from best (0) to worst; null for none.</summary>
    public static double? ExpectedRank(LabelOutcome label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Probabilities?.Select((p, place) => place * p.Probability).Sum();
    }

    private static bool Moves(Indicator indicator, bool exposure) =>
        indicator.Dimension is CompositeCodes.Preparedness or CompositeCodes.Guardrails
        || (exposure && indicator.Dimension is CompositeCodes.Exposure);

    private static Dictionary<string, double> AsCoded(
        EvidenceRelease release,
        AssessmentFramework framework,
        Country country,
        AssessmentOptions options
    )
    {
        var values = new IndicatorValues(release, options.Selection);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (WeightedIndicator place in framework.Scored)
        {
            if (values.Find(country.Code, place.Code) is { } value)
            {
                scores[place.Code] = GoalpostsOf.Indicator(release.Indicator(place.Code)!).Score(value.Value);
            }
        }
        return scores;
    }
}
