namespace Regalia.Assessment.Guardrails;

/// <summary>Works out what the instruments that count at a stage leave open.</summary>
internal static class CoverageGaps
{
    internal static IEnumerable<CoverageGap> Of(IReadOnlyList<StageInstrument> counted, CoverageVerdict verdict)
    {
        if (counted.Count == 0)
        {
            return [CoverageGap.NoInstrument];
        }

        InstrumentReading[] readings = [.. counted.Select(i => i.Reading)];
        CoverageGap?[] gaps =
        [
            Element(
                readings.Max(r => r.CyberMeans),
                CoverageGap.NoCyberMeans,
                CoverageGap.CyberMeansUnknown,
                CoverageGap.CyberMeansInPart
            ),
            Element(
                readings.Max(r => r.KnowHow),
                CoverageGap.NoKnowHow,
                CoverageGap.KnowHowUnknown,
                CoverageGap.KnowHowInPart
            ),
            Element(
                readings.Max(r => r.StateConduct),
                CoverageGap.NoStateConduct,
                CoverageGap.StateConductUnknown,
                CoverageGap.StateConductInPart
            ),
            readings.Any(r => r is { CyberMeans: Extent.Yes, KnowHow: Extent.Yes, StateConduct: Extent.Yes })
                ? null
                : CoverageGap.NotTogether,
            Binding(readings, verdict),
            Disputes(readings),
        ];
        return gaps.OfType<CoverageGap>();
    }

    private static CoverageGap? Element(Extent best, CoverageGap no, CoverageGap unknown, CoverageGap partial) =>
        best switch
        {
            Extent.Yes => null,
            Extent.Partial => partial,
            Extent.Unknown => unknown,
            _ => no,
        };

    private static CoverageGap? Binding(InstrumentReading[] readings, CoverageVerdict verdict)
    {
        if (verdict == CoverageVerdict.Binding)
        {
            return null;
        }

        InstrumentReading[] binding = [.. readings.Where(r => r.Binding == Extent.Yes)];
        return binding.Length == 0 ? CoverageGap.NothingBinding
            : binding.Any(r => r is { KnowHow: Extent.Yes, StateConduct: Extent.Yes }) ? CoverageGap.NoBindingCyberMeans
            : binding.Any(r => MayBe(r.KnowHow) && MayBe(r.StateConduct)) ? CoverageGap.BindingNotRead
            : CoverageGap.NoBindingKnowHowAndStateConduct;
    }

    private static bool MayBe(Extent extent) => extent is Extent.Yes or Extent.Unknown;

    // Where nothing joins the elements there is nothing to quarrel over before a court: the gap is named once they are joined.
    private static CoverageGap? Disputes(InstrumentReading[] readings)
    {
        InstrumentReading[] joining = [.. readings.Where(r => r.Verdict >= CoverageVerdict.Voluntary)];
        return joining.Length > 0 && joining.All(r => r.DisputeSettlement != Extent.Yes)
            ? CoverageGap.NoDisputeSettlement
            : null;
    }
}
