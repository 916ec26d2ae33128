namespace Regalia.Technology.Definitions;

/// <summary>How far a definition has been worked out.</summary>
public enum DefinitionStatus
{
    /// <summary>A first query, not held against known works; shown as a draft wherever its results appear.</summary>
    Draft,

    /// <summary>Held against anchor works that it must find and near misses that it must not.</summary>
    Done,
}
