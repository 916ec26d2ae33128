namespace Regalia.Evidence.Differences;

/// <summary>What happened to a row from one release to another.</summary>
public enum RowChangeKind
{
    /// <summary>It is in the second release only.</summary>
    Added,

    /// <summary>It is in the first release only.</summary>
    Removed,

    /// <summary>It is in both, with another text in one column.</summary>
    Changed,
}
