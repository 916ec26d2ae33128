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
        SampleTheme? theme = numbers.Chance(pools.Themes.Share) ? pools.Themes.Draw(ref numbers) : null;
        // Works about technologies are young and seldom outside the core.
        bool isXpac = numbers.Chance(theme is null ? 0.3 : 0.04);
        string type = SampleTypes.Draw(isXpac, theme is not null, ref numbers);
        int year =
            theme?.Year(LastYear, ref numbers) ?? LastYear - (int)(60 * (1 - Math.Sqrt(Math.Sqrt(numbers.Unit()))));
        int script = numbers.Chance(0.05) ? numbers.Below(pools.Vocabulary.Scripts.Length) : -1;
        List<SampleTerm> terms = Terms(theme, ref numbers);
        SampleLeaders? leaders = theme?.Leaders(year, LastYear, ref numbers);
        bool hasAbstract =
            numbers.Chance(isXpac ? 0.42 : 0.56) || terms.Exists(term => term.Home == WorkFields.Abstract);
        List<SampleTerm> ofTitle = [];
        List<SampleTerm> ofAbstract = [];
        List<SampleSubject> topics = numbers.Chance(isXpac ? 0.5 : 0.12)
            ? []
            : Draw(pools.Subjects.Topics, 3, ref numbers);
        List<SampleSubject> keywords = Draw(pools.Subjects.Keywords, 5, ref numbers);
        foreach (SampleTerm term in terms)
        {
            switch (term.Home)
            {
                case WorkFields.Title
                    when !term.Fields.HasFlag(WorkFields.Abstract) || !hasAbstract || numbers.Chance(0.4):
                    ofTitle.Add(term);
                    break;
                case WorkFields.Title or WorkFields.Abstract:
                    ofAbstract.Add(term);
                    break;
                case WorkFields.Keyword:
                    keywords.Insert(0, SampleSubjects.Keyword(term.Text));
                    break;
                case WorkFields.Topic:
                    topics.Insert(0, SampleSubjects.Topic(9_999, term.Text, "Applied", "Applied"));
                    break;
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

    // Few works are about a technology, fewer about two.
    private List<SampleTerm> Terms(SampleTheme? theme, ref SampleNumbers numbers)
    {
        List<SampleTerm> terms = [];
        if (theme is not null)
        {
            terms.AddRange(theme.Draw(ref numbers));
            while (numbers.Chance(0.12))
            {
                terms.AddRange(pools.Themes.DrawOther(ref numbers).Draw(ref numbers));
            }
        }
        return terms;
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
