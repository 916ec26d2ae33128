namespace Regalia.Incidents.Sources.Cfr;

/// <summary>Whether question marks stand in a text where other characters were lost: two together, or one between letters.</summary>
internal static class LostCharacters
{
    public static bool In(string text)
    {
        if (!text.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }
        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            // Web addresses have question marks of their own, one each.
            bool address = word.Contains("://", StringComparison.Ordinal);
            for (int at = word.IndexOf('?'); at >= 0 && at + 1 < word.Length; at++)
            {
                if (word[at] == '?' && (word[at + 1] == '?' || (!address && at > 0 && char.IsLetter(word[at + 1]))))
                {
                    return true;
                }
            }
        }
        return false;
    }
}
