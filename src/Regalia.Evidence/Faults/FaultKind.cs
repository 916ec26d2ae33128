namespace Regalia.Evidence.Faults;

/// <summary>What sort of fault: it decides whether a release can be used at all.</summary>
public enum FaultKind
{
    /// <summary>Something in a file is wrong. The release cannot be used.</summary>
    Content,

    /// <summary>
    /// A file is not the one that datapackage.json describes. The release can be used, marked as modified.
    /// </summary>
    Integrity,

    /// <summary>A folder, file or table is not there. The release cannot be used.</summary>
    Missing,
}
