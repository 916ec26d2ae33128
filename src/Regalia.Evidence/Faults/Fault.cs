using System.Globalization;
using System.Text;

namespace Regalia.Evidence.Faults;

/// <summary>
/// One thing that is wrong with a release: where, what stands there, what was expected, how to mend it.
/// </summary>
/// <param name="File">Name of the file inside the release folder.</param>
/// <param name="Row">Line in the file, header = 1; <see langword="null"/> if the whole file is meant.</param>
/// <param name="Column">
/// Column, or the path inside datapackage.json; <see langword="null"/> if the whole row is meant.
/// </param>
/// <param name="Value">What stands there; <see langword="null"/> if nothing can be shown.</param>
/// <param name="Expected">What was expected, to be read after "expected".</param>
/// <param name="Mend">What to do about it.</param>
/// <param name="Kind">Content, integrity or missing.</param>
public sealed record Fault(
    string File,
    int? Row,
    string? Column,
    string? Value,
    string Expected,
    string Mend,
    FaultKind Kind
)
{
    private const int LongestValueShown = 120;

    /// <summary>
    /// One line: <c>observations.csv row 17, column value: "abc": expected a number; write it with a dot, e.g.
    /// 1.5</c>.
    /// </summary>
    public override string ToString()
    {
        StringBuilder line = new(File);
        if (Row is int row)
        {
            line.Append(CultureInfo.InvariantCulture, $" row {row}");
        }

        if (Column is not null)
        {
            line.Append(Row is null ? " " : ", column ").Append(Column);
        }

        if (Value is not null)
        {
            line.Append(": \"").Append(OnOneLine(Value)).Append('"');
        }

        return line.Append(": expected ").Append(Expected).Append("; ").Append(Mend).ToString();
    }

    // A cell may hold anything, also line breaks and terminal control codes; a message must stay one harmless line.
    private static string OnOneLine(string value)
    {
        StringBuilder shown = new(value.Length);
        foreach (char c in value.Length <= LongestValueShown ? value : value[..LongestValueShown])
        {
            shown.Append(char.IsControl(c) ? ' ' : c);
        }

        return value.Length <= LongestValueShown ? shown.ToString() : shown.Append('…').ToString();
    }
}
