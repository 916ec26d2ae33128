namespace Regalia.Incidents.Fingerprints;

/// <summary>
/// Tells of most fingerprints that they are in no file, in 8 MB however many there are: the files are looked into for the others. With a
/// million fingerprints hardly one other is taken for known, with ten million one in twenty.
/// </summary>
internal sealed class FingerprintFilter
{
    private const int Words = 8;
    private const int BlockBits = 17;

    // One bit in each of eight words that lie together: one look at memory for each fingerprint.
    private readonly ulong[] bits = new ulong[Words << BlockBits];

    internal void Add(UInt128 key)
    {
        Span<ulong> block = bits.AsSpan(Start(key), Words);
        ulong marks = unchecked((ulong)key);
        for (int i = 0; i < block.Length; i++)
        {
            block[i] |= 1UL << (int)(marks & 63);
            marks >>= 6;
        }
    }

    /// <summary>Whether a fingerprint may have been added; false is certain.</summary>
    internal bool MayHold(UInt128 key)
    {
        ReadOnlySpan<ulong> block = bits.AsSpan(Start(key), Words);
        ulong marks = unchecked((ulong)key);
        foreach (ulong word in block)
        {
            if ((word & (1UL << (int)(marks & 63))) == 0)
            {
                return false;
            }
            marks >>= 6;
        }
        return true;
    }

    // By the first bits, so that sorted keys are added one beside the other.
    private static int Start(UInt128 key) => (int)(unchecked((ulong)(key >> 64)) >> (64 - BlockBits)) * Words;
}
