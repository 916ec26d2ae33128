namespace Regalia.Assessment.Documents;

/// <summary>Fits the lines of an entry into a list that is indented otherwise.</summary>
internal static class EntryIndent
{
    /// <summary>The lines of an entry, unchanged where they fit already.</summary>
    /// <param name="text">The lines, comments above the entry included.</param>
    /// <param name="dash">Spaces before the dash; null for those it has.</param>
    /// <param name="mostAbove">Spaces that comments and blank lines above the entry may have, lest a text behind | takes them in.</param>
    /// <param name="leastKey">Spaces that its keys must have, lest a text behind | in it takes in lines below.</param>
    public static string Fit(string text, int? dash, int mostAbove, int leastKey)
    {
        TextLines lines = new(text);
        int start = Enumerable.Range(1, lines.Count).FirstOrDefault(l => !lines.IsBlank(l) && !lines.IsComment(l));
        if (start == 0)
        {
            return text;
        }

        int shift = (dash ?? lines.Indent(start)) - lines.Indent(start);
        ReadOnlySpan<char> behind = lines[start].TrimStart(' ')[1..];
        int key = lines.Indent(start) + shift + 1 + behind.Length - behind.TrimStart(' ').Length;
        int wider = Math.Max(0, leastKey - key);
        string dashed = Moved(lines, start, shift).Insert(lines.Indent(start) + shift + 1, new string(' ', wider));
        return string.Concat(
            Enumerable
                .Range(1, lines.Count)
                .Select(line =>
                    line > start ? Moved(lines, line, shift + wider)
                    : line == start ? dashed
                    : Moved(lines, line, Math.Min(shift, mostAbove - lines.Depth(line)))
                )
        );
    }

    private static string Moved(TextLines lines, int line, int shift) =>
        lines[line].IsEmpty ? lines.Text(line, line)
        : shift > 0 ? new string(' ', shift) + lines.Text(line, line)
        : lines.Text(line, line)[Math.Min(-shift, lines.Indent(line))..];
}
