using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>The method for those who must explain a result, without formulas.</summary>
internal static class MethodInWords
{
    internal static ImmutableArray<Section> Sections(AssessmentFramework framework) =>
        [Questions(framework), Pipeline(framework), Table(framework)];

    private static Section Questions(AssessmentFramework framework) =>
        new(
            "questions",
            "Three questions, kept apart",
            [
                new DataTable(
                    "question-table",
                    "What is asked, and what the answer rests on",
                    [new("Question"), new("Score"), new("Rests on")],
                    [
                        new DataRow([
                            "What is there to steal?",
                            Name(framework, CompositeCodes.Exposure),
                            "Research spending, patents, articles, clusters and exports: how much there is, and how densely",
                        ]),
                        new DataRow([
                            "Who comes for it?",
                            Name(framework, CompositeCodes.Threat),
                            "Published counts of state-sponsored incidents on private entities, in independent tabulations",
                        ]),
                        new DataRow([
                            "What is done about it?",
                            Name(framework, CompositeCodes.Preparedness)
                                + " and "
                                + Name(framework, CompositeCodes.Guardrails).ToLowerInvariant(),
                            "Laws that were read and coded, programmes, published indices, and international commitments",
                        ]),
                    ]
                )
                {
                    IsSortable = false,
                },
                new Paragraph(
                    "Exposure and threat together make pressure. Preparedness and guardrails make readiness. They are never melted into "
                        + "one number."
                ),
            ]
        );

    private static Section Pipeline(AssessmentFramework framework) =>
        new(
            "pipeline",
            "From a source to a label",
            [
                new BulletList(
                    [
                        "Sources: public data sets, legal texts and lists are read. Each value keeps its source, edition, place, date "
                            + "and whether somebody checked it.",
                        "Indicators: the newest value counts. What can be computed from others is computed, never typed in.",
                        "Scores: a fixed value of the world stands for 0 and another for 100; what lies between is scored between.",
                        "Composites: weighted means up a tree whose weights and reasons are data.",
                        FormattableString.Invariant(
                            $"Draws: the whole is computed {framework.Draws.Count:#,##0} times, each time with other errors, weights and incident source."
                        ),
                        "Label: each draw falls into a cell of the table below; the share of draws with a label is its probability.",
                        "Gaps: where readiness falls short, weighed by how much it counts; then practices of like countries, and a "
                            + "plan.",
                    ],
                    IsOrdered: true
                ),
            ]
        );

    private static Section Table(AssessmentFramework framework)
    {
        LabelRules rules = framework.Labels;
        return new Section(
            "table",
            "The table that gives the label",
            [
                new DataTable(
                    "label-table",
                    "Label by pressure and readiness",
                    [
                        new("Pressure"),
                        .. rules.ReadinessBands.Reverse().Select((b, _) => new DataColumn("Readiness " + b.Name)),
                    ],
                    [
                        .. rules.PressureBands.Select(
                            (band, row) =>
                                new DataRow([
                                    MeasureWords.Capital(band.Name) + Bound(rules.PressureBands, row),
                                    .. Enumerable
                                        .Range(0, rules.ReadinessBands.Length)
                                        .Reverse()
                                        .Select(column => (DataCell)rules.Names[rules.Matrix[row][column]]),
                                ])
                        ),
                    ]
                )
                {
                    IsSortable = false,
                    Note =
                        "Bounds of readiness: "
                        + string.Join(
                            "; ",
                            rules.ReadinessBands.Select((b, place) => b.Name + Bound(rules.ReadinessBands, place))
                        )
                        + ".",
                },
                new Note(NoteKind.Reading, ReleaseLine.NotAspi),
            ]
        );
    }

    private static string Bound(ImmutableArray<Band> bands, int place)
    {
        string from = place == 0 ? "" : Figures.Raw(bands[place - 1].Below);
        return place == 0 ? ", below " + Figures.Raw(bands[0].Below)
            : place == bands.Length - 1 ? ", " + from + " and more"
            : ", " + from + " to " + Figures.Raw(bands[place].Below);
    }

    private static string Name(AssessmentFramework framework, string code) =>
        framework.Composites.First(c => string.Equals(c.Code, code, StringComparison.Ordinal)).Name;
}
