using Regalia.Incidents.Fingerprints;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>Finds rows that repeat an earlier row of the table letter by letter.</summary>
/// <param name="place">Where goes what memory has no room for.</param>
internal sealed class DuplicateRows(SpillPlace place) : IDisposable
{
    private readonly FingerprintTable _seen = new(place);
    private char[] _row = new char[1 << 12];

    /// <summary>Number of the first row with these cells; null if this is the first.</summary>
    public int? FirstOf(TableRow row)
    {
        int length = 0;
        foreach (string cell in row.Cells)
        {
            length += cell.Length + 1;
        }
        if (_row.Length < length)
        {
            _row = new char[length * 2];
        }
        int at = 0;
        foreach (string cell in row.Cells)
        {
            cell.CopyTo(_row.AsSpan(at));
            at += cell.Length;
            _row[at++] = '\u001F';
        }
        UInt128 key = Fingerprint.Of(_row.AsSpan(0, length));
        return _seen.TryAdd(new FingerprintEntry(key, row.Number, row.Number), out FingerprintEntry first)
            ? null
            : (int)first.Value;
    }

    public void Dispose() => _seen.Dispose();
}
