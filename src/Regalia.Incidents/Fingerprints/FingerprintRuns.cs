namespace Regalia.Incidents.Fingerprints;

/// <summary>The sorted files of one table, few of them however much is written.</summary>
internal sealed class FingerprintRuns(SpillPlace place) : IDisposable
{
    private const int Alike = 8;

    // The oldest first; those of one tier lie together.
    private readonly List<FingerprintRun> runs = [];

    internal bool IsEmpty => runs.Count == 0;

    /// <summary>Writes entries, which are sorted.</summary>
    /// <param name="sorted">The entries.</param>
    /// <param name="latestOnly">Whether of entries of one key only the last is kept when files are merged.</param>
    internal void Add(IEnumerable<FingerprintEntry> sorted, bool latestOnly)
    {
        runs.Add(FingerprintRun.Write(place, 0, sorted));
        while (runs.Count >= Alike && runs[^Alike].Tier == runs[^1].Tier)
        {
            List<FingerprintRun> merged = runs[^Alike..];
            IEnumerable<FingerprintEntry> all = FingerprintMerge.All([.. merged.Select(static run => run.Entries())]);
            FingerprintRun one = FingerprintRun.Write(
                place,
                merged[0].Tier + 1,
                latestOnly ? FingerprintMerge.Latest(all) : all
            );
            runs.RemoveRange(runs.Count - Alike, Alike);
            runs.Add(one);
            merged.ForEach(static run => run.Dispose());
        }
    }

    /// <summary>The last entry of a key.</summary>
    internal bool TryFind(UInt128 key, out FingerprintEntry entry)
    {
        for (int i = runs.Count - 1; i >= 0; i--)
        {
            if (runs[i].TryFind(key, out entry))
            {
                return true;
            }
        }
        entry = default;
        return false;
    }

    /// <summary>The files with what is in memory, as sorted sequences.</summary>
    internal IEnumerable<FingerprintEntry> With(IEnumerable<FingerprintEntry> sorted) =>
        runs.Count == 0 ? sorted : FingerprintMerge.All([.. runs.Select(static run => run.Entries()), sorted]);

    public void Dispose()
    {
        runs.ForEach(static run => run.Dispose());
        runs.Clear();
    }
}
