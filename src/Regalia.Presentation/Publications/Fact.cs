namespace Regalia.Presentation.Publications;

/// <summary>A term with what it is.</summary>
/// <param name="Term">The term.</param>
/// <param name="Text">What it is.</param>
public sealed record Fact(string Term, Prose Text);
