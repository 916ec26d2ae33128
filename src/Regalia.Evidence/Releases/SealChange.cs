namespace Regalia.Evidence.Releases;

/// <summary>One mark in datapackage.json that a seal has rewritten.</summary>
/// <param name="Resource">Name of the resource.</param>
/// <param name="Property"><c>bytes</c>, <c>hash</c> or <c>rowCount</c>.</param>
/// <param name="Old">What stood there; <see langword="null"/> if nothing.</param>
/// <param name="New">What stands there now.</param>
public sealed record SealChange(string Resource, string Property, string? Old, string New);
