namespace Regalia.Presentation.Publications;

/// <summary>Something the reader must not miss, set off from the text.</summary>
/// <param name="Kind">Why it is set off; the kind is said in words, never by colour alone.</param>
/// <param name="Text">Its text.</param>
public sealed record Note(NoteKind Kind, Prose Text) : Block;
