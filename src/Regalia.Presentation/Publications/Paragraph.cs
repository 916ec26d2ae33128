namespace Regalia.Presentation.Publications;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
public sealed record Paragraph(Prose Text) : Block;
