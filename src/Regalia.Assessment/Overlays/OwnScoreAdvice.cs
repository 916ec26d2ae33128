namespace Regalia.Assessment.Overlays;

/// <summary>What follows from an own answer beside the public value.</summary>
public enum OwnScoreAdvice
{
    /// <summary>Met, but not public: what proves it could be published.</summary>
    Publish,

    /// <summary>No public value: the draws borrow one; what proves the answer could be published.</summary>
    PublishFirst,

    /// <summary>Public sources say something else, and publishing the answer would not raise readiness: correct the record.</summary>
    CorrectPublicRecord,

    /// <summary>Others publish the figure and it says something else, or nothing: its publisher could correct or update it.</summary>
    AskPublisher,

    /// <summary>Public sources say the same.</summary>
    Same,

    /// <summary>The framework does not score it publicly yet; the answer joins with its own weight.</summary>
    NotScoredYet,

    /// <summary>Not applicable: left out, and its siblings carry its weight.</summary>
    LeftOut,

    /// <summary>The answer changes no score: unknown, a question of one's own, or one that no score uses.</summary>
    NoScore,
}
