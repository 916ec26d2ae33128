namespace Regalia.Technology.Snapshots;

/// <summary>A snapshot, or what a scan of it left, cannot be used as asked; the message says what and how to mend it.</summary>
public sealed class SnapshotException(string message, Exception? inner = null) : Exception(message, inner);
