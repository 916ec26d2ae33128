namespace Regalia.Presentation.Publications;

/// <summary>The word that says why a note is set off, the same on every face of a publication.</summary>
public static class NoteWords
{
    /// <summary>For people: "How to read it", "Caution".</summary>
    public static string Of(NoteKind kind) =>
        kind switch
        {
            NoteKind.Reading => "How to read it",
            NoteKind.Caution => "Caution",
            NoteKind.Hypothetical => "Hypothetical",
            NoteKind.Private => "Private",
            NoteKind.Empty => "Nothing to show",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of note."),
        };
}
