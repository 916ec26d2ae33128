using System.Collections.Immutable;
using Regalia.Technology.Results;

namespace Regalia.Technology.Works;

/// <summary>
/// Splits a work's credit: equally over its authorships, then over each one's institutions; over its countries where no institution
/// is known; unlocated where neither is.
/// </summary>
/// <remarks>
/// A part is exactly 2^40 / (authorships x parts of the authorship) units. Each gets the whole units in it; the units that remain
/// go one by one to the parts with the largest remainders, at a tie to the earlier in the record. Then parts with the same
/// institution and country are added. So a work always adds to 2^40.
/// </remarks>
internal static class CreditSplit
{
    /// <summary>Credits of a work, by institution, then country; one unlocated credit if it has no authorship.</summary>
    internal static ImmutableArray<Credit> Of(List<Authorship> authorships)
    {
        if (authorships.Count == 0)
        {
            return [new Credit(0, CountryCode.None, CreditShare.Whole)];
        }

        List<(long Institution, CountryCode Country)> names = [];
        List<long> divisors = [];
        foreach (Authorship authorship in authorships)
        {
            int first = names.Count;
            AddNames(authorship, names);
            int parts = names.Count - first;
            for (int i = 0; i < parts; i++)
            {
                divisors.Add((long)authorships.Count * parts);
            }
        }

        return Added(names, Units(divisors));
    }

    private static void AddNames(Authorship authorship, List<(long Institution, CountryCode Country)> names)
    {
        foreach (InstitutionName institution in authorship.Institutions)
        {
            names.Add((institution.Number, authorship.CountryOf(institution)));
        }

        if (authorship.Institutions.Count > 0)
        {
            return;
        }

        foreach (CountryCode country in authorship.Countries)
        {
            names.Add((0, country));
        }

        if (authorship.Countries.Count == 0)
        {
            names.Add((0, CountryCode.None));
        }
    }

    private static long[] Units(List<long> divisors)
    {
        long[] units = new long[divisors.Count];
        int[] order = new int[divisors.Count];
        long left = CreditShare.Whole;
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = CreditShare.Whole / divisors[i];
            left -= units[i];
            order[i] = i;
        }

        if (left > 0)
        {
            Array.Sort(order, (a, b) => ByRemainder(divisors[a], divisors[b]) is not 0 and int c ? c : a.CompareTo(b));
            for (int i = 0; i < left; i++)
            {
                units[order[i]]++;
            }
        }

        return units;
    }

    // Remainders are fractions of a unit, compared crosswise: largest first.
    private static int ByRemainder(long a, long b) =>
        ((Int128)(CreditShare.Whole % b) * a).CompareTo((Int128)(CreditShare.Whole % a) * b);

    private static ImmutableArray<Credit> Added(List<(long Institution, CountryCode Country)> names, long[] units)
    {
        Dictionary<(long Institution, CountryCode Country), long> sums = [];
        for (int i = 0; i < units.Length; i++)
        {
            sums[names[i]] = sums.GetValueOrDefault(names[i]) + units[i];
        }

        return
        [
            .. sums.Select(s => new Credit(s.Key.Institution, s.Key.Country, s.Value))
                .OrderBy(c => c.Institution)
                .ThenBy(c => c.Country),
        ];
    }
}
