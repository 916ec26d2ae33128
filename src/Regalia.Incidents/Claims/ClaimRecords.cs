using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Claims;

/// <summary>Where records are read from when their years are not enough.</summary>
/// <param name="read">The records of a snapshot at ascending positions.</param>
internal sealed class ClaimRecords(Func<Snapshot, IReadOnlyList<int>, IEnumerable<IncidentRecord>> read)
{
    /// <summary>Records in the order of their positions; nothing is read for none.</summary>
    public IEnumerable<IncidentRecord> Read(Snapshot snapshot, IReadOnlyList<int> positions) =>
        positions.Count == 0 ? [] : read(snapshot, positions);
}
