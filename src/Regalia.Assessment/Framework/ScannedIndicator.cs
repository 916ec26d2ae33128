namespace Regalia.Assessment.Framework;

/// <summary>An indicator that only a scan gives: defined here, for no release has values of it.</summary>
/// <param name="Place">Code, parent and weight.</param>
/// <param name="Name">Name.</param>
/// <param name="Question">The question that the value answers.</param>
/// <param name="High">Value at score 100; <see langword="null"/>: the number of technologies counted.</param>
/// <param name="GoalpostsReason">Why the goalposts stand where they stand.</param>
/// <param name="Note">What a reader should know.</param>
public sealed record ScannedIndicator(
    WeightedIndicator Place,
    string Name,
    string Question,
    double? High,
    string GoalpostsReason,
    string Note
);
