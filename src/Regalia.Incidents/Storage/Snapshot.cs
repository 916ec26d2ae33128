using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Storage;

/// <summary>One import of one source: immutable.</summary>
/// <param name="Source">The source.</param>
/// <param name="Vintage">What its publisher, or whoever imported it, calls this state: <c>2023-02</c>.</param>
/// <param name="Digest">SHA-256 of the files that were read, in hex.</param>
/// <param name="Files">Names of the files.</param>
/// <param name="ReaderVersion">Version of the reader.</param>
/// <param name="Records">Records that were read.</param>
/// <param name="Rejected">Records that were not.</param>
/// <param name="ImportedAt">When, UTC.</param>
public sealed record Snapshot(
    IncidentSource Source,
    string Vintage,
    string Digest,
    string Files,
    int ReaderVersion,
    int Records,
    int Rejected,
    DateTimeOffset ImportedAt
)
{
    /// <summary>Source and vintage, as commands take it: <c>cfr@2023-02</c>.</summary>
    public string Name => Source.Name + "@" + Vintage;
}
