using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Reading;

/// <summary>Reads the files of one source. Streams: memory does not grow with the file.</summary>
public abstract class IncidentReader
{
    /// <summary>Version of the reader, which a snapshot keeps: records read by another version may differ.</summary>
    public abstract int Version { get; }

    /// <summary>Where fingerprints of ids and rows go that memory has no room for.</summary>
    internal SpillPlace Spill { get; set; } = SpillPlace.Temporary;

    /// <summary>
    /// Reads all files of one vintage together (a source may come in several: incidents, receivers, attributions).
    /// </summary>
    /// <param name="files">The files.</param>
    /// <returns>Every record of the files, read or rejected, in their order.</returns>
    /// <exception cref="UnreadableFileException">A file as a whole is not what the source publishes.</exception>
    public abstract IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files);
}
