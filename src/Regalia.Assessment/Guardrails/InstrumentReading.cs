using Regalia.Evidence;

namespace Regalia.Assessment.Guardrails;

/// <summary>What one instrument has to offer, read from its row alone.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="CyberMeans">Whether it names theft or harm by cyber means.</param>
/// <param name="KnowHow">Whether it names intellectual property or trade secrets.</param>
/// <param name="StateConduct">Whether it restrains what states do.</param>
/// <param name="Binding">Whether it binds in law now; unknown where that is contested or was not read.</param>
/// <param name="DisputeSettlement">Whether it has a way to settle disputes; a weak one counts as partial.</param>
/// <param name="Uncounted">Why it counts for nobody; <see langword="null"/> if it counts.</param>
/// <param name="Verdict">What it gives to a country for which it holds and no other does.</param>
/// <param name="AtBest">
/// The same if everything that was not read turned out well: unknown elements are there, a standing that was not read is
/// in force.
/// </param>
public sealed record InstrumentReading(
    Instrument Instrument,
    Extent CyberMeans,
    Extent KnowHow,
    Extent StateConduct,
    Extent Binding,
    Extent DisputeSettlement,
    UncountedReason? Uncounted,
    CoverageVerdict Verdict,
    CoverageVerdict AtBest
)
{
    /// <summary>Whether it binds, or will where it is not yet in force; false for a voluntary text.</summary>
    public bool IsOfBindingKind => !Is(Instrument.Binding, "no");

    /// <summary>How far it has an element.</summary>
    public Extent this[CoverageElement element] =>
        element switch
        {
            CoverageElement.CyberMeans => CyberMeans,
            CoverageElement.KnowHow => KnowHow,
            CoverageElement.StateConduct => StateConduct,
            CoverageElement.Binding => Binding,
            CoverageElement.DisputeSettlement => DisputeSettlement,
            _ => throw new ArgumentOutOfRangeException(nameof(element), element, "no such element"),
        };

    /// <summary>Reads the row.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="verifiedOnly">Whether a row that nobody has checked counts for nothing.</param>
    public static InstrumentReading Of(Instrument instrument, bool verifiedOnly = false)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        Extent cyber = Read(instrument.CoversCyber);
        Extent knowHow = Read(instrument.CoversIp);
        Extent states = Read(instrument.CoversStateConduct);
        bool binds = !Is(instrument.Binding, "no");
        UncountedReason? uncounted =
            verifiedOnly && instrument.Status != VerificationStatus.Sourced
                ? UncountedReason.Unverified
                : ReasonOf(instrument);
        CoverageVerdict best = Grade(Hoped(cyber), Hoped(knowHow), Hoped(states), binds);
        return new(
            instrument,
            cyber,
            knowHow,
            states,
            BindingOf(instrument, uncounted),
            Read(instrument.DisputeSettlement),
            uncounted,
            uncounted is null ? Grade(cyber, knowHow, states, binds) : CoverageVerdict.Nothing,
            uncounted is null or UncountedReason.StandingUnknown ? best : CoverageVerdict.Nothing
        );
    }

    /// <summary>The rule of coverage for one text. Partial and unknown never lift it to "all three".</summary>
    private static CoverageVerdict Grade(Extent cyber, Extent knowHow, Extent states, bool binds)
    {
        bool allThree = cyber == Extent.Yes && knowHow == Extent.Yes && states == Extent.Yes;
        return allThree ? (binds ? CoverageVerdict.Binding : CoverageVerdict.Voluntary)
            : binds && cyber >= Extent.Partial && knowHow == Extent.Yes
                ? CoverageVerdict.BindingStatesNotFullyRestrained
            : cyber >= Extent.Partial || knowHow >= Extent.Partial || states >= Extent.Partial
                ? CoverageVerdict.InPieces
            : CoverageVerdict.Nothing;
    }

    private static UncountedReason? ReasonOf(Instrument instrument)
    {
        if (Is(instrument.Addressees, "nobody"))
        {
            return UncountedReason.AgreedByNobody;
        }

        if (Is(instrument.Binding, "contested") || Is(instrument.Standing, "contested"))
        {
            return UncountedReason.Contested;
        }

        return instrument.Standing switch
        {
            "in_force" => null,
            // "Adopted" is how a voluntary text stands; a treaty that was adopted and is not in force binds nobody yet.
            "adopted" => Is(instrument.Binding, "no") ? null : UncountedReason.NotInForce,
            "not_in_force" => UncountedReason.NotInForce,
            "closed" => UncountedReason.Closed,
            _ => UncountedReason.StandingUnknown,
        };
    }

    private static Extent BindingOf(Instrument instrument, UncountedReason? uncounted) =>
        Is(instrument.Binding, "no") ? Extent.No
        : uncounted is null ? Extent.Yes
        : uncounted is UncountedReason.Contested or UncountedReason.StandingUnknown ? Extent.Unknown
        : Extent.No;

    private static Extent Hoped(Extent extent) => extent == Extent.Unknown ? Extent.Yes : extent;

    private static Extent Read(string word) =>
        word switch
        {
            "yes" => Extent.Yes,
            "partial" or "weak" => Extent.Partial,
            "no" => Extent.No,
            _ => Extent.Unknown,
        };

    private static bool Is(string cell, string word) => string.Equals(cell, word, StringComparison.Ordinal);
}
