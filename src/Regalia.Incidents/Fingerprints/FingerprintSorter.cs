namespace Regalia.Incidents.Fingerprints;

/// <summary>Sorts entries, however many there are: up to a bound in memory, beyond it by way of temporary files.</summary>
/// <param name="place">Where the files go.</param>
internal sealed class FingerprintSorter(SpillPlace place) : IDisposable
{
    private readonly FingerprintRuns runs = new(place);
    private readonly List<FingerprintEntry> entries = [];

    /// <summary>Adds an entry; another of its key stays.</summary>
    /// <exception cref="IOException">There is no room for it on the disk.</exception>
    internal void Add(FingerprintEntry entry)
    {
        entries.Add(entry);
        if (entries.Count >= place.Most)
        {
            entries.Sort();
            runs.Add(entries, latestOnly: false);
            entries.Clear();
        }
    }

    /// <summary>All entries, sorted; to be read once all are added.</summary>
    internal IEnumerable<FingerprintEntry> Sorted()
    {
        entries.Sort();
        return runs.With(entries);
    }

    public void Dispose() => runs.Dispose();
}
