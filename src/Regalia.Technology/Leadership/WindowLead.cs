using System.Collections.Immutable;
using System.Numerics;

namespace Regalia.Technology.Leadership;

/// <summary>Who leads a window by each way of counting and each top.</summary>
internal sealed class WindowLead
{
    // Rough sums are good to some parts in 10^15.
    private const double Slack = 1 - 1e-9;
    private readonly WindowTally _tally;
    private readonly ImmutableArray<CountryCode> _institutionCountries;
    private readonly Dictionary<(Counting, TopPercent), Lead> _leads = [];

    /// <summary>For a window.</summary>
    /// <param name="tally">Its sums.</param>
    /// <param name="institutionCountries">Country of each institution of the results.</param>
    internal WindowLead(WindowTally tally, ImmutableArray<CountryCode> institutionCountries)
    {
        _tally = tally;
        _institutionCountries = institutionCountries;
        Countries = [.. Enumerable.Range(0, CountryNumber.None).Where(c => tally.Countries.Works(c) > 0)];
    }

    /// <summary>Countries with a work, by number, which is the order of their codes.</summary>
    internal ImmutableArray<int> Countries { get; }

    /// <summary>A ratio of integers of any size; <see langword="null"/> if the lower is 0.</summary>
    internal static double? Ratio(BigInteger upper, BigInteger lower)
    {
        if (lower.IsZero)
        {
            return null;
        }
        // 80 bits of quotient, so that what is cut off lies far below the last digit.
        long shift = Math.Max(0, 80 - (upper.GetBitLength() - lower.GetBitLength()));
        return Math.ScaleB((double)((upper << (int)shift) / lower), -(int)shift);
    }

    /// <summary>The entities that may be among the first so many, with their top credit as it is compared, the most first; none without any.</summary>
    /// <remarks>A rough sum finds them; only for those that it leaves in question the exact one is worked out.</remarks>
    internal List<(int Entity, BigInteger Credit)> First(EntityTally entities, Counting counting, int top, int count)
    {
        double[] rough = new double[entities.InTop.Count];
        PriorityQueue<int, double> first = new(count + 1);
        for (int i = 0; i < rough.Length; i++)
        {
            rough[i] = _tally.Scales[top].Rough(entities.Top(entities.InTop[i], counting, top));
            if (first.Count < count)
            {
                first.Enqueue(i, rough[i]);
            }
            else if (first.TryPeek(out _, out double least) && rough[i] > least)
            {
                first.EnqueueDequeue(i, rough[i]);
            }
        }
        double bound =
            first.Count == count && first.TryPeek(out _, out double last)
                ? (last * Slack) - TopScale.ComparedWidth(counting)
                : 0;
        List<(int Entity, BigInteger Credit)> found = [];
        for (int i = 0; i < rough.Length; i++)
        {
            if (rough[i] > 0 && rough[i] >= bound)
            {
                int entity = entities.InTop[i];
                BigInteger exact = _tally.Scales[top].Exact(entities.Top(entity, counting, top));
                found.Add((entity, _tally.Scales[top].Compared(exact, counting)));
            }
        }
        found.Sort((a, b) => b.Credit.CompareTo(a.Credit));
        return found;
    }

    internal Lead Of(Counting counting, TopPercent top)
    {
        if (!_leads.TryGetValue((counting, top), out Lead? lead))
        {
            _leads[(counting, top)] = lead = Find(counting, WindowTally.Place(top));
        }
        return lead;
    }

    private Lead Find(Counting counting, int top)
    {
        TopScale scale = _tally.Scales[top];
        (int Country, BigInteger Exact, BigInteger Credit)[] ranked =
        [
            .. Countries
                .Select(c => (Country: c, Exact: scale.Exact(_tally.Countries.Top(c, counting, top))))
                .Where(c => !c.Exact.IsZero)
                .Select(c => (c.Country, c.Exact, Credit: scale.Compared(c.Exact, counting)))
                .OrderByDescending(c => c.Credit)
                .ThenBy(c => c.Country),
        ];
        if (ranked.Length == 0)
        {
            return Lead.None;
        }
        CountryCode[] leaders =
        [
            .. ranked.TakeWhile(c => c.Credit == ranked[0].Credit).Select(c => CountryNumber.Code(c.Country)),
        ];
        BigInteger second = ranked.Length > 1 ? ranked[1].Credit : 0;
        return new Lead(
            [.. leaders],
            ranked.Length > 1 ? CountryNumber.Code(ranked[1].Country) : CountryCode.None,
            leaders.Length > 1 ? 1 : Ratio(ranked[0].Exact, ranked.Length > 1 ? ranked[1].Exact : 0),
            Risk(counting, top, leaders[0], ranked[0].Credit, second)
        );
    }

    private MonopolyRisk Risk(Counting counting, int top, CountryCode leader, BigInteger first, BigInteger second)
    {
        EntityTally institutions = _tally.Institutions;
        (BigInteger Credit, bool IsInLeader)[] ranked =
        [
            .. First(institutions, counting, top, MonopolyRisk.Institutions)
                .Select(i => (i.Credit, _institutionCountries[_tally.InstitutionPositions[i.Entity]] == leader)),
        ];
        BigInteger tenth =
            ranked.Length > 0 ? ranked[Math.Min(ranked.Length, MonopolyRisk.Institutions) - 1].Credit : 0;
        var above = ranked.Where(i => i.Credit > tenth).ToArray();
        var tied = ranked.Where(i => i.Credit == tenth).ToArray();
        int left = Math.Min(tied.Length, MonopolyRisk.Institutions - above.Length);
        int inLeader = above.Count(i => i.IsInLeader);
        int tiedInLeader = tied.Count(i => i.IsInLeader);
        // Both are rounded by half a unit at most: a work against a third of one is a ratio of 3.
        BigInteger atMost = first + ((MonopolyRisk.HighRatio + 1) / 2);
        return new MonopolyRisk(
            MonopolyRisk.Judge(inLeader, left, Math.Max(1, tied.Length), tiedInLeader, atMost, second),
            inLeader + ((double)left * tiedInLeader / Math.Max(1, tied.Length)),
            above.Length + left
        );
    }
}
