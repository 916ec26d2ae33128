using System.Numerics;

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
    private const int NoBlock = -1;

    private (int From, int To, bool IsPlain)[] cells = new (int, int, bool)[16];

    // Behind what was read there is always room for a block.
    private char[] buffer = new char[Math.Min(1 << 16, most) + CsvBlock.Size];
    private char[] plain = new char[1 << 10];
    private int start;
    private int length;
    private int end;
    private bool hasEnded;
    private CsvBlock block;
    private int blockAt = NoBlock;

    /// <summary>Cells of the record.</summary>
    public int Count { get; private set; }

    /// <summary>The record as it stands, with its line end; until the next call of <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Raw => buffer.AsSpan(start, length);

    /// <summary>Goes to the next record; false at the end. A line without anything is a record of one empty cell.</summary>
    public bool Read()
    {
        Count = 0;
        start += length;
        length = 0;
        if (!Has(0))
        {
            return false;
        }
        int at = 0;
        while (true)
        {
            at = Has(at) && buffer[start + at] == Mark ? PassQuoted(at) : Pass(at);
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

    /// <summary>A cell, without its quotation marks; until the next call.</summary>
    public ReadOnlySpan<char> Cell(int number)
    {
        (int from, int to, bool isPlain) = cells[number];
        ReadOnlySpan<char> cell = buffer.AsSpan(start + from, to - from);
        return isPlain ? cell : Plain(cell[1..]);
    }

    // Doubled marks are one; behind the mark that closes, all is as it stands.
    private ReadOnlySpan<char> Plain(ReadOnlySpan<char> cell)
    {
        if (plain.Length < cell.Length)
        {
            plain = new char[cell.Length * 2];
        }
        int written = 0;
        int mark = cell.IndexOf(Mark);
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
        return plain.AsSpan(0, written + cell.Length);
    }

    private int Pass(int from)
    {
        int at = EndOfCell(from);
        Keep(from, at, isPlain: true);
        return at;
    }

    // The cell is what stands between its marks, unless there is one more among it, or something behind it.
    private int PassQuoted(int from)
    {
        int behind = BehindMarks(from + 1, out bool isClosed, out bool isDoubled);
        int at = EndOfCell(behind);
        if (isDoubled || (isClosed && at != behind))
        {
            Keep(from, at, isPlain: false);
        }
        else
        {
            Keep(from + 1, isClosed ? at - 1 : at, isPlain: true);
        }
        return at;
    }

    private void Keep(int from, int to, bool isPlain)
    {
        if (Count == cells.Length)
        {
            Array.Resize(ref cells, cells.Length * 2);
        }
        cells[Count++] = (from, to, isPlain);
    }

    // Behind the mark that closes, or at the end of the text.
    private int BehindMarks(int at, out bool isClosed, out bool isDoubled)
    {
        isDoubled = false;
        while (true)
        {
            int found = Next(at, isMark: true);
            if (found < 0)
            {
                at = end - start;
                if (!Fill())
                {
                    isClosed = false;
                    return at;
                }
                continue;
            }
            at = found + 1;
            if (!Has(at) || buffer[start + at] != Mark)
            {
                isClosed = true;
                return at;
            }
            isDoubled = true;
            at++;
        }
    }

    private int EndOfCell(int at)
    {
        while (true)
        {
            int found = Next(at, isMark: false);
            if (found >= 0)
            {
                return found;
            }
            at = end - start;
            if (!Fill())
            {
                return at;
            }
        }
    }

    // Where the next mark, or end of a cell, stands; -1 if in nothing that was read ahead.
    private int Next(int at, bool isMark)
    {
        int from = start + at;
        while (from < end)
        {
            int first = from & -CsvBlock.Size;
            if (first != blockAt)
            {
                block = CsvBlock.Of(buffer.AsSpan(first), delimiter).First(end - first);
                blockAt = first;
            }
            ulong signs = (isMark ? block.Marks : block.Ends) >> (from - first);
            if (signs != 0)
            {
                return from + BitOperations.TrailingZeroCount(signs) - start;
            }
            from = first + CsvBlock.Size;
        }
        return -1;
    }

    private bool Has(int at) => start + at < end || Fill();

    private bool Fill()
    {
        if (hasEnded)
        {
            return false;
        }
        // What is in the buffer moves, and becomes more.
        blockAt = NoBlock;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        int room = buffer.Length - CsvBlock.Size;
        if (end == room)
        {
            if (end >= most)
            {
                throw tooLarge();
            }
            room = (int)Math.Min(room * 2L, most);
            Array.Resize(ref buffer, room + CsvBlock.Size);
        }
        int read = text.Read(buffer, end, room - end);
        hasEnded = read == 0;
        end += read;
        return read > 0;
    }
}
