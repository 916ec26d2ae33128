using System.Text;
using Regalia.Technology.Queries;
using Regalia.Technology.Works;

namespace Regalia.Technology.Matching;

/// <summary>Matches one work after the other; keeps its room between them. For one thread.</summary>
/// <remarks>
/// While the texts are read only the presence of words is noted, and which alternatives they call up. Only where presence leaves
/// the answer open are the places of the words worked out: in an abstract these have to be put in order first.
/// </remarks>
internal sealed unsafe partial class WorkMatcher
{
    /// <summary>Title, abstract, topic, keyword: the bits of <see cref="WorkFields"/>.</summary>
    internal const int Fields = 4;

    internal const int Title = 0;
    internal const int Abstract = 1;
    internal const int Topic = 2;
    internal const int Keyword = 3;

    // More than NEAR reaches.
    private const uint BetweenTexts = 1_000;
    private readonly CompiledQueries queries;
    private readonly int[] presentIn;
    private readonly int[] calledIn;
    private readonly int[] called;
    private readonly int[] found;
    private readonly bool[] isMatched;
    private int calledCount;
    private int work;
    private byte[] folded = new byte[1024];

    internal WorkMatcher(CompiledQueries queries)
    {
        this.queries = queries;
        presentIn = new int[queries.Vocabulary.Count * Fields];
        calledIn = new int[queries.Alternatives.Length];
        called = new int[queries.Alternatives.Length];
        found = new int[queries.Vocabulary.Count + 1];
        isMatched = new bool[queries.Technologies];
    }

    /// <summary>Begins a work.</summary>
    internal void Begin()
    {
        work = work == int.MaxValue ? Restart() : work + 1;
        calledCount = 0;
        hitCount = 0;
        placeCount = -1;
        next = 0;
        wordCount = 0;
        positions.Clear();
        abstractHitCount = 0;
        rawAbstract = null;
    }

    private int Restart()
    {
        Array.Clear(presentIn);
        Array.Clear(calledIn);
        return 1;
    }

    /// <summary>Reads a work that the ordinary reader read.</summary>
    internal void Read(Work record)
    {
        Begin();
        if (record.SearchedTitle is string title)
        {
            Text(Title, Encoding.UTF8.GetBytes(title));
        }

        foreach (string topic in record.Topics)
        {
            Text(Topic, Encoding.UTF8.GetBytes(topic));
        }

        foreach (string keyword in record.Keywords)
        {
            Text(Keyword, Encoding.UTF8.GetBytes(keyword));
        }

        foreach (InvertedWord word in record.Abstract)
        {
            if (word.Positions.Count > 0)
            {
                positions.AddRange(word.Positions);
                AbstractWord(Encoding.UTF8.GetBytes(word.Word), positions.Count);
            }
        }
    }

    /// <summary>Reads a title, or the name of a topic or keyword; each is a text of its own.</summary>
    internal void Text(int field, ReadOnlySpan<byte> text)
    {
        Utf8Tokens tokens = Tokens(text);
        for (ReadOnlySpan<byte> token = tokens.Next(); !token.IsEmpty; token = tokens.Next())
        {
            Token(field, FoldedToken.Of(token), token);
        }

        next += BetweenTexts;
    }

    /// <summary>Whether a word stands in a field.</summary>
    internal bool Has(int number, int field) => presentIn[number * Fields + field] == work;

    /// <summary>Positions of the technologies matched, ascending; overwritten by the next work.</summary>
    internal List<int> Matched()
    {
        matched.Clear();
        Array.Clear(isMatched);
        for (int i = 0; i < calledCount; i++)
        {
            CompiledAlternative alternative = queries.Alternatives[called[i]];
            if (!isMatched[alternative.Technology])
            {
                isMatched[alternative.Technology] = IsMatch(alternative.Node);
            }
        }

        for (int i = 0; calledCount > 0 && i < isMatched.Length; i++)
        {
            if (isMatched[i])
            {
                matched.Add(i);
            }
        }

        return matched;
    }

    private readonly List<int> matched = [];

    private bool IsMatch(CompiledNode node)
    {
        Likelihood likelihood = node.Relaxed(this);
        if (likelihood != Likelihood.Maybe)
        {
            return likelihood == Likelihood.Yes;
        }

        if (placeCount < 0)
        {
            FindPlaces();
        }

        return node.Matches(this);
    }

    private Utf8Tokens Tokens(ReadOnlySpan<byte> text)
    {
        if (folded.Length < text.Length * 2 + 4)
        {
            folded = new byte[text.Length * 2 + 4];
        }

        return new Utf8Tokens(text, folded);
    }

    private void Token(int field, in FoldedToken token, ReadOnlySpan<byte> bytes)
    {
        if (queries.Vocabulary.MayHold(token))
        {
            int count = queries.Vocabulary.Find(token, bytes, found);
            for (int i = 0; i < count; i++)
            {
                int slot = found[i] * Fields + field;
                Note(slot);
                AddHit(slot, next);
            }
        }

        next++;
    }

    private void Note(int slot)
    {
        if (presentIn[slot] == work)
        {
            return;
        }

        presentIn[slot] = work;
        foreach (int alternative in queries.Triggered(slot))
        {
            if (calledIn[alternative] != work)
            {
                calledIn[alternative] = work;
                called[calledCount++] = alternative;
            }
        }
    }
}
