using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Plans;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Plans;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>Gaps of a country and the plan that answers them.</summary>
public static class ActionPlanView
{
    private const int NamedFirst = 3;

    /// <summary>Makes the view. It runs the draws of the plan, which takes a moment.</summary>
    /// <exception cref="InvalidOperationException">The assessment does not have the country.</exception>
    public static View Of(ViewSource source, Country country)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(country);
        CountryAssessment assessed = source.Result.Countries.First(c => c.Country.Code == country.Code);
        PlanMaking making = SuggestedPlan.Of(source.Result, country, source.Checklist);
        var view = PlanView.Of(making.Plan, source.Release, source.Framework);
        string code = country.Code.ToString();
        return new View(
            "plan-" + code,
            new Publication(
                "Gaps and plan of " + country.Name,
                Standfirst(assessed, view),
                [
                    .. Whole(assessed, view),
                    new Note(
                        NoteKind.Hypothetical,
                        MeasureWords.Capital(PlanWords.Expectation) + " " + PlanWords.NotAspi
                    ),
                    Gaps(source, assessed, view),
                    new Section("plan", "The plan that the gaps suggest", [.. Plan(source, view, making)]),
                    Own(country),
                    MeasureWords.Basis(source.Result),
                ]
            )
            {
                Kicker = "From gaps to actions",
            },
            () => PlanCsv.Write(view),
            () => PlanJson.Write(view, source.ShowsRestricted),
            PlanColumns.All
        )
        {
            Command = "regalia plan suggest " + code + MeasureWords.Options(source.Result, draws: true) + " --csv",
        };
    }

    private static Prose Standfirst(CountryAssessment assessed, PlanView view)
    {
        string gaps =
            assessed.Country.Name
            + " has "
            + MeasureWords.Count(assessed.Gaps.Length, "gap", "gaps")
            + " in what is measured. ";
        if (view.Rows.IsEmpty)
        {
            return gaps + "No action follows from them.";
        }
        PlanAction[] first = [.. view.Rows.Take(NamedFirst).Select(row => row.Action)];
        // An action without a score stands first because others wait for it, not because it brings most.
        string[] without = [.. first.Where(a => a.Readiness is null).Select(Title)];
        string[] with = [.. first.Where(a => a.Readiness is not null).Select(Title)];
        return gaps
            + (
                with.Length == 0 ? "The plan begins with: "
                : without.Length == 0 ? "For the effort, most is to be expected of: "
                : "For the effort, most is to be expected of: "
                    + string.Join("; ", with)
                    + ". Not scored, but first in the plan: "
            )
            + string.Join("; ", without.Length == 0 ? with : without)
            + ".";
    }

    private static string Title(PlanAction action) => action.Action.TrimEnd('.');

    private static IEnumerable<Block> Whole(CountryAssessment assessed, PlanView view)
    {
        CompositeScore now = assessed[CompositeCodes.Readiness];
        if (view.Plan.AllDone is not { } then || now is not { Low: { } low, Value: { } value, High: { } high })
        {
            yield break;
        }
        yield return new KeyFigures([
            new KeyFigure(
                "Readiness as assessed",
                Figures.Score(low) + " to " + Figures.Score(high),
                "median " + Figures.Score(value) + "; 90 % of the draws lie between"
            )
            {
                Interval = new ScoreInterval(low, value, high),
                Link = PageAddress.Country(assessed.Country.Code),
            },
            new KeyFigure(
                "If all actions reached their targets (hypothetical)",
                Figures.Score(then.Low) + " to " + Figures.Score(then.High),
                "median " + Figures.Score(then.Readiness)
            )
            {
                Interval = new ScoreInterval(then.Low, then.Readiness, then.High),
            },
        ]);
        if (!then.Labels.IsEmpty)
        {
            yield return new Paragraph(
                "Probability of each label if all actions reached their targets (hypothetical): "
                    + PlanWords.Labels(then)
                    + ". "
                    + ReleaseLine.NotAspi
            );
        }
    }

    private static Section Gaps(ViewSource source, CountryAssessment assessed, PlanView view)
    {
        if (assessed.Gaps.IsEmpty)
        {
            return new Section(
                "gaps",
                "Gaps",
                [
                    new Note(
                        NoteKind.Empty,
                        "No gap was found in what is measured. What is not measured stands on the profile."
                    ),
                ]
            );
        }
        var scope = new BundleScope(source.Result, [assessed.Country.Code], source.ShowsRestricted);
        return new Section(
            "gaps",
            "Gaps, the most urgent first",
            [
                new DataTable(
                    "gap-table",
                    "What is unmet, why it matters and what closing it should bring",
                    [
                        new("Gap"),
                        new("Stage"),
                        new("Why it matters", IsNumber: true)
                        {
                            Description = "Shortfall x weight: points of readiness to gain at most.",
                        },
                        new("Expected rise of readiness", IsNumber: true),
                        new("Per effort", IsNumber: true),
                        new("Needs first"),
                        new("Practices"),
                    ],
                    [.. assessed.Gaps.Select(gap => Gap(scope, assessed, view, gap))]
                )
                {
                    Note =
                        "In the order of points to gain times the chance that the value is right. Points at most: with the value "
                        + "as coded and the stated weights. Expected rise: the action alone at its target, hypothetical; the "
                        + "draws vary the weights, so that its interval may reach beyond the points at most.",
                },
            ]
        );
    }

    private static DataRow Gap(BundleScope scope, CountryAssessment assessed, PlanView view, Gap gap)
    {
        PlanAction? action = view.Plan.Actions.FirstOrDefault(a =>
            string.Equals(a.Gap, gap.Indicator.Id, StringComparison.Ordinal)
        );
        bool shown = scope.Withheld(assessed, gap.Indicator).IsEmpty;
        return new DataRow([
            new DataCell(Prose.To(gap.Indicator.Name, PageAddress.Evidence(assessed.Country.Code, gap.Indicator.Id)))
            {
                Detail = gap.Indicator.Question,
            },
            gap.Indicator.Stage ?? "none",
            new DataCell(Why(gap, shown))
            {
                Number = shown ? gap.Points : null,
                Detail = gap.IsVerified ? "sourced" : Prose.Strong("unverified"),
            },
            new DataCell(action is null ? "no action planned" : PlanActions.Rise(action.Readiness))
            {
                Number = action?.Readiness?.Value,
            },
            new DataCell(action?.RisePerEffort is null ? "not scored" : PlanWords.PerEffort(action))
            {
                Number = action?.RisePerEffort,
            },
            action is null or { DependsOn.IsEmpty: true } ? "nothing" : string.Join(", ", action.DependsOn),
            gap.Practices.IsEmpty
                ? "none in this release"
                : Prose.To(
                    MeasureWords.Count(gap.Practices.Length, "practice", "practices") + " of countries like it",
                    PageAddress
                        .Practices.With("gap", gap.Indicator.Id)
                        .With("similar", assessed.Country.Code.ToString())
                ),
        ]);
    }

    // The shortfall would give a figure away that may not be passed on.
    private static string Why(Gap gap, bool shown) =>
        shown
            ? FormattableString.Invariant(
                $"shortfall {gap.Shortfall:F2} × weight {gap.Weight:F3} = {gap.Points:F1} points at most"
            )
            : FormattableString.Invariant($"weight {gap.Weight:F3}; shortfall {PlanActions.Withheld}");

    private static IEnumerable<Block> Plan(ViewSource source, PlanView view, PlanMaking making)
    {
        if (view.Rows.IsEmpty)
        {
            yield return new Note(NoteKind.Empty, "No action follows from the gaps.");
            yield break;
        }
        yield return PlanActions.Table(view);
        if (!making.LeftOut.IsEmpty)
        {
            yield return new Paragraph("Gaps without an action:");
            yield return new BulletList([
                .. making.LeftOut.Select(gap => MeasureWords.Indicator(gap.Indicator) + ": " + gap.Reason),
            ]);
        }
        yield return new Section(
            "actions",
            "Each action with its gap and its practices",
            [PlanActions.Cards(source, view)]
        );
    }

    private static Section Own(Country country) =>
        new(
            "own",
            "Make it your own",
            [
                new Paragraph(
                    "Owners, due days, costs and your own estimate of effort are filled in by those who will do the work. This "
                        + "writes the plan as a file that any editor opens:"
                ),
                new BulletList([
                    Prose.Code("regalia plan new " + country.Code.ToString()) + " writes the file;",
                    Prose.Code("regalia plan set FILE A01 --owner NAME --due 2027-03-31") + " fills in who and when;",
                    Prose.Code("regalia plan export FILE --out DIR")
                        + " writes a workbook, a calendar, CSV and Markdown of it;",
                    Prose.Code("regalia serve FILE") + " shows it here, on your machine only.",
                ]),
                new Paragraph(
                    Prose.To("What one measure would change", PageAddress.WhatIf(country.Code))
                        + " · "
                        + Prose.To(
                            "Practices of countries like " + country.Name,
                            PageAddress.Practices.With("similar", country.Code.ToString())
                        )
                        + " · "
                        + Prose.To("Profile", PageAddress.Country(country.Code))
                ),
            ]
        );
}
