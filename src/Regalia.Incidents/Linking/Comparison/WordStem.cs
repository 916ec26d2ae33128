namespace Regalia.Incidents.Linking.Comparison;

/// <summary>One form for one and many: "bank" and "banks". No more: a stemmer that takes names apart does harm.</summary>
internal static class WordStem
{
    /// <summary>The form, in place.</summary>
    internal static ReadOnlySpan<char> Of(Span<char> word)
    {
        if (word.Length > 4 && word.EndsWith("ies"))
        {
            word[^3] = 'y';
            return word[..^2];
        }
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u') ? word[..^1] : word;
    }
}
