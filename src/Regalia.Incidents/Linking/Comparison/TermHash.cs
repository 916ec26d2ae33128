namespace Regalia.Incidents.Linking.Comparison;

/// <summary>Numbers that stand for words and names: the same on every machine and in every run, unlike string.GetHashCode.</summary>
internal static class TermHash
{
    /// <summary>32 bits (FNV-1a): words. Two of a million words share one with a chance that does not matter to a weight.</summary>
    internal static uint Short(ReadOnlySpan<char> text)
    {
        ulong hash = Long(text);
        return (uint)(hash >> 32) ^ unchecked((uint)hash);
    }

    /// <summary>64 bits (FNV-1a): whole names and addresses, where two that share one would be a false link.</summary>
    internal static ulong Long(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }
        return hash;
    }
}
