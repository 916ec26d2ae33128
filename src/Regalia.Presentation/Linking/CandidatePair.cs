using Regalia.Incidents.Cases;
using Regalia.Incidents.Linking;

namespace Regalia.Presentation.Linking;

/// <summary>A pair that is left to people.</summary>
/// <param name="Candidate">What it is taken for, and why it is left to people.</param>
/// <param name="Judgement">What the machine makes of it, with the reasons.</param>
/// <param name="First">The first record; under part_of the part.</param>
/// <param name="Second">The second; under part_of the whole.</param>
public sealed record CandidatePair(
    CaseCandidate Candidate,
    PairJudgement Judgement,
    CandidateSide First,
    CandidateSide Second
);
