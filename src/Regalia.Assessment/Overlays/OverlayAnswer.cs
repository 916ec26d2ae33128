using Regalia.Assessment.Markings;

namespace Regalia.Assessment.Overlays;

/// <summary>An agency's own answer to a question of the checklist. Nothing has to be answered.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Answer">yes, partly, no, unknown, not_applicable; null where not answered or answered by a number.</param>
/// <param name="Number">The number answered; null where none.</param>
/// <param name="Evidence">What it rests on: a reference, not the document itself.</param>
/// <param name="Confidence">high, medium or low; null where not given, which counts as low.</param>
/// <param name="Marking">How far this answer may be shared; the overlay's where not given.</param>
/// <param name="Ministry">Whose question it is.</param>
/// <param name="By">Who answered.</param>
/// <param name="On">When: year-month-day.</param>
/// <param name="Comment">Anything else.</param>
/// <param name="Line">Line in the file.</param>
public sealed record OverlayAnswer(
    string Question,
    string? Answer,
    double? Number,
    string? Evidence,
    string? Confidence,
    TlpMarking Marking,
    string? Ministry,
    string? By,
    string? On,
    string? Comment,
    int Line
)
{
    /// <summary>Whether anything was answered, unknown and not applicable included.</summary>
    public bool IsAnswered => Answer is not null || Number is not null;

    /// <summary>Whether anything was filled in that a marking protects: an answer or anything beside it.</summary>
    public bool HoldsText => IsAnswered || (Evidence ?? Confidence ?? Ministry ?? By ?? On ?? Comment) is not null;
}
