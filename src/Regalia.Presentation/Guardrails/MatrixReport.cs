using System.Globalization;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>Countries x instruments, or turned over: for people, as CSV long or wide, and as JSON.</summary>
/// <param name="release">Where the rows come from.</param>
/// <param name="matrix">What to show.</param>
/// <param name="transposed">Whether instruments are the rows.</param>
public sealed class MatrixReport(EvidenceRelease release, PositionMatrix matrix, bool transposed)
{
    private string[] HolderCodes => [.. matrix.Holders.Select(h => h.Code)];

    private string[] InstrumentIds => [.. matrix.Instruments.Select(i => i.Id)];

    private IEnumerable<PositionCell> Cells => transposed ? matrix.CellsByInstrument : matrix.Cells;

    /// <summary>Letters with a legend.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Positions: {LeftOutLine.Count(matrix.Holders.Length, "country or group", "countries")} x {LeftOutLine.Count(matrix.Instruments.Length, "instrument", "instruments")}"
            )
        );
        if (!matrix.Cells.Any())
        {
            console.Line("No position fits what was asked for.");
        }
        else
        {
            MatrixGrid grid = transposed
                ? new(InstrumentIds, HolderCodes, (row, column) => matrix[column, row])
                : new(HolderCodes, InstrumentIds, (row, column) => matrix[row, column]);
            grid.Write(console);
            WriteLegend(console);
        }

        console.Line(
            LeftOutLine.Of(
                release,
                matrix.Evidence.VerifiedOnly,
                (matrix.LeftOut, "position, unknown here", "positions, unknown here")
            )
        );
    }

    /// <summary>One row a cell; every cell with its date, address and status.</summary>
    public string Csv() => CellCsv.Of(Cells);

    /// <summary>One row a country (turned over: an instrument), one column an instrument (a country), a word in each cell.</summary>
    public string WideCsv()
    {
        string[] heads = transposed ? HolderCodes : InstrumentIds;
        CsvText csv = new([transposed ? "instrument" : "code", "name", .. heads]);
        int rows = transposed ? matrix.Instruments.Length : matrix.Holders.Length;
        for (int row = 0; row < rows; row++)
        {
            csv.Text(transposed ? matrix.Instruments[row].Id : matrix.Holders[row].Code)
                .Text(transposed ? matrix.Instruments[row].Name : matrix.Holders[row].Name);
            for (int column = 0; column < heads.Length; column++)
            {
                csv.Text(Word(transposed ? matrix[column, row] : matrix[row, column]));
            }
            csv.EndRow();
        }

        return csv.ToString();
    }

    /// <summary>Heads of rows and columns, then every cell.</summary>
    public string Json() =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteBoolean("verifiedOnly", matrix.Evidence.VerifiedOnly);
                json.WriteNumber("leftOut", matrix.LeftOut);
                json.WriteBoolean("transposed", transposed);
                json.WriteStrings("countries", HolderCodes);
                json.WriteStrings("instruments", InstrumentIds);
                json.WriteStartArray("cells");
                foreach (PositionCell cell in Cells)
                {
                    json.WriteStartObject();
                    GuardrailJson.WriteCell(json, cell);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private static string Word(PositionCell? cell) =>
        cell is null
            ? ""
            : GuardrailWords.Code(cell.Kind)
                + (cell.Via is null ? "" : " via " + cell.Via.Code)
                + (cell.Status == VerificationStatus.Unverified ? " (" + StatusWords.Of(cell.Status.Value) + ")" : "");

    private void WriteLegend(IAnsiConsole console)
    {
        console.Line();
        foreach (var group in matrix.Cells.GroupBy(c => c.Kind).OrderByDescending(g => g.Key))
        {
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{GuardrailWords.Letter(group.Key)}  {GuardrailWords.Meaning(group.Key)}: {LeftOutLine.Count(group.Count(), "cell", "cells")}"
                )
            );
        }

        int unverified = matrix.Cells.Count(c => c.Status == VerificationStatus.Unverified);
        if (unverified > 0)
        {
            console.Line(
                GuardrailWords.UnverifiedMeans
                    + ": "
                    + string.Create(CultureInfo.InvariantCulture, $"{LeftOutLine.Count(unverified, "cell", "cells")}")
            );
        }
        if (matrix.Cells.Any(c => c.Via is not null))
        {
            console.Line(GuardrailWords.ViaMark + "  the position of a group that the country belongs to");
        }
        console.Line("Date, source and note of every cell: --csv or --json; of one instrument: regalia norm show ID");
    }
}
