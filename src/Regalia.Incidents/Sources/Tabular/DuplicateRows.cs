using Regalia.Incidents.Fingerprints;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>Finds rows that repeat an earlier row of the table letter by letter.</summary>
/// <param name="place">Where goes what memory has no room for.</param>
internal sealed class DuplicateRows(SpillPlace place) : IDisposable
{
    private readonly FingerprintTable _seen = new(place);

    /// <summary>
    /// Number of the first row with these cells; null if this is the first. To be asked once for each row, some time after its key
    /// was made: looking for a key is waiting for it.
    /// </summary>
    public int? FirstOf(UInt128 key, int number) =>
        _seen.TryAdd(new FingerprintEntry(key, number, number), out FingerprintEntry first) ? null : (int)first.Value;

    /// <summary>What the cells of a row are told by, as they stand in the file.</summary>
    public static UInt128 KeyOf(TableRow row) => Fingerprint.Of(row.Cells);

    public void Dispose() => _seen.Dispose();
}
