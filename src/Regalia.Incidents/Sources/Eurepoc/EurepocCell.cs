namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>How EuRepoC writes several values, and none, into one cell.</summary>
internal static class EurepocCell
{
    // A workbook's cell holds no more; what was longer was cut there.
    private const int Longest = 32_767;

    /// <summary>Whether a text stands for no value.</summary>
    public static bool IsMissing(ReadOnlySpan<char> text) =>
        text.Trim() is "" or "Not available" or "nan" or "NaN" or "NaT" or "[]" or "[['']]" or "['']";

    /// <summary>Whether all values of a cell stand for none: "Not available;Not available".</summary>
    public static bool IsEmpty(ReadOnlySpan<char> cell)
    {
        foreach (Range part in cell.Split(';'))
        {
            if (!IsMissing(cell[part]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// The trimmed text of a name, country or category; null if it stands for none. "None" is what Python writes for nothing;
    /// as the value of a scale ("economic_impact") it means none, so whole fields are not read by this.
    /// </summary>
    public static string? Known(string? text)
    {
        if (text is null)
        {
            return null;
        }
        string trimmed = text.Trim();
        return IsMissing(trimmed) || trimmed is "None" ? null : trimmed;
    }

    /// <summary>As <see cref="Known"/>, where "Unknown" and "Not attributed" say that nobody is named either.</summary>
    public static string? Named(string? text) =>
        Known(text) is { } known and not ("Unknown" or "Not attributed") ? known : null;

    /// <summary>Whether a workbook cut the cell off.</summary>
    public static bool IsCut(string cell) => cell.Length == Longest;

    /// <summary>
    /// The values of a cell, joined by ";". One in brackets belongs to its value: "Short-term disruption (&lt; 24h; incident scores
    /// 1 point in intensity)", "Federal Security Service (FSB; Russia)". Of a cell that was cut the last value is left out.
    /// </summary>
    public static string[] Values(string cell)
    {
        if (cell.Length == 0)
        {
            return [];
        }
        List<string> values = Split(cell, brackets: true) ?? Split(cell, brackets: false)!;
        if (IsCut(cell))
        {
            values.RemoveAt(values.Count - 1);
        }
        return [.. values];
    }

    // Null if a bracket stays open: then it holds nothing together.
    private static List<string>? Split(string cell, bool brackets)
    {
        List<string> values = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i < cell.Length; i++)
        {
            switch (cell[i])
            {
                case '(' when brackets:
                    depth++;
                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case ';' when depth == 0:
                    values.Add(cell[start..i].Trim());
                    start = i + 1;
                    break;
                default:
                    break;
            }
        }
        values.Add(cell[start..].Trim());
        // The end of a cut cell may well be inside brackets.
        return depth == 0 || IsCut(cell) ? values : null;
    }
}
