namespace Regalia.Presentation.Publications;

/// <summary>Why a note is set off.</summary>
public enum NoteKind
{
    /// <summary>How to read what stands beside it.</summary>
    Reading,

    /// <summary>What the figures cannot tell, or where their quality is thin.</summary>
    Caution,

    /// <summary>What is shown is assumed, not observed.</summary>
    Hypothetical,

    /// <summary>It rests on private answers and does not leave this machine.</summary>
    Private,

    /// <summary>There is nothing to show; it says why and what to do next.</summary>
    Empty,
}
