using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Trails;

/// <summary>What an indicator asks, how a value becomes a score, why it is there, and what would count as evidence.</summary>
internal static class TrailDefinition
{
    internal static Section Section(TrailSubject subject) =>
        new("definition", "What is asked", [new Facts([.. Items(subject)]), .. WhatCounts(subject)]);

    private static IEnumerable<Fact> Items(TrailSubject subject)
    {
        Indicator indicator = subject.Indicator;
        yield return new Fact(
            "Indicator",
            Prose.To(indicator.Name, PageAddress.Indicator(indicator.Id))
                + " ("
                + Prose.Code(indicator.Id)
                + (indicator.Code is { } code ? ", " + code : "")
                + ")"
        );
        yield return new Fact("Question", indicator.Question);
        yield return new Fact("Unit", indicator.Unit ?? "none");
        yield return new Fact("Kind", Kind(indicator.Kind));
        WeightedIndicator? place = subject.Source.Framework.Indicators.FirstOrDefault(i =>
            TrailSubject.Is(i.Code, indicator.Id)
        );
        if (place is not null)
        {
            yield return new Fact(
                "Belongs to",
                subject.Source.Framework.Composites.First(c => TrailSubject.Is(c.Code, place.Parent)).Name
            );
            yield return new Fact("Why it is there with its weight", place.Reason);
        }
        if (indicator is { Low: { } low, High: { } high })
        {
            yield return new Fact(
                "Criterion",
                $"A score of 0 at {Figures.Raw(low)}, of 100 at {Figures.Raw(high)}"
                    + (indicator.Transformation is { } way ? $", {way} between" : "")
                    + $". {indicator.GoalpostsReason}"
            );
        }
        if (indicator.Stage is { } stage)
        {
            yield return new Fact("Stage", stage);
        }
        if (!indicator.Layers.IsEmpty)
        {
            yield return new Fact(
                "Layers",
                string.Join("; ", indicator.Layers.Select(Assessment.Layers.ProtectionLayers.Name))
            );
        }
        if (indicator.Note is { } note)
        {
            yield return new Fact("Note", note);
        }
    }

    private static IEnumerable<Block> WhatCounts(TrailSubject subject)
    {
        if (subject.Question is { } question)
        {
            yield return new Disclosure(
                "What would count as evidence",
                [
                    new Facts([
                        new Fact("Asked of ministries", question.Question),
                        new Fact("How to answer", question.Help),
                        new Fact("Evidence", question.Evidence),
                        new Fact("Example", question.Example),
                        new Fact("Who usually knows", question.Respondent),
                    ]),
                ]
            );
            yield break;
        }
        yield return new Paragraph("What would count as evidence: " + Counts(subject.Indicator));
    }

    private static string Counts(Indicator indicator) =>
        indicator switch
        {
            { DerivedAs: "incident_counts" } =>
                "reports of state-sponsored incidents on private entities, tabulated by country and year from a public tracker.",
            { DerivedAs: not null } => "the values of what it is computed from, each with its own evidence.",
            { Series: { } series } =>
                $"the figure of the series {series} as its publisher gives it, with edition and place.",
            _ => "a public text that answers the question, with title, publisher, edition and place.",
        };

    private static string Kind(IndicatorKind kind) =>
        kind switch
        {
            IndicatorKind.Measure => "a published figure",
            IndicatorKind.Coded => "coded from a text, one of the steps of its unit",
            IndicatorKind.Derived => "computed by the program",
            IndicatorKind.NotMeasured => "not yet measured",
            _ => "context: shown beside the scores, or an input of one",
        };
}
