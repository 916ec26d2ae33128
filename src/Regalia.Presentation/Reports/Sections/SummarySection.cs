using System.Collections.Immutable;
using Regalia.Assessment.Drivers;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Plans;
using Regalia.Assessment.Scoring;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Publications;
using Rounded = Regalia.Presentation.Briefs.Figure;

namespace Regalia.Presentation.Reports.Sections;

/// <summary>The first page: all that a reader needs who reads no other.</summary>
internal static class SummarySection
{
    private const int Told = 3;

    private static readonly ImmutableArray<string> Dimensions =
    [
        CompositeCodes.Exposure,
        CompositeCodes.Threat,
        CompositeCodes.Preparedness,
        CompositeCodes.Guardrails,
    ];

    /// <summary>The finding in one sentence.</summary>
    internal static string Finding(ReportScope scope)
    {
        LabelOutcome label = scope.Assessed.Label;
        return label switch
        {
            { Label: not null, ShownProbability: { } single } =>
                $"{scope.Country.Name} is {label.Shown}, with a probability of {Rounded.Percent(single)}.",
            { ShownProbability: { } together } =>
                $"{scope.Country.Name} is {label.Shown}, with a probability of {Rounded.Percent(together)} together: the "
                    + "evidence does not single out one label.",
            _ => $"There is too little evidence for a label of {scope.Country.Name}: {Thin(scope)}.",
        };
    }

    internal static Section Of(ReportScope scope) =>
        new(
            "summary",
            "Summary",
            [
                new Paragraph(Sentences(scope)),
                new KeyFigures([.. Dimensions.Select(code => Key(scope.Assessed[code]))]),
                .. Chart(scope),
                new SideBySide([
                    new Section("summary-gaps", "Largest gaps", [Gaps(scope)]),
                    new Section("summary-actions", "What to do first", [Actions(scope)]),
                ]),
                new Note(NoteKind.Reading, Provenance.NotAspi),
            ]
        );

    private static IEnumerable<Block> Chart(ReportScope scope) =>
        scope.Assessed.Label.Probabilities is { } probabilities
            ?
            [
                new Figure(
                    LabelProbabilityChart.Of(
                        new ChartHead(
                            "chart-label",
                            "Probability of each label",
                            string.Join(", ", probabilities.Select(p => p.Label + " " + Rounded.Percent(p.Probability)))
                                + "."
                        ),
                        [new LabelShares(scope.Country.Name, probabilities)]
                    ),
                    "Probability of each label: the share of the draws that gave it."
                ),
            ]
            : [];

    private static KeyFigure Key(CompositeScore score) =>
        new(
            score.Name,
            ReportFigures.Of(score) is { } interval ? IntervalWords.Of(interval) : ReportFigures.Unknown,
            ReportFigures.Of(score) is not { } known
                ? "no country has evidence"
                : "median "
                    + IntervalWords.Point(known.Value, known.Low, known.High)
                    + " of 100; higher is "
                    + (score.Code is CompositeCodes.Exposure or CompositeCodes.Threat ? "worse" : "better")
        )
        {
            Interval = ReportFigures.Of(score),
        };

    private static Prose Sentences(ReportScope scope) =>
        string.Join(' ', (string?[])[Axes(scope), Drivers(scope), Checked(scope)])
            .Replace("  ", " ", StringComparison.Ordinal);

    private static string Axes(ReportScope scope) =>
        "Pressure, what there is to steal and who comes for it, lies "
        + Axis(scope.Assessed[CompositeCodes.Pressure], scope.Framework.Labels.PressureBands)
        + "; readiness, what the state does at home and has promised abroad, lies "
        + Axis(scope.Assessed[CompositeCodes.Readiness], scope.Framework.Labels.ReadinessBands)
        + ".";

    private static string Axis(CompositeScore score, ImmutableArray<Band> bands) =>
        score.Value is { } value
            ? ReportFigures.Between(value, score.Low, score.High) + " (" + ReportFigures.Band(value, bands) + ")"
            : "nobody knows where";

    private static string? Drivers(ReportScope scope)
    {
        Driver? worse = scope.Assessed.Drivers.FirstOrDefault(d => d.TowardsVulnerability > 0);
        Driver? better = scope.Assessed.Drivers.FirstOrDefault(d => d.TowardsVulnerability < 0);
        return worse is null && better is null
            ? null
            : "Against the median country of the release"
                + (worse is null ? "" : $", \"{worse.Indicator.Name}\" speaks most against it")
                + (
                    worse is not null && better is not null ? " and"
                    : better is null ? ""
                    : ","
                )
                + (better is null ? "" : $" \"{better.Indicator.Name}\" most in its favour")
                + ".";
    }

    private static string Checked(ReportScope scope) =>
        "Of the weight behind the label "
        + Rounded.Percent(scope.Assessed.VerifiedShare)
        + " rests on values that somebody read at a source; the rest is unverified or missing.";

    private static Block Gaps(ReportScope scope) =>
        scope.Assessed.Gaps.IsEmpty
            ? new Note(NoteKind.Empty, "No gap was found in what is measured.")
            : new BulletList([.. scope.Assessed.Gaps.Take(Told).Select(gap => Gap(scope, gap))], IsOrdered: true);

    private static Prose Gap(ReportScope scope, Gap gap) =>
        Prose.Strong(gap.Indicator.Name)
        + (gap.IsVerified ? "" : " (unverified)")
        + ": "
        + GapsSection.Points(gap, scope.Hides(gap.Indicator))
        + " of readiness at most";

    private static Block Actions(ReportScope scope) =>
        scope.Plan.Rows.IsEmpty
            ? new Note(NoteKind.Empty, "The plan has no action.")
            : new BulletList([.. scope.Plan.Rows.Take(Told).Select(row => Action(row.Action))], IsOrdered: true);

    private static Prose Action(PlanAction action) =>
        Prose.Strong(action.Action.TrimEnd('.'))
        + ": "
        + (
            action.Readiness is { } rise
                ? "expected rise of readiness "
                    + PlanWords.Interval(rise)
                    + " points, median "
                    + PlanWords.Points(rise.Value)
                    + " (hypothetical)"
                : "not scored; others wait for it"
        );

    private static string Thin(ReportScope scope)
    {
        LabelRules rules = scope.Framework.Labels;
        string[] thin =
        [
            .. rules
                .CoverageOf.Select(code => scope.Assessed[code])
                .Where(c => c.Coverage < rules.CoverageMinimum)
                .Select(c => $"{c.Name.ToLowerInvariant()} ({Rounded.Percent(c.Coverage)} of the weight)"),
        ];
        return thin.Length == 0
            ? "no draw gave one"
            : $"a label needs values for {Rounded.Percent(rules.CoverageMinimum)} of the weight of each dimension, and there are fewer for {string.Join(" and ", thin)}";
    }
}
