namespace Regalia.Incidents.Sources.Stix;

/// <summary>What a text of ATT&amp;CK cites: the words in <c>(Citation: …)</c>.</summary>
internal static class StixCitations
{
    private const string Mark = "(Citation:";

    /// <summary>The citations, in their order.</summary>
    public static string[] In(string text)
    {
        List<string> citations = [];
        int at = text.IndexOf(Mark, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = text.IndexOf(')', at);
            if (end < 0)
            {
                break;
            }
            citations.Add(text[(at + Mark.Length)..end].Trim());
            at = text.IndexOf(Mark, end, StringComparison.Ordinal);
        }
        return [.. citations];
    }
}
