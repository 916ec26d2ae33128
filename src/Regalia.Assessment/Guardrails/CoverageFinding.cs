using System.Collections.Immutable;

namespace Regalia.Assessment.Guardrails;

/// <summary>What coverage comes to over all assessed countries: computed, so that a corrected row changes it.</summary>
/// <param name="Countries">Number of countries.</param>
/// <param name="Stages">Number of stages.</param>
/// <param name="Covered">Countries with the verdict <see cref="CoverageVerdict.Binding"/> at one stage or more.</param>
/// <param name="CoveredPairs">Number of pairs of a country and a stage with that verdict.</param>
/// <param name="Binding">Binding instruments that cover all three and count for a country.</param>
/// <param name="StatesNotFullyRestrained">
/// The exceptions: binding instruments that join cyber means and know-how, fall short of all three, and count for a country.
/// </param>
/// <param name="Voluntary">Voluntary texts that name all three and count for a country.</param>
/// <param name="Open">
/// Instruments that could overturn the finding: they may cover all three, but an element or the standing was not read, or
/// they do and countries have no row.
/// </param>
/// <param name="NotCounted">Instruments that count for nobody, with the reason.</param>
public sealed record CoverageFinding(
    int Countries,
    int Stages,
    ImmutableArray<PositionHolder> Covered,
    int CoveredPairs,
    ImmutableArray<InstrumentReach> Binding,
    ImmutableArray<InstrumentReach> StatesNotFullyRestrained,
    ImmutableArray<InstrumentReach> Voluntary,
    ImmutableArray<InstrumentReach> Open,
    ImmutableArray<InstrumentReading> NotCounted
)
{
    /// <summary>Whether no country has a binding instrument that covers all three, at any stage.</summary>
    public bool NothingBinding => Covered.IsEmpty;
}
