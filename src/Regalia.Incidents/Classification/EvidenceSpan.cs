namespace Regalia.Incidents.Classification;

/// <summary>The place in a record that decided.</summary>
/// <param name="Field">Field of the source.</param>
/// <param name="Start">First character in the field's text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Text">What stands there.</param>
public readonly record struct EvidenceSpan(string Field, int Start, int Length, string Text);
