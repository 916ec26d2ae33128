using Regalia.Evidence;

namespace Regalia.Assessment.Practices;

/// <summary>One condition of a selection of practices.</summary>
/// <param name="Name">What is asked about: approach, stage, gap, …</param>
/// <param name="Value">What is asked for.</param>
/// <param name="Holds">True, false, or null where the release does not say.</param>
/// <param name="Without">The selection without this condition.</param>
public sealed record PracticeCondition(
    string Name,
    string Value,
    Func<Practice, bool?> Holds,
    PracticeSelection Without
);
