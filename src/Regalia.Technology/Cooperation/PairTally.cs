using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Technology.Cooperation;

/// <summary>What two countries have together in a technology and window, counted in one pass over its works.</summary>
/// <remarks>The ranking has found the thresholds already, so that no work need be sorted and no other country be counted.</remarks>
internal sealed class PairTally
{
    private readonly CountryCode _first;
    private readonly CountryCode _second;
    private readonly bool _isWhole;

    // Top credit as a tally has it: above the thresholds, then at that of each year.
    private readonly long[] _together;
    private readonly long[] _located;
    private int _works;
    private int _either;
    private int _compared;
    private (BigInteger Upper, BigInteger Lower) _topWorks = (0, 1);
    private (BigInteger Upper, BigInteger Lower) _cited = (0, 1);

    internal PairTally(TechnologyResults results, TechnologyLeadership ranked, CountryCode first, CountryCode second)
    {
        (_first, _second, _isWhole) = (first, second, ranked.Counting == Counting.Whole);
        ImmutableArray<TopThreshold> thresholds = ranked.Thresholds;
        _together = new long[thresholds.Length + 1];
        _located = new long[thresholds.Length + 1];
        for (int year = 0; year < thresholds.Length; year++)
        {
            Take(results.Read(ranked.Position, thresholds[year].Year), thresholds[year], year + 1);
        }
        TopScale scale = new(thresholds);
        ShareTogether = WindowLead.Ratio(scale.Exact(_together), scale.Exact(_located));
        Joint = new JointWorks(
            _works,
            _either,
            WindowLead.Ratio(_topWorks.Upper, _topWorks.Lower)!.Value,
            _compared == 0 ? null : WindowLead.Ratio(_cited.Upper, _cited.Lower * _compared)
        );
    }

    /// <summary>Share of the top of the two as if one country; <see langword="null"/> where nothing in it is located.</summary>
    internal double? ShareTogether { get; }

    internal JointWorks Joint { get; }

    private void Take(FactBlock block, TopThreshold threshold, int atYear)
    {
        (int joint, int above, int at, long citations) = Count(block, threshold.Citations, atYear);
        _works += joint;
        if (at + above > 0)
        {
            BigInteger lower = threshold.WeightDenominator;
            BigInteger works = (above * lower) + (at * (BigInteger)threshold.WeightNumerator);
            _topWorks = ((_topWorks.Upper * lower) + (works * _topWorks.Lower), _topWorks.Lower * lower);
        }
        if (joint == 0)
        {
            return;
        }
        long all = 0;
        foreach (int cited in block.Citations)
        {
            all += cited;
        }
        if (all > 0)
        {
            _compared += joint;
            BigInteger relative = (BigInteger)citations * block.Count;
            _cited = ((_cited.Upper * all) + (relative * _cited.Lower), _cited.Lower * all);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Joint, int Above, int At, long Citations) Count(FactBlock block, int threshold, int atYear)
    {
        (int joint, int above, int at, int either) = (0, 0, 0, 0);
        long citations = 0;
        int from = 0;
        for (int i = 0; i < block.Count; i++)
        {
            int to = block.CreditStarts[i + 1];
            int cited = block.Citations[i];
            (bool hasFirst, bool hasSecond) = (false, false);
            foreach (CountryCode country in block.Countries.AsSpan(from, to - from))
            {
                hasFirst |= country == _first;
                hasSecond |= country == _second;
            }
            if (cited >= threshold)
            {
                TakeTop(block, from, to, hasFirst || hasSecond, cited > threshold ? 0 : atYear);
            }
            from = to;
            either += hasFirst || hasSecond ? 1 : 0;
            if (hasFirst && hasSecond)
            {
                joint++;
                citations += cited;
                above += cited > threshold ? 1 : 0;
                at += cited == threshold ? 1 : 0;
            }
        }
        _either += either;
        return (joint, above, at, citations);
    }

    // A part of a work without a country counts for nobody; a work of the pair has one with a country.
    private void TakeTop(FactBlock block, int from, int to, bool isOfPair, int slot)
    {
        long located = 0;
        long together = 0;
        bool isLocated = false;
        for (int k = from; k < to; k++)
        {
            CountryCode country = block.Countries[k];
            isLocated |= !country.IsNone;
            located += country.IsNone ? 0 : block.Shares[k];
            together += country == _first || country == _second ? block.Shares[k] : 0;
        }
        _located[slot] +=
            !_isWhole ? located
            : isLocated ? 1
            : 0;
        _together[slot] +=
            !_isWhole ? together
            : isOfPair ? 1
            : 0;
    }
}
