namespace Regalia.Assessment.Overlays;

/// <summary>How many questions of a group are answered.</summary>
/// <param name="Group">Stage or ministry; null for questions that have none.</param>
/// <param name="Answered">Number answered, unknown and not applicable included.</param>
/// <param name="All">Number in the file.</param>
public sealed record AnswerCount(string? Group, int Answered, int All);
