using System.Collections.Immutable;

namespace Regalia.Assessment.Guardrails;

/// <summary>What covers one country at one stage of protection, and what does not.</summary>
/// <param name="Stage">prevent, deter, detect or recover.</param>
/// <param name="Counted">Instruments that serve the stage and hold for the country, by id.</param>
/// <param name="NotCounted">Instruments on which it has a position and that do not count, each with the reason.</param>
/// <param name="Unknown">Instruments of the stage for which the release has no row, or none that was admitted.</param>
/// <param name="Verdict">The best that one instrument gives.</param>
/// <param name="AtBest">
/// The verdict if everything not read of the instruments that hold turned out well; equal to the verdict if nothing is open.
/// Unknown positions are not in it: see <see cref="Unknown"/>.
/// </param>
/// <param name="VerifiedVerdict">The verdict from rows alone that were read at their source.</param>
/// <param name="Gaps">What is left open, in a fixed order.</param>
public sealed record StageCoverage(
    string Stage,
    ImmutableArray<StageInstrument> Counted,
    ImmutableArray<StageInstrument> NotCounted,
    ImmutableArray<PositionCell> Unknown,
    CoverageVerdict Verdict,
    CoverageVerdict AtBest,
    CoverageVerdict VerifiedVerdict,
    ImmutableArray<CoverageGap> Gaps
)
{
    /// <summary>Whether the verdict stands on verified rows alone.</summary>
    public bool IsVerified => VerifiedVerdict >= Verdict;

    /// <summary>How far the instruments that count have an element, all together: the best of them.</summary>
    public Extent Together(CoverageElement element) =>
        Counted.IsEmpty ? Extent.No : Counted.Max(i => i.Reading[element]);
}
