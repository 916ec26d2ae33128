namespace Regalia.Incidents.Records;

/// <summary>One field of a record as it stands in its source: what classification and every reader can go back to.</summary>
/// <param name="Name">Name of the column, or path in the document (<c>actor.external.variety</c>); a name may occur more than once.</param>
/// <param name="Text">The text, repaired only where its encoding was broken. Empty fields are left out.</param>
public readonly record struct SourceField(string Name, string Text);
