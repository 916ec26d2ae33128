using System.Numerics;
using Regalia.Technology.Leadership;
using Regalia.Technology.Works;

namespace Regalia.Technology.Exposure;

/// <summary>Adds up technologies in any order: all sums are of integers, so no order changes a digit.</summary>
internal sealed class ExposureSums(ExposureOptions options)
{
    private readonly Lock _lock = new();
    private readonly LeadershipOptions _draws = new() { Seed = options.Seed, Replicates = options.Replicates };
    private readonly List<int> _counted = [];
    private readonly List<int> _withoutWorks = [];
    private readonly List<TechnologyStanding> _standings = [];

    // Top credit as an exact ratio of integers, for each technology weighs its tied works differently.
    private readonly Dictionary<int, (BigInteger Upper, BigInteger Lower)> _credit = [];
    private readonly SortedDictionary<int, int[]> _leading = [];
    private readonly Dictionary<int, UInt128[]> _drawn = [];

    internal void Add(int technology, string id, WindowTally tally)
    {
        int top = WindowTally.Place(TopPercent.Ten);
        BigInteger Exact(int country) =>
            tally.Scales[top].Exact(tally.Countries.Top(country, Counting.Fractional, top));
        BigInteger located = Exact(CountryNumber.Located);
        if (located.IsZero)
        {
            lock (_lock)
            {
                _withoutWorks.Add(technology);
            }
            return;
        }
        // As leadership ranks: equals that differ by what is cut off share a place.
        (int Country, BigInteger Credit, BigInteger Compared)[] ranked =
        [
            .. Enumerable
                .Range(0, CountryNumber.None)
                .Where(c => tally.Countries.Works(c) > 0)
                .Select(c => (Country: c, Credit: Exact(c)))
                .Select(c => (c.Country, c.Credit, tally.Scales[top].Compared(c.Credit, Counting.Fractional)))
                .OrderByDescending(c => c.Item3)
                .ThenBy(c => c.Country),
        ];
        DrawnCredit? drawn = options.Replicates > 0 ? DrawnCredit.Of(tally, _draws, id, options.Window) : null;
        BigInteger unit = tally.Scales[top].Denominator * CreditShare.Whole;
        List<TechnologyStanding> standings = [];
        int rank = 1;
        for (int i = 0; i < ranked.Length; i++)
        {
            (int country, BigInteger credit, BigInteger compared) = ranked[i];
            rank = i > 0 && compared == ranked[i - 1].Compared ? rank : i + 1;
            standings.Add(
                new TechnologyStanding(
                    CountryNumber.Code(country),
                    technology,
                    rank,
                    WindowLead.Ratio(credit, unit)!.Value,
                    WindowLead.Ratio(credit, located)!.Value,
                    !credit.IsZero && rank <= options.Places,
                    drawn?.Interval(country)
                )
            );
        }
        lock (_lock)
        {
            _counted.Add(technology);
            _standings.AddRange(standings);
            AddRatio(CountryNumber.Located, located, unit);
            foreach ((int country, BigInteger credit, _) in ranked)
            {
                AddRatio(country, credit, unit);
                Leading(country);
            }
            if (drawn is not null)
            {
                AddDrawn(drawn);
            }
        }
    }

    internal TechnologyExposure Exposure() =>
        new(
            options.Window,
            [.. _counted.Order()],
            [.. _withoutWorks.Order()],
            [.. _leading.Keys.Select(Country)],
            [.. _standings.OrderBy(s => s.Country).ThenBy(s => s.Technology)]
        );

    private CountryExposure Country(int number)
    {
        var country = CountryNumber.Code(number);
        (BigInteger upper, BigInteger lower) = _credit[number];
        (BigInteger all, BigInteger ofAll) = _credit[CountryNumber.Located];
        // A replicate in which no credit at all is located has no shares.
        int[] used =
            options.Replicates == 0
                ? []
                :
                [
                    .. Enumerable
                        .Range(0, options.Replicates)
                        .Where(r => _drawn.TryGetValue(CountryNumber.Located, out UInt128[]? d) && d[r] > 0),
                ];
        return new CountryExposure(
            country,
            MeasuredFigure.Of(
                _standings.Count(s => s.Country == country && s.IsLeading),
                [.. used.Select(r => (double)_leading[number][r])]
            ),
            MeasuredFigure.Of(
                WindowLead.Ratio(upper * ofAll, lower * all)!.Value,
                [.. used.Select(r => (double)_drawn[number][r] / (double)_drawn[CountryNumber.Located][r])]
            )
        );
    }

    private void AddRatio(int country, BigInteger upper, BigInteger lower)
    {
        (BigInteger before, BigInteger under) = _credit.GetValueOrDefault(country, (BigInteger.Zero, BigInteger.One));
        (BigInteger sum, BigInteger unit) = ((before * lower) + (upper * under), under * lower);
        var common = BigInteger.GreatestCommonDivisor(sum, unit);
        _credit[country] = (sum / common, unit / common);
    }

    private void AddDrawn(DrawnCredit drawn)
    {
        foreach (int country in drawn.Countries.Append(CountryNumber.Located))
        {
            if (!_drawn.TryGetValue(country, out UInt128[]? sums))
            {
                _drawn[country] = sums = new UInt128[options.Replicates];
            }
            ulong[] credit = drawn.Credit(country);
            for (int r = 0; r < credit.Length; r++)
            {
                sums[r] += credit[r];
            }
            if (country != CountryNumber.Located)
            {
                int[] leading = Leading(country);
                int[] ranks = drawn.Ranks(country);
                for (int r = 0; r < ranks.Length; r++)
                {
                    leading[r] += credit[r] > 0 && ranks[r] <= options.Places ? 1 : 0;
                }
            }
        }
    }

    private int[] Leading(int country)
    {
        if (!_leading.TryGetValue(country, out int[]? values))
        {
            _leading[country] = values = new int[options.Replicates];
        }
        return values;
    }
}
