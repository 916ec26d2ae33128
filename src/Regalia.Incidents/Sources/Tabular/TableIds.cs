using Regalia.Incidents.Fingerprints;
using static System.FormattableString;

namespace Regalia.Incidents.Sources.Tabular;

/// <summary>The ids that the tables of a source gave so far, with where each stands.</summary>
/// <param name="place">Where goes what memory has no room for.</param>
internal sealed class TableIds(SpillPlace place) : IDisposable
{
    private readonly FingerprintTable _seen = new(place);
    private readonly List<string> _tables = [];

    /// <summary>Begins another table.</summary>
    public void Begin(string table) => _tables.Add(table);

    /// <summary>Table and line that have an id already; null if it is new.</summary>
    public string? Find(string id) =>
        _seen.TryFind(Fingerprint.Of(id), out FingerprintEntry first)
            ? Invariant($"{_tables[(int)first.Place]}, line {first.Value}")
            : null;

    /// <summary>Adds an id of the table that was begun last.</summary>
    public void Add(string id, int line) =>
        _seen.Put(new FingerprintEntry(Fingerprint.Of(id), line, _tables.Count - 1));

    public void Dispose() => _seen.Dispose();
}
