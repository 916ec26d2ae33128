using System.Globalization;
using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Sources;

/// <summary>
/// Keeps the ids of a snapshot apart. Some publishers give one id to several records; the later ones get the number of their
/// occurrence.
/// </summary>
/// <param name="place">Where goes what memory has no room for.</param>
internal sealed class RecordIds(SpillPlace place) : IDisposable
{
    private readonly FingerprintTable seen = new(place);

    /// <summary>The id if it is new, else the id with <c>#2</c>, <c>#3</c>.</summary>
    public string Distinct(string id)
    {
        string distinct = id;
        while (true)
        {
            UInt128 key = Fingerprint.Of(distinct);
            long times = seen.TryFind(key, out FingerprintEntry entry) ? entry.Value + 1 : 1;
            seen.Put(new FingerprintEntry(key, times, times));
            if (times == 1)
            {
                return distinct;
            }
            distinct += "#" + times.ToString(CultureInfo.InvariantCulture);
        }
    }

    public void Dispose() => seen.Dispose();
}
