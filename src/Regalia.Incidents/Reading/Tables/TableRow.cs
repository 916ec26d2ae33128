namespace Regalia.Incidents.Reading.Tables;

/// <summary>One record of a table, as text. Blank rows are no records and are passed over.</summary>
/// <param name="number">Number of the record, first after the header = 1.</param>
/// <param name="line">Line of the text file, or row of the sheet, on which it begins.</param>
/// <param name="lastLine">Line on which it ends.</param>
/// <param name="cells">Its cells; may be fewer or more than the header has.</param>
/// <param name="repairs">What had to be mended to read it at all.</param>
internal sealed class TableRow(int number, int line, int lastLine, string[] cells, string[] repairs)
{
    public int Number => number;

    public int Line => line;

    public int LastLine => lastLine;

    public ReadOnlySpan<string> Cells => cells;

    public int Count => cells.Length;

    /// <summary>The cells to be changed in place, by a reader that is done with the row itself.</summary>
    public string[] Given => cells;

    public string[] Repairs => repairs;

    /// <summary>Why its cells cannot be trusted; null if they can.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether it is known to have letters of ASCII only, which no encoding breaks.</summary>
    public bool IsAscii { get; init; }

    /// <summary>A cell's text; "" where the row is too short, and for a column that is not there (-1).</summary>
    public string this[int column] => column >= 0 && column < cells.Length ? cells[column] : "";
}
