using System.Globalization;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Scenarios;

/// <summary>
/// The tornado as a chart: a row for each indicator, in full above and not at all below, told apart by pattern as well
/// as by colour. Its figures are those of the CSV. The word HYPOTHETICAL is part of the drawing, wherever it goes.
/// </summary>
internal static class TornadoChart
{
    /// <summary>Draws it.</summary>
    public static Chart Of(Tornado tornado)
    {
        ArgumentNullException.ThrowIfNull(tornado);
        var words = new TornadoWords(tornado);
        TornadoRow[] rows =
        [
            .. tornado
                .Bars.GroupBy(b => b.Indicator.Id, StringComparer.Ordinal)
                .Select(bars => words.Row([.. bars.OrderByDescending(b => b.InFull)])),
        ];
        var head = new ChartHead(
            "tornado-" + tornado.Result.Country.Code.ToString().ToLowerInvariant(),
            words.Title,
            words.Description
        )
        {
            Source = Source(tornado),
        };
        return ChartSheet.Draw(head, Table(head, words, rows), sheet => new TornadoPlot(sheet, rows, words).Draw());
    }

    private static DataTable Table(ChartHead head, TornadoWords words, TornadoRow[] rows) =>
        new(
            head.Id + "-data",
            head.Title + " (" + HypotheticalMark.Word.ToLowerInvariant() + ")",
            [
                new("Indicator"),
                new("Evidence → assumed"),
                new("In full: " + words.Measure, IsNumber: true),
                new("Not at all: " + words.Measure, IsNumber: true),
            ],
            [
                .. rows.Select(row => new DataRow([
                    Prose.To(row.Name, row.Page),
                    row.Values,
                    Cell(row.InFull),
                    Cell(row.NotAtAll),
                ])),
            ]
        );

    private static DataCell Cell(TornadoLength? length) =>
        length is null ? "not tried" : new DataCell(length.Figure) { Number = length.Value };

    private static string Source(Tornado tornado)
    {
        ScenarioResult run = tornado.Result;
        string weights = string.Join(", ", tornado.Weights.Select(w => w.Code + " " + Figures.Raw(w.Weight)));
        return ReleaseLine.Of(run.Release)
            + string.Create(CultureInfo.InvariantCulture, $" · {run.Draws:#,##0} draws · seed {run.Seed}")
            + (run.Selection.VerifiedOnly ? " · verified values only" : "")
            + (run.Selection.OpenLicencesOnly ? " · open licences only" : "")
            + (weights.Length > 0 ? " · weights " + weights : "")
            + "\n"
            + ReleaseLine.NotAspi;
    }
}
