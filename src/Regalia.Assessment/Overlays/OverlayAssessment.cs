using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Overlays;

/// <summary>A country as public evidence shows it and as its agency knows it. Not public, and never to be mistaken for it.</summary>
/// <param name="Extract">The answers and sectors that were taken in.</param>
/// <param name="Checklist">The questions.</param>
/// <param name="Result">The country as assessed, under all answers together (the first outcome) and under each alone.</param>
/// <param name="Answers">Every answer, in the order of the overlay; registered sectors last.</param>
/// <param name="CrownJewels">
/// What the registered sectors say together; null where none is registered or some were left out.
/// </param>
public sealed record OverlayAssessment(
    OverlayExtract Extract,
    Checklist Checklist,
    ScenarioResult Result,
    ImmutableArray<OwnScore> Answers,
    CrownJewelExposure? CrownJewels
)
{
    /// <summary>Said wherever an own score or label is shown.</summary>
    public const string Mark = "own assessment, not public";

    /// <summary>The country under all answers together.</summary>
    public ScenarioOutcome Own => Result.Outcomes[0];

    /// <summary>Questions of the checklist without an answer: public evidence stands.</summary>
    public int Unanswered =>
        Checklist.Items.Count(item =>
            !Answers.Any(a => a.Answer is not null && string.Equals(a.Question, item.Id, StringComparison.Ordinal))
        );

    /// <summary>
    /// What is met but not public, in the order of what publishing it alone would add: by the median change of readiness,
    /// then of preparedness, then by id.
    /// </summary>
    public IEnumerable<OwnScore> ToPublish =>
        Answers
            .Where(own =>
                own.Advice is OwnScoreAdvice.Publish
                || (own.Advice is OwnScoreAdvice.PublishFirst && own.Readiness?.Change > 0)
            )
            .OrderByDescending(own => own.Readiness?.Change ?? 0)
            .ThenByDescending(own => own.Preparedness?.Change ?? 0)
            .ThenBy(own => own.Question, StringComparer.Ordinal);

    /// <summary>
    /// Whether the changes as coded that single answers make to readiness add up to the change that all make: only where
    /// each replaces a value that is there. What joins, is left out or fills a blank changes the weights of its siblings.
    /// Medians of draws never need to add up.
    /// </summary>
    public bool AddsUpAsCoded =>
        Answers
            .Where(own => own.Assumed is not null)
            .All(own => own is { Assumed.Value: not null, Public.IsPresent: true });

    /// <summary>Assesses the country of an overlay with and without it.</summary>
    /// <param name="release">The evidence.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="checklist">The questions that the overlay was read against.</param>
    /// <param name="extract">The overlay, or what of it some readers may see.</param>
    /// <param name="options">What to vary.</param>
    /// <param name="cancellation">Stops the draws.</param>
    /// <exception cref="ArgumentException">The release does not have the country, or an answer does not fit its question.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static OverlayAssessment Assess(
        EvidenceRelease release,
        AssessmentFramework framework,
        Checklist checklist,
        OverlayExtract extract,
        AssessmentOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(checklist);
        ArgumentNullException.ThrowIfNull(extract);
        Overlay overlay = extract.Overlay;
        Country country =
            release.Country(overlay.Country)
            ?? throw new ArgumentException($"The release has no country {overlay.Country}.", nameof(extract));
        var all = OverlayScenario.Of(overlay, checklist, release, framework);
        ScenarioResult result = ScenarioAssessor.Assess(
            release,
            framework,
            country,
            [all, .. all.Values.Select(value => new Scenario(value.Indicator, [value]))],
            options,
            cancellation
        );
        OwnScore Row(
            string question,
            ChecklistItem? item,
            OverlayAnswer? answer,
            TlpMarking marking,
            (AssumedValue? Value, string? Why) assumed
        )
        {
            int place = assumed.Value is { } value ? all.Values.IndexOf(value) : -1;
            ScenarioOutcome? alone = place < 0 ? null : result.Outcomes[1 + place];
            IndicatorScore? known = Find(result.Indicators, question);
            IndicatorScore? own = assumed.Value?.Value is null ? null : Find(alone!.Indicators, question);
            Indicator? indicator = release.Indicator(question);
            return new OwnScore(
                question,
                indicator,
                item,
                answer,
                marking,
                assumed.Value,
                assumed.Why,
                known,
                own,
                alone,
                Advise(indicator, assumed.Value, known, own)
            );
        }
        List<OwnScore> rows =
        [
            .. overlay
                .Answers.Where(answer => answer.IsAnswered)
                .Select(answer =>
                {
                    ChecklistItem? item = checklist.Find(answer.Question);
                    (AssumedValue?, string?) assumed = OverlayScenario.Assume(
                        answer,
                        overlay.Country,
                        item,
                        release,
                        framework
                    );
                    return Row(answer.Question, item, answer, answer.Marking, assumed);
                }),
        ];
        (AssumedValue? Value, CrownJewelExposure? Exposure, string? Why) jewels = OverlayScenario.Assume(
            overlay,
            release,
            framework
        );
        if (jewels.Exposure is not null)
        {
            TlpMarking marking = overlay.Sectors.Max(sector => sector.Marking);
            rows.Add(Row(CrownJewelExposure.Indicator, null, null, marking, (jewels.Value, jewels.Why)));
        }
        return new OverlayAssessment(extract, checklist, result, [.. rows], jewels.Exposure);
    }

    private static OwnScoreAdvice Advise(
        Indicator? indicator,
        AssumedValue? assumed,
        IndicatorScore? known,
        IndicatorScore? own
    )
    {
        bool protects = string.Equals(indicator?.Direction, "lowers", StringComparison.Ordinal);
        bool ofOthers = indicator is not null && IsPublishedByOthers(indicator);
        return (assumed, known) switch
        {
            (null, _) => OwnScoreAdvice.NoScore,
            ({ Value: null }, _) => OwnScoreAdvice.LeftOut,
            (_, null) => OwnScoreAdvice.NotScoredYet,
            (_, { IsPresent: false }) => ofOthers ? OwnScoreAdvice.AskPublisher : OwnScoreAdvice.PublishFirst,
            _ when own?.AsCoded != known.AsCoded && ofOthers => OwnScoreAdvice.AskPublisher,
            _ when own?.AsCoded > known.AsCoded && protects => OwnScoreAdvice.Publish,
            _ when own?.AsCoded != known.AsCoded => OwnScoreAdvice.CorrectPublicRecord,
            _ => OwnScoreAdvice.Same,
        };
    }

    // A figure of an index or of statistics, or reckoned from such: no text of the country's own would change it.
    private static bool IsPublishedByOthers(Indicator indicator) =>
        indicator.Kind == IndicatorKind.Measure
        || indicator is { Kind: IndicatorKind.Derived, DerivedAs: "sum" or "ratio" or "product" };

    private static IndicatorScore? Find(ImmutableArray<IndicatorScore> scores, string id) =>
        scores.FirstOrDefault(score => string.Equals(score.Indicator.Id, id, StringComparison.Ordinal));
}
