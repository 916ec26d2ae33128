namespace Regalia.Incidents.Reading.Tables;

/// <summary>
/// Takes text apart into records and cells. Memory holds one record and what was read ahead. Quotation marks count where a cell
/// begins with one; text after the closing one is kept, as public copies hold cells such as <c>"so called" attack</c>.
/// </summary>
/// <remarks>
/// By hand, because marks, separators and line ends are then sought many characters at a time: texts of incidents are long, and
/// going through them one character after another takes most of the time of reading.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="delimiter">What separates cells.</param>
/// <param name="most">Most characters of a record.</param>
/// <param name="tooLarge">What is thrown if one has more.</param>
internal sealed class CsvRecords(TextReader text, char delimiter, int most, Func<Exception> tooLarge)
{
    private const char Mark = '"';

    private readonly List<(int From, int To)> cells = [];
    private char[] buffer = new char[Math.Min(1 << 16, most)];
    private char[] plain = new char[1 << 10];
    private int start;
    private int length;
    private int end;
    private bool hasEnded;

    /// <summary>Cells of the record.</summary>
    public int Count => cells.Count;

    /// <summary>The record as it stands, with its line end; until the next call of <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Raw => buffer.AsSpan(start, length);

    /// <summary>Goes to the next record; false at the end. A line without anything is a record of one empty cell.</summary>
    public bool Read()
    {
        cells.Clear();
        start += length;
        length = 0;
        if (!Has(0))
        {
            return false;
        }
        int at = 0;
        while (true)
        {
            int from = at;
            if (Has(at) && buffer[start + at] == Mark)
            {
                at = BehindMarks(at + 1);
            }
            at = EndOfCell(at);
            cells.Add((from, at));
            if (!Has(at))
            {
                break;
            }
            char sign = buffer[start + at];
            at++;
            if (sign == delimiter)
            {
                continue;
            }
            at += sign == '\r' && Has(at) && buffer[start + at] == '\n' ? 1 : 0;
            break;
        }
        length = at;
        return true;
    }

    /// <summary>A cell, without its quotation marks.</summary>
    public string Cell(int number)
    {
        (int from, int to) = cells[number];
        ReadOnlySpan<char> cell = buffer.AsSpan(start + from, to - from);
        if (cell.IsEmpty || cell[0] != Mark)
        {
            return cell.ToString();
        }
        cell = cell[1..];
        int mark = cell.IndexOf(Mark);
        return mark < 0 ? cell.ToString()
            : mark == cell.Length - 1 ? cell[..mark].ToString()
            : Plain(cell, mark);
    }

    // Doubled marks are one; behind the mark that closes, all is as it stands.
    private string Plain(ReadOnlySpan<char> cell, int mark)
    {
        if (plain.Length < cell.Length)
        {
            plain = new char[cell.Length * 2];
        }
        int written = 0;
        while (mark >= 0)
        {
            bool isDoubled = mark + 1 < cell.Length && cell[mark + 1] == Mark;
            int copied = mark + (isDoubled ? 1 : 0);
            cell[..copied].CopyTo(plain.AsSpan(written));
            written += copied;
            cell = cell[(mark + (isDoubled ? 2 : 1))..];
            mark = isDoubled ? cell.IndexOf(Mark) : -1;
        }
        cell.CopyTo(plain.AsSpan(written));
        return new string(plain, 0, written + cell.Length);
    }

    // Behind the mark that closes, or at the end of the text.
    private int BehindMarks(int at)
    {
        while (true)
        {
            int found = buffer.AsSpan(start + at, end - start - at).IndexOf(Mark);
            if (found < 0)
            {
                at = end - start;
                if (!Fill())
                {
                    return at;
                }
                continue;
            }
            at += found + 1;
            if (!Has(at) || buffer[start + at] != Mark)
            {
                return at;
            }
            at++;
        }
    }

    private int EndOfCell(int at)
    {
        while (true)
        {
            int found = buffer.AsSpan(start + at, end - start - at).IndexOfAny(delimiter, '\r', '\n');
            if (found >= 0)
            {
                return at + found;
            }
            at = end - start;
            if (!Fill())
            {
                return at;
            }
        }
    }

    private bool Has(int at) => start + at < end || Fill();

    private bool Fill()
    {
        if (hasEnded)
        {
            return false;
        }
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (end == buffer.Length)
        {
            if (end >= most)
            {
                throw tooLarge();
            }
            Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, most));
        }
        int read = text.Read(buffer, end, buffer.Length - end);
        hasEnded = read == 0;
        end += read;
        return read > 0;
    }
}
