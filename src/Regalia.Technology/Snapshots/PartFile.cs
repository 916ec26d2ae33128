namespace Regalia.Technology.Snapshots;

/// <summary>A part file of a snapshot.</summary>
/// <param name="Name">Path below the folder of works, with '/': the same on every machine.</param>
/// <param name="Path">Where it is on this machine.</param>
/// <param name="Length">Bytes; by the manifest where it names the file.</param>
/// <param name="Format">JSON lines or Parquet.</param>
/// <param name="Records">Records it must hold by the manifest; <see langword="null"/> where nothing says so.</param>
/// <param name="Problem">Why it cannot be read, found before reading; <see langword="null"/> if nothing was found.</param>
public sealed record PartFile(
    string Name,
    string Path,
    long Length,
    PartFormat Format,
    long? Records = null,
    string? Problem = null
);
