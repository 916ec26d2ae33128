namespace Regalia.Incidents.Sources.Cfr;

/// <summary>
/// Rows in which a closing quotation mark was lost with other characters: the cells after it stand inside its cell, or were
/// parted at the commas within them, and all further cells stand too far left or right.
/// </summary>
/// <param name="type">Column of the type.</param>
/// <param name="category">Column of the category, right of it.</param>
/// <param name="end">First column behind the tracker's own.</param>
internal sealed class ShiftedRow(int type, int category, int end)
{
    private const int MostRight = 4;

    /// <summary>The cells in their places; null if the row is not shifted, or not in this way.</summary>
    public string[]? Mend(string[] cells)
    {
        if (
            category != type + 1
            || cells.Length < end
            || CfrCodes.IsType(cells[type])
            || CfrCodes.IsCategories(cells[category])
        )
        {
            return null;
        }
        for (int left = type - 1; left >= -MostRight; left--)
        {
            int place = type - left;
            if (
                place + 1 < end
                && CfrCodes.IsType(cells[place])
                && CfrCodes.IsCategories(cells[place + 1])
                && (left <= 0 || !cells.AsSpan(end - left, left).ContainsAnyExcept(""))
            )
            {
                return Part(cells, place, left);
            }
        }
        return null;
    }

    // Cells first to last become one cell that was broken off, and the cells that had been swallowed.
    private string[]? Part(string[] cells, int before, int left)
    {
        for (int last = before - 1; last >= 0; last--)
        {
            if (!cells[last].TrimEnd().EndsWith('"'))
            {
                continue;
            }
            for (int first = last; first >= 0; first--)
            {
                int swallowed = left + last - first;
                if (
                    swallowed >= 1
                    && Cut(string.Join(',', cells[first..(last + 1)]).TrimEnd(), swallowed) is string[] parts
                )
                {
                    return
                    [
                        .. cells[..first],
                        .. parts,
                        .. cells[(last + 1)..(end - Math.Max(left, 0))],
                        .. Enumerable.Repeat("", Math.Max(-left, 0)),
                        .. cells[end..],
                    ];
                }
            }
        }
        return null;
    }

    // What was lost shows as question marks; the comma after them began the next cell.
    private static string[]? Cut(string text, int swallowed)
    {
        for (int at = text.LastIndexOf("?,", StringComparison.Ordinal); at >= 0; at = Earlier(text, at))
        {
            string[] cells = text[(at + 2)..^1].Split(',', swallowed);
            if (cells.Length == swallowed)
            {
                return [text[..(at + 1)], .. cells];
            }
        }
        return null;
    }

    private static int Earlier(string text, int at) =>
        at == 0 ? -1 : text.LastIndexOf("?,", at - 1, StringComparison.Ordinal);
}
