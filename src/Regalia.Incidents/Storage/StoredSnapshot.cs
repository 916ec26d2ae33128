namespace Regalia.Incidents.Storage;

/// <summary>A snapshot with its place in the store.</summary>
/// <param name="Number">Order of import.</param>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="File">Its Parquet file, below the folder of the snapshots: <c>cfr/2023-02-0123456789ab.parquet</c>.</param>
/// <param name="Bytes">Length of that file.</param>
/// <param name="Sha256">SHA-256 of that file, in hex.</param>
internal sealed record StoredSnapshot(long Number, Snapshot Snapshot, string File, long Bytes, string Sha256);
