using Regalia.Technology.Leadership;

namespace Regalia.Technology.Exposure;

/// <summary>Top credit and rank of every country in every bootstrap replicate of one technology.</summary>
/// <remarks>
/// Replicates are numbered, and a work is drawn by its own number: one of several technologies is drawn alike in all, so that
/// replicates of several technologies may be added up.
/// </remarks>
internal sealed class DrawnCredit
{
    private readonly Dictionary<int, (ulong[] Credit, int[] Ranks)> _drawn = [];

    private DrawnCredit(IReadOnlyList<int> countries, int replicates)
    {
        Countries = countries;
        foreach (int country in countries.Append(CountryNumber.Located))
        {
            _drawn[country] = (new ulong[replicates], new int[replicates]);
        }
    }

    /// <summary>Every country with a work.</summary>
    internal IReadOnlyList<int> Countries { get; }

    internal static DrawnCredit Of(WindowTally tally, LeadershipOptions options, string technology, YearWindow window)
    {
        // The second way is for a threshold beyond all expectation; it draws the same distribution.
        foreach (bool together in (ReadOnlySpan<bool>)[true, false])
        {
            Resampling resampling = new(tally, options, technology, window.First, together);
            DrawnCredit drawn = new(resampling.Rows.Countries, options.Replicates);
            if (drawn.Fill(resampling, options.Replicates))
            {
                return drawn;
            }
        }
        throw new InvalidOperationException("a replicate without a threshold although all works were drawn");
    }

    /// <summary>Credit by replicate, in units of 2^-40.</summary>
    internal ulong[] Credit(int country) => _drawn[country].Credit;

    /// <summary>Rank by replicate.</summary>
    internal int[] Ranks(int country) => _drawn[country].Ranks;

    internal StandingInterval? Interval(int country)
    {
        ulong[] located = Credit(CountryNumber.Located);
        int[] used = [.. Enumerable.Range(0, located.Length).Where(r => located[r] > 0)];
        (ulong[] credit, int[] ranks) = _drawn[country];
        return used.Length == 0
            ? null
            : new StandingInterval(
                Leadership.Interval.Of([.. used.Select(r => (double)credit[r] / located[r])])!.Value,
                Leadership.Interval.Of([.. used.Select(r => (double)ranks[r])])!.Value
            );
    }

    private bool Fill(Resampling resampling, int replicates)
    {
        ResampledRows rows = resampling.Rows;
        ulong[] sorted = new ulong[Countries.Count];
        int[] order = new int[Countries.Count];
        for (int first = 0; first < replicates; first += Resampling.Lanes)
        {
            if (!resampling.Draw(first))
            {
                return false;
            }
            int lanes = Math.Min(Resampling.Lanes, replicates - first);
            resampling.Credit(ResampledRows.Located)[..lanes].CopyTo(Credit(CountryNumber.Located).AsSpan(first));
            foreach (int country in Countries)
            {
                resampling.Credit(rows.Country(country))[..lanes].CopyTo(Credit(country).AsSpan(first));
            }
            for (int r = first; r < first + lanes; r++)
            {
                Rank(r, sorted, order);
            }
        }
        return true;
    }

    private void Rank(int replicate, ulong[] sorted, int[] order)
    {
        for (int i = 0; i < order.Length; i++)
        {
            // Negated, so that ascending order begins with the most.
            sorted[i] = ~Credit(Countries[i])[replicate];
            order[i] = i;
        }
        Array.Sort(sorted, order);
        int rank = 1;
        for (int place = 0; place < order.Length; place++)
        {
            rank = place > 0 && sorted[place] == sorted[place - 1] ? rank : place + 1;
            Ranks(Countries[order[place]])[replicate] = rank;
        }
    }
}
