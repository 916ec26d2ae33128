namespace Regalia.Presentation.Publications;

/// <summary>A line of text.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Value">What it is now; empty for nothing.</param>
public sealed record TextField(string Name, string Label, string Value) : ControlField(Name, Label);
