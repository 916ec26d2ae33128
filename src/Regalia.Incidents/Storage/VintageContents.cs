using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Storage;

/// <summary>What two vintages are compared by.</summary>
/// <param name="Count">Number of records.</param>
/// <param name="Sorted">
/// Of each record the fingerprint by which it is found again, that of its content, and its position, first = 0; sorted. Of a source
/// whose ids are places: of its title and month, if it has any, and no content.
/// </param>
/// <param name="Ids">Reads the ids, in the order of the file.</param>
internal sealed record VintageContents(int Count, IEnumerable<FingerprintEntry> Sorted, Func<IEnumerable<string>> Ids)
{
    /// <summary>Takes the contents of a stored file into a sorter.</summary>
    internal static VintageContents Of(SnapshotFile file, bool byTitle, FingerprintSorter sorter)
    {
        int count = 0;
        if (byTitle)
        {
            foreach ((_, string? known) in file.Titles())
            {
                AddTitle(sorter, known, count++);
            }
        }
        else
        {
            foreach ((string id, long fingerprint) in file.Contents())
            {
                sorter.Add(new FingerprintEntry(Fingerprint.Of(id), fingerprint, count++));
            }
        }
        return new VintageContents(count, sorter.Sorted(), file.Ids);
    }

    /// <summary>Adds what a record is known by where ids are places.</summary>
    internal static void AddTitle(FingerprintSorter sorter, string? known, int position)
    {
        if (known is not null)
        {
            sorter.Add(new FingerprintEntry(Fingerprint.Of(known), Value: 0, position));
        }
    }
}
