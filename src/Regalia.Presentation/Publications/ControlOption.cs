namespace Regalia.Presentation.Publications;

/// <summary>Something to choose.</summary>
/// <param name="Value">What stands in the address; empty for "any".</param>
/// <param name="Label">What is shown.</param>
public sealed record ControlOption(string Value, string Label);
