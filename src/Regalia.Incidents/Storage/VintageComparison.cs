using System.Collections;
using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Compares vintages by ids and fingerprints, without reading a record; or by titles where ids mean nothing. Both come sorted, so that
/// they are gone through side by side.
/// </summary>
internal static class VintageComparison
{
    /// <summary>Compares.</summary>
    /// <param name="nameBefore">Name of the earlier vintage.</param>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="byTitle">By titles: of several that look alike, the first is found again in the first, each once.</param>
    internal static VintageDifference Between(
        string nameBefore,
        VintageContents before,
        VintageContents after,
        bool byTitle
    )
    {
        BitArray kept = new(after.Count);
        BitArray changed = new(after.Count);
        BitArray added = new(after.Count, defaultValue: true);
        BitArray gone = new(before.Count, defaultValue: true);
        using IEnumerator<FingerprintEntry> old = before.Sorted.GetEnumerator();
        using IEnumerator<FingerprintEntry> later = after.Sorted.GetEnumerator();
        bool more = old.MoveNext() && later.MoveNext();
        while (more)
        {
            int order = old.Current.Key.CompareTo(later.Current.Key);
            if (order == 0)
            {
                gone[(int)old.Current.Place] = false;
                added[(int)later.Current.Place] = false;
                (old.Current.Value == later.Current.Value ? kept : changed)[(int)later.Current.Place] = true;
                more = old.MoveNext() && later.MoveNext();
            }
            else
            {
                more = order < 0 ? old.MoveNext() : later.MoveNext();
            }
        }
        return new VintageDifference(
            nameBefore,
            new DifferenceIds(kept, after.Ids),
            new DifferenceIds(changed, after.Ids),
            new DifferenceIds(added, after.Ids),
            new DifferenceIds(gone, before.Ids)
        )
        {
            IsByTitle = byTitle,
        };
    }
}
