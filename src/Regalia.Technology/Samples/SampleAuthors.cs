using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>Makes up who wrote a work.</summary>
/// <remarks>
/// Most works have a handful of authors, one in two hundred has dozens, one in two thousand hundreds, one in fifty thousand
/// thousands. A fifth of the authors are without institution; a few of these have a country, or affiliations nobody could resolve.
/// </remarks>
internal sealed class SampleAuthors(SamplePools pools)
{
    private const long FirstNumber = 9_000_000_000;
    private const int Persons = 40_000_000;

    /// <summary>Authors of a work.</summary>
    /// <param name="leaders">Countries, the leading ones first; <see langword="null"/> for the general order.</param>
    /// <param name="isSmall">Whether it is a small record, as those outside the core are.</param>
    /// <param name="numbers">Of the work.</param>
    internal SampleAuthor[] Draw(SampleLeaders? leaders, bool isSmall, ref SampleNumbers numbers)
    {
        SampleAuthor[] authors = new SampleAuthor[Count(isSmall, ref numbers)];
        int home = Country(leaders, ref numbers);
        int first = pools.Institutions.DrawOf(home, ref numbers);
        double without =
            isSmall ? 0.6
            : numbers.Chance(0.1) ? 0.9
            : 0.1;
        for (int i = 0; i < authors.Length; i++)
        {
            double place = i == 0 ? 0 : numbers.Unit();
            int institution =
                place < 0.72 ? first
                : place < 0.86 ? pools.Institutions.DrawOf(home, ref numbers)
                : pools.Institutions.DrawOf(Country(leaders, ref numbers), ref numbers);
            authors[i] = One(institution, numbers.Chance(without), leaders, ref numbers);
        }
        return authors;
    }

    private static int Count(bool isSmall, ref SampleNumbers numbers)
    {
        double kind = numbers.Unit();
        return isSmall ? numbers.Leaning(5)
            : kind < 0.01 ? 0
            : kind < 0.15 ? 1
            : kind < 0.994 ? 2 + ((numbers.Below(8) + numbers.Leaning(16)) / 2)
            : kind < 0.9994 ? numbers.Between(15, 80)
            : kind < 0.99998 ? numbers.Between(100, 500)
            : numbers.Between(1_000, 3_200);
    }

    private int Country(SampleLeaders? leaders, ref SampleNumbers numbers)
    {
        if (leaders is not { } known)
        {
            return pools.Institutions.DrawRank(ref numbers);
        }
        return known.Order[numbers.Chance(known.First) ? 0 : pools.Institutions.DrawRank(ref numbers)];
    }

    private SampleAuthor One(int institution, bool isWithout, SampleLeaders? leaders, ref SampleNumbers numbers)
    {
        int person = numbers.Below(Persons);
        SampleNumbers self = new(pools.Seed, SamplePurpose.People, 1 + person);
        string given = self.Of(pools.GivenNames);
        string family = self.Of(pools.FamilyNames);
        string name = self.Chance(0.3) ? $"{given} {self.Of(pools.GivenNames)[0]}. {family}" : $"{given} {family}";
        string raw =
            numbers.Chance(0.2) ? $"{family.ToUpperInvariant()}, {given[0]}."
            : self.Chance(0.05) ? self.Of(self.Of(pools.Vocabulary.Scripts))
            : name;
        (int[] institutions, CountryCode[] countries, string[] affiliations) = isWithout
            ? Unresolved(institution, ref numbers)
            : Resolved(institution, leaders, ref numbers);
        return new SampleAuthor(
            FirstNumber + person,
            name,
            raw,
            self.Chance(0.35),
            institutions,
            countries,
            affiliations
        );
    }

    private (int[], CountryCode[], string[]) Resolved(
        int institution,
        SampleLeaders? leaders,
        ref SampleNumbers numbers
    )
    {
        int[] institutions =
            numbers.Below(9) > 0
                ? [institution]
                : [institution, pools.Institutions.DrawOf(Country(leaders, ref numbers), ref numbers)];
        if (institutions is [var one, var other] && one == other)
        {
            institutions = [one];
        }
        string[] affiliations = new string[institutions.Length];
        SortedSet<CountryCode> countries = [];
        for (int i = 0; i < institutions.Length; i++)
        {
            SampleInstitution at = pools.Institutions.All[institutions[i]];
            affiliations[i] = Affiliation(at, ref numbers);
            if (!at.Country.IsNone || numbers.Chance(0.5))
            {
                countries.Add(at.Home);
            }
        }
        return (institutions, [.. countries], affiliations);
    }

    private (int[], CountryCode[], string[]) Unresolved(int institution, ref SampleNumbers numbers)
    {
        SampleInstitution at = pools.Institutions.All[institution];
        return numbers.Below(10) switch
        {
            < 2 => ([], [at.Home], [Affiliation(at, ref numbers)]),
            < 4 => ([], [], [Affiliation(at, ref numbers)]),
            4 => ([], [], [Department(ref numbers)]),
            _ => ([], [], []),
        };
    }

    private string Department(ref SampleNumbers numbers) =>
        "Department of " + pools.Vocabulary.Capitalised[SampleVocabulary.DrawMeaning(ref numbers)];

    private string Affiliation(SampleInstitution at, ref SampleNumbers numbers) =>
        numbers.Below(4) switch
        {
            0 => $"{at.Name}, {at.City}, {at.CountryName}",
            1 => Invariant(
                $"{Department(ref numbers)}, {at.Name}, {numbers.Between(1_000, 99_999)} {at.City}, {at.CountryName}"
            ),
            2 => $"{at.Name}, {at.CountryName}.",
            _ => $"{Department(ref numbers)}, {at.Name}, {at.City}, {at.CountryName}",
        };
}
