namespace Regalia.Incidents.Storage;

/// <summary>At which position each id of a snapshot stands: hashes and numbers only, 12 bytes a record, to find single records fast.</summary>
internal sealed class RecordPositions
{
    private readonly ulong[] hashes;
    private readonly int[] positions;

    private RecordPositions(ulong[] hashes, int[] positions)
    {
        this.hashes = hashes;
        this.positions = positions;
    }

    internal static RecordPositions Read(SnapshotFile file)
    {
        List<ulong> all = [];
        for (int group = 0; group < file.Groups; group++)
        {
            all.AddRange(file.Ids(group).Select(Hash));
        }
        ulong[] sorted = [.. all];
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        return new RecordPositions(sorted, order);
    }

    /// <summary>Where a record of this id may stand; two ids may share a hash, so the record is to be looked at.</summary>
    internal IEnumerable<int> Candidates(string id)
    {
        ulong hash = Hash(id);
        int i = Array.BinarySearch(hashes, hash);
        while (i > 0 && hashes[i - 1] == hash)
        {
            i--;
        }
        for (; i >= 0 && i < hashes.Length && hashes[i] == hash; i++)
        {
            yield return positions[i];
        }
    }

    // FNV-1a over UTF-16; string.GetHashCode has 32 bits, too few for a million ids.
    private static ulong Hash(string id)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in id)
        {
            hash = unchecked((hash ^ letter) * 1099511628211);
        }
        return hash;
    }
}
