using System.Numerics;
using System.Runtime.CompilerServices;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Technology.Cooperation;

/// <summary>Works of one technology and window that two countries both have a part in; each counts once.</summary>
/// <param name="Works">Works of both.</param>
/// <param name="OfEither">Works of the one or the other, or both.</param>
/// <param name="TopWorks">Works of both in the top, tied ones by their weight.</param>
/// <param name="RelativeCitations">
/// Mean over the works of both of citations / mean citations of the technology and year: 1 is the world's mean; 0 up;
/// <see langword="null"/> without works of both from a year in which anything is cited.
/// </param>
public sealed record JointWorks(int Works, int OfEither, double TopWorks, double? RelativeCitations)
{
    /// <summary>Part of the pair's works that are of both, 0 to 1; <see langword="null"/> without works.</summary>
    public double? Share => OfEither == 0 ? null : (double)Works / OfEither;

    /// <summary>PP(top) of the works of both, 0 to 1; <see langword="null"/> without such works.</summary>
    public double? TopRate => Works == 0 ? null : TopWorks / Works;

    internal static JointWorks Of(
        TechnologyResults results,
        int technology,
        YearWindow window,
        TopPercent top,
        CountryCode first,
        CountryCode second
    )
    {
        (int works, int either, int compared) = (0, 0, 0);
        (BigInteger topUpper, BigInteger topLower) = (0, 1);
        (BigInteger citedUpper, BigInteger citedLower) = (0, 1);
        for (int year = window.First; year <= window.Last; year++)
        {
            FactBlock block = results.Read(technology, year);
            var threshold = TopThreshold.Of(year, top, CitationOrder.Of(block.Citations).Citations);
            (int joint, int above, int at, long citations, int eitherOfYear) = Count(block, threshold, first, second);
            works += joint;
            either += eitherOfYear;
            if (at + above > 0)
            {
                BigInteger lower = threshold.WeightDenominator;
                topUpper =
                    (topUpper * lower) + (((above * lower) + (at * (BigInteger)threshold.WeightNumerator)) * topLower);
                topLower *= lower;
            }
            long all = block.Citations.Sum(c => (long)c);
            if (joint > 0 && all > 0)
            {
                compared += joint;
                citedUpper = (citedUpper * all) + ((BigInteger)citations * block.Count * citedLower);
                citedLower *= all;
            }
        }
        return new JointWorks(
            works,
            either,
            WindowLead.Ratio(topUpper, topLower)!.Value,
            compared == 0 ? null : WindowLead.Ratio(citedUpper, citedLower * compared)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Joint, int Above, int At, long Citations, int Either) Count(
        FactBlock block,
        TopThreshold threshold,
        CountryCode first,
        CountryCode second
    )
    {
        (int joint, int above, int at, int either) = (0, 0, 0, 0);
        long citations = 0;
        for (int i = 0; i < block.Count; i++)
        {
            (bool hasFirst, bool hasSecond) = (false, false);
            for (int k = block.CreditStarts[i]; k < block.CreditStarts[i + 1]; k++)
            {
                hasFirst |= block.Countries[k] == first;
                hasSecond |= block.Countries[k] == second;
            }
            either += hasFirst || hasSecond ? 1 : 0;
            if (!hasFirst || !hasSecond)
            {
                continue;
            }
            joint++;
            citations += block.Citations[i];
            above += block.Citations[i] > threshold.Citations ? 1 : 0;
            at += block.Citations[i] == threshold.Citations ? 1 : 0;
        }
        return (joint, above, at, citations, either);
    }
}
