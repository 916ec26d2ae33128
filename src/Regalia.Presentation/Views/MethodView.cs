using Regalia.Assessment.Framework;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Bundles.Tables;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>The method and its uncertainty.</summary>
public static class MethodView
{
    /// <summary>Makes the view.</summary>
    public static View Of(ViewSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var scope = new BundleScope(source.Result, [], source.ShowsRestricted);
        var table = new FrameworkTable();
        var example = MethodExample.Of(source);
        return new View(
            "method",
            new Publication(
                "How a country gets its label",
                FormattableString.Invariant(
                    $"Two scores meet in a table with fixed bounds: how hard a country is pressed, and how ready it is. Both are computed {source.Result.Draws:#,##0} times with every value and weight changed within stated limits, so that each label comes with its probability."
                ),
                [
                    .. MethodInWords.Sections(source.Framework),
                    MethodUncertainty.Included(source.Framework),
                    MethodUncertainty.Excluded(source.Result),
                    MethodUncertainty.Words(source.Framework),
                    Ranking(),
                    example.Section,
                    MethodFormulas.Of(source.Framework),
                    Weights(source.Framework, example),
                    MeasureWords.Basis(source.Result),
                ]
            )
            {
                Kicker = "Method and uncertainty",
            },
            () => table.Write(scope).Text,
            () => Envelope.Write(source.Result, example.Write),
            table.Columns(scope)
        );
    }

    private static Section Ranking() =>
        new(
            "ranking",
            "Can I rank countries?",
            [
                new Paragraph(
                    "No. Intervals of neighbours overlap, so that most places in a list would be chance. Ask instead about a pair: "
                        + "the comparison gives the probability that one country is above the other, and calls two countries not "
                        + "distinguishable unless it is more than 80 %."
                ),
                new Paragraph(Prose.To("Compare countries pair by pair", PageAddress.Compare())),
                new Disclosure(
                    "Other questions",
                    [
                        new Facts([
                            new(
                                "Does a score move when another country joins?",
                                "Hardly. Scores of 0 and 100 are fixed for each indicator by a stated value. Only the threat of a "
                                    + "country with few reports, and a value that is missing and borrowed, can move a little."
                            ),
                            new(
                                "What if a value is missing?",
                                "It is not zero. The draws borrow from like countries, the interval widens, and the coverage falls."
                            ),
                            new(
                                "What does unverified mean?",
                                "That nobody has read the value at its source. It looks so everywhere and counts with a wider error."
                            ),
                            new(
                                "Why did my country's label change?",
                                "This is the first release, so that no label has changed yet. A later one will split each change "
                                    + "into new data, corrected evidence and changed method."
                            ),
                        ]),
                    ],
                    IsOpen: true
                ),
            ]
        );

    private static Section Weights(AssessmentFramework framework, MethodExample example) =>
        new(
            "weights",
            "Weights and their reasons",
            [
                new Paragraph(
                    "Weights count relative to siblings. They are choices with reasons, never fitted to a wished-for result; the draws "
                        + "vary them, and "
                        + Prose.To("the what-if page", PageAddress.WhatIf(example.Country))
                        + " takes others."
                ),
                new DataTable(
                    "weight-table",
                    "Composites of the framework",
                    [new("Composite"), new("Part of"), new("Weight", IsNumber: true), new("Mean"), new("Reason")],
                    [
                        .. framework.Composites.Select(c => new DataRow([
                            c.Name,
                            framework
                                .Composites.FirstOrDefault(p =>
                                    string.Equals(p.Code, c.Parent, StringComparison.Ordinal)
                                )
                                ?.Name
                                ?? "an axis of the table",
                            c.Parent is null
                                ? "not applicable"
                                : new DataCell(Figures.Raw(c.Weight)) { Number = c.Weight },
                            c.Geometric ? "geometric" : "arithmetic",
                            c.Reason,
                        ])),
                    ]
                )
                {
                    IsSortable = false,
                },
                new Paragraph(
                    "The weight of each indicator, its bounds and the reasons are in this page's CSV, and on "
                        + Prose.To("the page of each indicator", PageAddress.Indicators)
                        + "."
                ),
            ]
        );
}
