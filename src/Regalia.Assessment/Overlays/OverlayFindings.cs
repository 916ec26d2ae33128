using System.Collections.Immutable;

namespace Regalia.Assessment.Overlays;

/// <summary>What looking through an overlay found.</summary>
/// <param name="Findings">What deserves a look, from the top of the file to its end.</param>
/// <param name="Total">Answered of all.</param>
/// <param name="ByStage">By stage, in order of time; questions of no stage last.</param>
/// <param name="ByMinistry">By ministry, in ordinal order; questions of no ministry last.</param>
/// <param name="NotInFile">Questions of the checklist that the file does not have.</param>
public sealed record OverlayFindings(
    ImmutableArray<OverlayFinding> Findings,
    AnswerCount Total,
    ImmutableArray<AnswerCount> ByStage,
    ImmutableArray<AnswerCount> ByMinistry,
    ImmutableArray<string> NotInFile
);
