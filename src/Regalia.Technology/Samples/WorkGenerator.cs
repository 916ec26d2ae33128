using Regalia.Technology.Queries;
using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>Makes up works, each from the seed and its number alone.</summary>
internal sealed class WorkGenerator(SamplePools pools)
{
    // Far above the numbers that are in use, scattered as those are.
    private const long FirstNumber = 9_000_000_000;
    private const uint Scatter = 2_654_435_761; // odd: no two works get one number
    private const int LastYear = 2025;

    // Of all records; about a third of them is of the types, years and core that a scan searches.
    private const double ShareOfTerms = 0.115;

    private readonly SampleAuthors authors = new(pools);
    private readonly SampleText texts = new(pools.Vocabulary);

    /// <summary>Id number of a work.</summary>
    internal static long NumberOf(long work, ulong seed)
    {
        unchecked
        {
            return FirstNumber + ((uint)work * Scatter) + (uint)(seed % 1_000) + (((long)work >> 32) << 32);
        }
    }

    /// <summary>A work.</summary>
    /// <param name="work">Which; works with one number are one work.</param>
    /// <param name="record">Which record of the sample it is: a later one of the same work has more citations.</param>
    /// <param name="records">How many records there are; references go to these.</param>
    /// <param name="date">Day of its partition.</param>
    internal GeneratedWork Make(long work, long record, long records, string date)
    {
        SampleNumbers numbers = new(pools.Seed, SamplePurpose.Works, work);
        SampleNumbers update = new(pools.Seed, SamplePurpose.Updates, record);
        bool isXpac = numbers.Chance(0.3);
        string type = SampleTypes.Draw(isXpac, ref numbers);
        int year = LastYear - (int)(60 * (1 - Math.Sqrt(Math.Sqrt(numbers.Unit()))));
        int script = numbers.Chance(0.05) ? numbers.Below(pools.Vocabulary.Scripts.Length) : -1;
        bool hasAbstract = numbers.Chance(isXpac ? 0.42 : 0.56);
        (List<SampleTerm> terms, int[]? leaders) = Terms(year, ref numbers);
        List<SampleTerm> ofTitle = [];
        List<SampleTerm> ofAbstract = [];
        List<SampleSubject> topics = numbers.Chance(isXpac ? 0.5 : 0.12)
            ? []
            : Draw(pools.Subjects.Topics, 3, ref numbers);
        List<SampleSubject> keywords = Draw(pools.Subjects.Keywords, 5, ref numbers);
        foreach (SampleTerm term in terms)
        {
            bool inAbstract = (term.Fields & WorkFields.Abstract) != WorkFields.None && hasAbstract;
            bool inTitle = (term.Fields & WorkFields.Title) != WorkFields.None;
            if (inAbstract && (!inTitle || numbers.Chance(0.6)))
            {
                ofAbstract.Add(term);
            }
            else if (inTitle)
            {
                ofTitle.Add(term);
            }
            else if ((term.Fields & WorkFields.Keyword) != WorkFields.None)
            {
                keywords.Insert(0, SampleSubjects.Keyword(string.Join(' ', term.Words)));
            }
            else if ((term.Fields & WorkFields.Topic) != WorkFields.None)
            {
                topics.Insert(0, SampleSubjects.Topic(9_999, string.Join(' ', term.Words), "Applied", "Applied"));
            }
        }
        string? title = numbers.Chance(0.004) ? null : texts.Title(script, ofTitle, ref numbers);
        int citations = isXpac ? 0 : numbers.Tail(Math.Min(LastYear + 1 - year, 12) * 0.9);
        return new GeneratedWork
        {
            Number = NumberOf(work, pools.Seed),
            IsEscaped = numbers.Chance(0.0006),
            Type = type,
            IsXpac = isXpac,
            IsRetracted = numbers.Chance(0.0012),
            Year = numbers.Chance(0.002) ? null : year,
            Day = numbers.Chance(0.4) ? (1, 1) : (numbers.Between(1, 12), numbers.Between(1, 28)),
            Language =
                numbers.Chance(0.03) ? null
                : script >= 0 ? SampleScripts.All[script].Language
                : "en",
            Title = title,
            DisplayName = title is null && numbers.Chance(0.3) ? texts.Title(script, ofTitle, ref numbers) : title,
            Doi = numbers.Chance(0.2) ? null : Invariant($"sample.{numbers.Next() >> 24:x10}"),
            Authors = authors.Draw(leaders, isXpac, ref numbers),
            Topics = [.. topics],
            Keywords = [.. keywords],
            Concepts = [.. Draw(pools.Subjects.Concepts, isXpac ? 6 : 18, ref numbers)],
            Sources = [.. Draw(pools.Subjects.Sources, numbers.Chance(0.25) ? 4 : 1, ref numbers)],
            References = Numbers(
                isXpac || numbers.Chance(0.3) ? 0 : numbers.Below(20) + numbers.Leaning(110),
                records,
                ref numbers
            ),
            Related = Numbers(isXpac ? 0 : 10, records, ref numbers),
            Abstract = hasAbstract ? texts.Abstract(script, ofAbstract, ref numbers) : null,
            Citations = citations + (work == record ? 0 : update.Below(4)),
            CitationsByYear = ByYear(citations, year, ref numbers),
            Updated = Invariant(
                $"{date}T{update.Below(24):00}:{update.Below(60):00}:{update.Below(60):00}.{update.Below(1_000_000):000000}"
            ),
            Details = numbers.Next(),
        };
    }

    // Few works are about a technology, fewer about two. Who leads drifts from the technology's first order to its second.
    private (List<SampleTerm> Terms, int[]? Leaders) Terms(int year, ref SampleNumbers numbers)
    {
        List<SampleTerm> terms = [];
        int[]? leaders = null;
        int count = pools.Terms.Technologies;
        if (count > 0 && numbers.Chance(ShareOfTerms))
        {
            int technology = Math.Min(numbers.Below(count), numbers.Below(count));
            terms = pools.Terms.Draw(technology, ref numbers);
            leaders = pools.Leaders[(2 * technology) + (numbers.Between(2000, LastYear) < year ? 1 : 0)];
            while (numbers.Chance(0.12))
            {
                terms.AddRange(pools.Terms.Draw(numbers.Below(count), ref numbers));
            }
        }
        return (terms, leaders);
    }

    private static List<SampleSubject> Draw(SampleSubject[] from, int most, ref SampleNumbers numbers)
    {
        List<SampleSubject> drawn = [];
        int count = numbers.Between(1, most);
        for (int i = 0; i < count; i++)
        {
            SampleSubject subject = from[numbers.Leaning(from.Length)];
            if (!drawn.Contains(subject))
            {
                drawn.Add(subject);
            }
        }
        return drawn;
    }

    private long[] Numbers(int count, long records, ref SampleNumbers numbers)
    {
        long[] works = new long[count];
        for (int i = 0; i < count; i++)
        {
            works[i] = NumberOf((long)(numbers.Unit() * records), pools.Seed);
        }
        return works;
    }

    private static (int, int)[] ByYear(int citations, int year, ref SampleNumbers numbers)
    {
        List<(int, int)> years = [];
        int first = Math.Max(year, LastYear - 9);
        int left = citations;
        for (int at = LastYear; at >= first && left > 0; at--)
        {
            int count =
                at == year ? left : Math.Min(left, numbers.Below(2 + (2 * citations / (LastYear + 1 - year + 1))));
            if (count > 0)
            {
                years.Add((at, count));
                left -= count;
            }
        }
        return [.. years];
    }
}
