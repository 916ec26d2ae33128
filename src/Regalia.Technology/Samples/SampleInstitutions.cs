using System.Text;
using Regalia.Evidence.Places;
using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>The institutions of a sample and how they are spread over countries.</summary>
/// <remarks>
/// Countries are real codes in an order that the seed shuffles, over all places of the gazetteer, uninhabited ones among them: what
/// a sample says of a country is plainly nothing about it.
/// </remarks>
internal sealed class SampleInstitutions
{
    private const int Size = 20_000;
    private const long FirstNumber = 9_900_000_000;

    private static readonly string[] Forms =
    [
        "University of {0}",
        "{0} University",
        "{0} Institute of Technology",
        "Université de {0}",
        "Universidad de {0}",
        "Technische Hochschule {0}",
        "Universidade Estadual de {0}",
        "Politechnika {0}",
        "{0} Üniversitesi",
        "{0} Academy of Sciences",
        "{0} National Laboratory",
        "{0} Medical Center",
        "{0} Systems (Ltd)",
        "{0} Polytechnic",
    ];

    private readonly (int First, int Count)[] ofCountry;
    private readonly double[] chances;

    internal SampleInstitutions(ulong seed)
    {
        SampleNumbers numbers = new(seed, SamplePurpose.Institutions, 0);
        Place[] places = [.. Gazetteer.All.Where(place => CountryCode.TryParse(place.Iso2, out _))];
        Countries = places.Length;
        ofCountry = new (int, int)[Countries];
        chances = Chances(Countries);
        int[] order = Shuffled(seed, -1);
        List<SampleInstitution> all = [];
        for (int rank = 0; rank < Countries; rank++)
        {
            Place place = places[order[rank]];
            double share = chances[rank] - (rank == 0 ? 0 : chances[rank - 1]);
            int count = 6 + (int)((Size - (6 * Countries)) * share);
            ofCountry[rank] = (all.Count, count);
            for (int i = 0; i < count; i++)
            {
                all.Add(MadeUp(all.Count, place, ref numbers));
            }
        }
        All = [.. all];
    }

    internal SampleInstitution[] All { get; }

    /// <summary>How many countries there are; a country is named by its rank in the general order.</summary>
    internal int Countries { get; }

    /// <summary>A country, the first ones far more often.</summary>
    internal int DrawRank(ref SampleNumbers numbers)
    {
        int found = Array.BinarySearch(chances, numbers.Unit());
        return Math.Min(found < 0 ? ~found : found + 1, Countries - 1);
    }

    /// <summary>An institution of a country, the first ones far more often.</summary>
    internal int DrawOf(int country, ref SampleNumbers numbers)
    {
        (int first, int count) = ofCountry[country];
        return first + numbers.Leaning(count);
    }

    /// <summary>Countries in an order that the seed and a number shuffle.</summary>
    internal int[] Shuffled(ulong seed, int number)
    {
        SampleNumbers numbers = new(seed, SamplePurpose.Countries, number);
        int[] order = [.. Enumerable.Range(0, Countries)];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = numbers.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
        return order;
    }

    // Rank r gets 1 / (r + 2) of all.
    private static double[] Chances(int count)
    {
        double[] sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += 1.0 / (i + 2);
            sums[i] = sum;
        }
        for (int i = 0; i < count; i++)
        {
            sums[i] /= sum;
        }
        return sums;
    }

    private static SampleInstitution MadeUp(int index, Place place, ref SampleNumbers numbers)
    {
        string city = SampleVocabulary.Name(ref numbers);
        int form = numbers.Below(Forms.Length);
        string name = Forms[form].Replace("{0}", city, StringComparison.Ordinal);
        string type = form switch
        {
            10 => "facility",
            11 => "healthcare",
            12 => "company",
            9 => "nonprofit",
            _ => "education",
        };
        CountryCode home = CountryCode.Parse(place.Iso2);
        CountryCode country = numbers.Chance(0.004) ? CountryCode.None : home;
        long number = FirstNumber + index;
        string ror = Invariant($"https://ror.org/0zz{Letters(numbers.Next())}");
        string code = country.IsNone ? "null" : Invariant($"\"{country}\"");
        // Some belong to a larger one, as hospitals do to universities.
        string parent = numbers.Chance(0.1)
            ? Invariant($",\"https://openalex.org/I{FirstNumber + numbers.Below(Size)}\"")
            : "";
        string json = Invariant(
            $"{{\"id\":\"https://openalex.org/I{number}\",\"display_name\":\"{name}\",\"ror\":\"{ror}\",\"country_code\":{code},\"type\":\"{type}\",\"lineage\":[\"https://openalex.org/I{number}\"{parent}]}}"
        );
        return new SampleInstitution(number, name, city, country, home, place.Name, Encoding.UTF8.GetBytes(json));
    }

    private static string Letters(ulong bits)
    {
        const string alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        return string.Create(
            6,
            bits,
            static (text, bits) =>
            {
                for (int i = 0; i < text.Length; i++)
                {
                    text[i] = alphabet[(int)((bits >> (5 * i)) & 31)];
                }
            }
        );
    }
}
