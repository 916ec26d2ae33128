using System.Numerics;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Technology.Tests.Leadership;

/// <summary>The definitions again, in the plainest words: every work times its score, as a fraction of two integers of any size.</summary>
internal sealed class PlainLeadership
{
    private readonly List<(int Year, int Citations, FactBlock Block, int Index, BigInteger Weight)> _works = [];
    private readonly Counting _counting;
    private readonly TopPercent _top;

    internal PlainLeadership(
        TechnologyResults results,
        YearWindow window,
        Counting counting,
        TopPercent top,
        Func<long, int>? draws = null
    )
    {
        (_counting, _top) = (counting, top);
        for (int year = window.First; year <= window.Last; year++)
        {
            FactBlock block = results.Read(0, year);
            for (int i = 0; i < block.Count; i++)
            {
                _works.Add((year, block.Citations[i], block, i, draws?.Invoke(block.Works[i]) ?? 1));
            }
        }
    }

    internal (BigInteger Upper, BigInteger Lower) Total(Func<FactBlock, int, long> part, bool top = true)
    {
        (BigInteger upper, BigInteger lower) = (0, 1);
        foreach (var year in _works.GroupBy(w => w.Year))
        {
            BigInteger works = year.Aggregate(BigInteger.Zero, (sum, w) => sum + w.Weight);
            if (works.IsZero)
            {
                continue;
            }
            // The least number of citations that at most p % of the works exceed, tried one by one.
            int threshold = year.Select(w => w.Citations)
                .Distinct()
                .Order()
                .First(t => 100 * Sum(year.Where(w => w.Citations > t)) <= (int)_top * works);
            BigInteger above = Sum(year.Where(w => w.Citations > threshold));
            BigInteger at = Sum(year.Where(w => w.Citations == threshold));
            (BigInteger Upper, BigInteger Lower) weight = (((int)_top * works) - (100 * above), 100 * at);
            foreach (var work in year)
            {
                BigInteger credit = work.Weight * Part(part, work.Block, work.Index);
                (BigInteger Upper, BigInteger Lower) scored =
                    !top || work.Citations > threshold ? (credit, 1)
                    : work.Citations == threshold ? (credit * weight.Upper, weight.Lower)
                    : (0, 1);
                (upper, lower) = ((upper * scored.Lower) + (scored.Upper * lower), lower * scored.Lower);
            }
            BigInteger common = BigInteger.GreatestCommonDivisor(upper, lower);
            (upper, lower) = (upper / common, lower / common);
        }
        return (upper, lower);

        static BigInteger Sum(IEnumerable<(int, int, FactBlock, int, BigInteger Weight)> some) =>
            some.Aggregate(BigInteger.Zero, (sum, w) => sum + w.Weight);
    }

    internal static double Share(
        (BigInteger Upper, BigInteger Lower) part,
        (BigInteger Upper, BigInteger Lower) whole
    ) => whole.Upper.IsZero ? double.NaN : Divide(part.Upper * whole.Lower, part.Lower * whole.Upper);

    internal static double Divide(BigInteger upper, BigInteger lower) =>
        (double)(upper * BigInteger.Pow(10, 25) / lower) / 1e25;

    internal static Func<FactBlock, int, long> Of(CountryCode country) =>
        (block, credit) => block.Countries[credit] == country ? block.Shares[credit] : -1;

    internal static Func<FactBlock, int, long> OfInstitution(int institution) =>
        (block, credit) => block.Institutions[credit] == institution ? block.Shares[credit] : -1;

    internal static Func<FactBlock, int, long> OfGroup(params CountryCode[] members) =>
        (block, credit) => members.Contains(block.Countries[credit]) ? block.Shares[credit] : -1;

    internal static long Located(FactBlock block, int credit) =>
        block.Countries[credit].IsNone ? -1 : block.Shares[credit];

    internal int H(Func<FactBlock, int, long> part)
    {
        int[] cited = [.. _works.Where(w => Has(part, w.Block, w.Index)).Select(w => w.Citations)];
        return Enumerable.Range(0, cited.Length + 1).Last(h => cited.Count(c => c >= h) >= h);
    }

    internal int Works(Func<FactBlock, int, long> part) => _works.Count(w => Has(part, w.Block, w.Index));

    // -1 stands for "not its credit": a credit of 0 units is one all the same.
    private static bool Has(Func<FactBlock, int, long> part, FactBlock block, int work) =>
        Enumerable
            .Range(block.CreditStarts[work], block.CreditStarts[work + 1] - block.CreditStarts[work])
            .Any(k => part(block, k) >= 0);

    private BigInteger Part(Func<FactBlock, int, long> part, FactBlock block, int work) =>
        _counting == Counting.Whole
            ? Has(part, block, work)
                ? 1
                : 0
            : Enumerable
                .Range(block.CreditStarts[work], block.CreditStarts[work + 1] - block.CreditStarts[work])
                .Select(k => part(block, k))
                .Where(share => share > 0)
                .Sum();
}
