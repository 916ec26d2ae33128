namespace Regalia.Incidents.Fingerprints;

/// <summary>The order of entries in files.</summary>
internal static class FingerprintOrder
{
    private const int Bits = 13;

    /// <summary>
    /// Writes entries in their order. First each goes to those that begin with the same bits: keys are spread evenly, so that few are
    /// left to be compared.
    /// </summary>
    /// <param name="entries">The entries.</param>
    /// <param name="into">Takes them; at least as long.</param>
    internal static void Sort(ReadOnlySpan<FingerprintEntry> entries, Span<FingerprintEntry> into)
    {
        int[] ends = new int[1 << Bits];
        foreach (ref readonly FingerprintEntry entry in entries)
        {
            ends[Beginning(entry)]++;
        }
        int before = 0;
        foreach (ref int end in ends.AsSpan())
        {
            // Where those of a beginning start, until each of them moves it by one.
            (end, before) = (before, before + end);
        }
        foreach (ref readonly FingerprintEntry entry in entries)
        {
            into[ends[Beginning(entry)]++] = entry;
        }
        int start = 0;
        foreach (int end in ends)
        {
            into[start..end].Sort();
            start = end;
        }
    }

    private static int Beginning(in FingerprintEntry entry) =>
        (int)(unchecked((ulong)(entry.Key >> 64)) >> (64 - Bits));
}
