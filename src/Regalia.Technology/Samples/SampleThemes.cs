using System.Collections.Immutable;

namespace Regalia.Technology.Samples;

/// <summary>The technologies of a sample: how often each comes up, and what it is like.</summary>
/// <remarks>
/// A share of the records of a small sample is enough for every frequent technology to be ranked; in a large one the shares are cut
/// down to those of a real snapshot, roughly, so that a scan of it is measured at about as many matches.
/// </remarks>
internal sealed class SampleThemes
{
    /// <summary>Samples of so many records, or fewer, have the full share of works about technologies; it falls with the cube.</summary>
    private const int SmallSample = 20_000;

    /// <summary>About one record in twenty is about a technology, however many technologies or records there are.</summary>
    private const double LeastShare = 0.055;

    // Of the records of a small sample, from the rarest to the commonest. Some four of ten of such works are of the last full five
    // years and of a kind that a scan searches: at least 80 of 20,000 records in each that is frequent.
    private static readonly (double Least, double Most) Frequent = (0.0105, 0.0160);
    private static readonly (double Least, double Most) Seldom = (0.0005, 0.0035);

    private readonly SampleTheme[] themes;
    private readonly double[] sums;

    internal SampleThemes(
        ulong seed,
        ImmutableArray<SampleTechnology> technologies,
        SampleTerms terms,
        SampleInstitutions institutions,
        int records
    )
    {
        themes = new SampleTheme[technologies.Length];
        double[] rates = new double[technologies.Length];
        foreach (bool isFrequent in (bool[])[true, false])
        {
            int[] order = Order(seed, technologies, isFrequent);
            (double least, double most) = isFrequent ? Frequent : Seldom;
            for (int at = 0; at < order.Length; at++)
            {
                double place = order.Length == 1 ? 1 : (double)at / (order.Length - 1);
                rates[order[at]] = least + ((most - least) * place * place);
                themes[order[at]] = Theme(seed, order[at], at, terms, institutions);
            }
        }
        sums = new double[rates.Length];
        double sum = 0;
        for (int i = 0; i < rates.Length; i++)
        {
            sum += rates[i];
            sums[i] = sum;
        }
        // Falls steeply, so that from 36,000 records on (400 MB) speeds compare with those of any larger sample.
        double full = Math.Min(1, (double)SmallSample / records);
        Share = rates.Length == 0 ? 0 : Math.Max(LeastShare, sum * full * full * full);
    }

    /// <summary>Share of the records that are about a technology, 0 to 1.</summary>
    internal double Share { get; }

    /// <summary>A technology, each as often as its rate says.</summary>
    internal SampleTheme Draw(ref SampleNumbers numbers)
    {
        int found = Array.BinarySearch(sums, numbers.Unit() * sums[^1]);
        return themes[Math.Min(found < 0 ? ~found : found + 1, themes.Length - 1)];
    }

    /// <summary>A technology, each as often as every other: what else a work is about.</summary>
    internal SampleTheme DrawOther(ref SampleNumbers numbers) => numbers.Of(themes);

    private static int[] Order(ulong seed, ImmutableArray<SampleTechnology> technologies, bool isFrequent)
    {
        SampleNumbers numbers = new(seed, SamplePurpose.Themes, isFrequent ? -1 : -2);
        int[] order =
        [
            .. Enumerable.Range(0, technologies.Length).Where(i => technologies[i].IsFrequent == isFrequent),
        ];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = numbers.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
        return order;
    }

    // Of four technologies in a row one is as good as one country's alone, in one a country is well ahead, two are open.
    private static SampleTheme Theme(
        ulong seed,
        int technology,
        int place,
        SampleTerms terms,
        SampleInstitutions institutions
    )
    {
        SampleNumbers numbers = new(seed, SamplePurpose.Themes, technology);
        double first = (place % 4) switch
        {
            3 => 0.92,
            1 => 0.78,
            _ => 0,
        };
        SampleLeaders late = new(institutions.Shuffled(seed, (2 * technology) + 1), first);
        SampleLeaders early = first > 0.9 ? late : new(institutions.Shuffled(seed, 2 * technology), first);
        return new SampleTheme(terms.Recipes(technology, ref numbers), numbers.Between(20, 34), early, late);
    }
}
