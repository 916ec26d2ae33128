using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Scenarios;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>Every measure tried in turn, as parts of a page.</summary>
internal static class WhatIfTornado
{
    internal static ImmutableArray<Block> Blocks(Tornado tornado)
    {
        if (tornado.Bars.IsEmpty)
        {
            return [new Note(NoteKind.Empty, "No indicator of this country can be moved alone.")];
        }
        TornadoBar first = tornado.Bars[0];
        return
        [
            new Paragraph(
                Prose.Strong("Hypothetical: ")
                    + "of all single measures, \""
                    + first.Indicator.Name
                    + "\" "
                    + Measure(first)
                    + " would move the label most: readiness by "
                    + ChangeFigures.Of(first.Outcome[CompositeCodes.Readiness])
                    + " points. "
                    + WhatIfComparison.Stability(first.Outcome)
            ),
            .. tornado.Weights.Select(w => new Paragraph(
                "Under a weight of " + Figures.Raw(w.Weight) + " for " + w.Code + ", on both sides of every bar."
            )),
            new Figure(
                TornadoChart.Of(tornado),
                "Each bar changes one value and nothing else: in full (score 100) or not at all (score 0). Single measures do not "
                    + "add up. "
                    + ReleaseLine.NotAspi
            ),
            Table(tornado),
        ];
    }

    private static DataTable Table(Tornado tornado) =>
        new(
            "measure-table",
            "What each single measure would move",
            [
                new("Indicator"),
                new("Evidence"),
                new("Assumed"),
                new("Readiness, points", IsNumber: true),
                new("Expected rank of the label", IsNumber: true)
                {
                    Description = "Change in labels; below 0 is less vulnerable.",
                },
                new("Label stays", IsNumber: true) { Description = "Share of the draws." },
            ],
            [
                .. tornado.Bars.Select(bar => new DataRow([
                    Prose.To(
                        bar.Indicator.Name,
                        PageAddress
                            .WhatIf(tornado.Result.Country.Code)
                            .With("set", WhatIfControls.Assigned(bar.Indicator, bar.Value))
                    ),
                    ChangeFigures.Evidence(bar.Before, brief: true),
                    new DataCell(ChangeFigures.Short(bar.Value)) { Detail = Measure(bar) },
                    new DataCell(ChangeFigures.Of(bar.Outcome[CompositeCodes.Readiness]))
                    {
                        Number = bar.Outcome[CompositeCodes.Readiness].Change,
                    },
                    new DataCell(bar.RankChange is null ? "no label" : ChangeFigures.Rank(bar.RankChange))
                    {
                        Number = bar.RankChange,
                    },
                    new DataCell(bar.Outcome.LabelStays is null ? "no label" : Figures.Percent(bar.Outcome.LabelStays))
                    {
                        Number = bar.Outcome.LabelStays,
                    },
                ])),
            ]
        )
        {
            Note = "In the order of how far they move the label. Each leads to the scenario with that one value.",
        };

    private static string Measure(TornadoBar bar) => bar.InFull ? "in full" : "not at all";
}
