namespace Regalia.Technology.Matching;

// Where the words of the vocabulary stand in the texts of the work.
internal sealed unsafe partial class WorkMatcher
{
    private readonly List<int> positions = [];

    // Words of the abstract: how many tokens each has, and where its positions are told. Then where they end in the list.
    private int[] wordTokens = new int[512];
    private int[] wordEnds = new int[512];
    private int wordCount;
    private AbstractHit[] abstractHits = new AbstractHit[128];
    private int abstractHitCount;

    // Slot and place of each, later sorted.
    private ulong[] hits = new ulong[256];
    private uint[] places = new uint[256];
    private ulong[] order = new ulong[512];
    private uint[] starts = new uint[512];
    private int[] wordOf = new int[512];
    private readonly int[] tokensAt = new int[4096];
    private int hitCount;
    private int placeCount;
    private uint next;

    /// <summary>Places of a word in a field, ascending; tokens that follow each other have places that do.</summary>
    internal ReadOnlySpan<uint> Places(int number, int field)
    {
        ulong slot = (ulong)(number * Fields + field) << 32;
        int first = FirstAt(slot);
        return places.AsSpan(first, FirstAt(slot + (1UL << 32)) - first);
    }

    /// <summary>A word of the abstract.</summary>
    /// <param name="text">The word in UTF-8, without escapes.</param>
    /// <param name="end">Where its positions end in the list; or where they begin in the record.</param>
    private void AbstractWord(ReadOnlySpan<byte> text, int end)
    {
        Utf8Tokens tokens = Tokens(text);
        int count = 0;
        for (ReadOnlySpan<byte> token = tokens.Next(); !token.IsEmpty; token = tokens.Next())
        {
            AbstractToken(FoldedToken.Of(token), token, count);
            count++;
        }

        AddWord(count, end);
    }

    private void AddWord(int tokens, int end)
    {
        if (wordCount == wordTokens.Length)
        {
            Array.Resize(ref wordTokens, wordCount * 2);
            Array.Resize(ref wordEnds, wordCount * 2);
        }

        wordTokens[wordCount] = tokens;
        wordEnds[wordCount++] = end;
    }

    private void AbstractToken(in FoldedToken token, ReadOnlySpan<byte> bytes, int offset)
    {
        if (queries.Vocabulary.MayHold(token))
        {
            int holds = queries.Vocabulary.Find(token, bytes, found);
            for (int i = 0; i < holds; i++)
            {
                int slot = found[i] * Fields + Abstract;
                Note(slot);
                if (abstractHitCount == abstractHits.Length)
                {
                    Array.Resize(ref abstractHits, abstractHitCount * 2);
                }

                abstractHits[abstractHitCount++] = new AbstractHit(slot, wordCount, offset);
            }
        }
    }

    private void AddHit(int slot, uint place)
    {
        if (hitCount == hits.Length)
        {
            Array.Resize(ref hits, hitCount * 2);
        }

        hits[hitCount++] = ((ulong)slot << 32) | place;
    }

    private int FirstAt(ulong key)
    {
        (int low, int high) = (0, placeCount);
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = hits[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void FindPlaces()
    {
        FindPlacesInAbstract();
        Array.Sort(hits, 0, hitCount);
        placeCount = hitCount;
        if (places.Length < hitCount)
        {
            places = new uint[hits.Length];
        }

        for (int i = 0; i < hitCount; i++)
        {
            places[i] = (uint)(hits[i] & uint.MaxValue);
        }
    }

    // Puts the words in order of position; at one position they follow each other as in the object. Positions without a word
    // count as one unknown word each.
    private void FindPlacesInAbstract()
    {
        if (abstractHitCount == 0)
        {
            return;
        }

        if (rawAbstract is not null)
        {
            ReadRawPositions();
        }

        int count = positions.Count;
        if (order.Length < count)
        {
            order = new ulong[count * 2];
            starts = new uint[count * 2];
            wordOf = new int[count * 2];
        }

        int last = 0;
        for (int word = 0, i = 0; word < wordCount; word++)
        {
            for (; i < wordEnds[word]; i++)
            {
                wordOf[i] = word;
                last = Math.Max(last, positions[i]);
            }
        }

        if (last < tokensAt.Length)
        {
            StartByPosition(count, last);
        }
        else
        {
            StartBySorting(count);
        }

        foreach ((int slot, int word, int offset) in abstractHits.AsSpan(0, abstractHitCount))
        {
            for (int i = word == 0 ? 0 : wordEnds[word - 1]; i < wordEnds[word]; i++)
            {
                AddHit(slot, starts[i] + (uint)offset);
            }
        }
    }

    // Positions are few and dense, nearly always: what stands before each is counted in place.
    private void StartByPosition(int count, int last)
    {
        const int Unclaimed = -1;
        Span<int> tokens = tokensAt.AsSpan(0, last + 1);
        tokens.Fill(Unclaimed);
        for (int i = 0; i < count; i++)
        {
            int before = Math.Max(0, tokens[positions[i]]);
            starts[i] = (uint)before;
            tokens[positions[i]] = before + wordTokens[wordOf[i]];
        }

        int place = 0;
        for (int position = 0; position <= last; position++)
        {
            int here = tokens[position];
            tokens[position] = place;
            place += here == Unclaimed ? 1 : here;
        }

        for (int i = 0; i < count; i++)
        {
            starts[i] += (uint)tokens[positions[i]];
        }
    }

    private void StartBySorting(int count)
    {
        for (int i = 0; i < count; i++)
        {
            order[i] = ((ulong)(uint)positions[i] << 32) | (uint)i;
        }

        Array.Sort(order, 0, count);
        uint place = 0;
        long before = -1;
        for (int i = 0; i < count; i++)
        {
            long position = (long)(order[i] >> 32);
            int index = (int)(order[i] & uint.MaxValue);
            place += (uint)Math.Clamp(position - before - 1, 0, BetweenTexts);
            before = Math.Max(before, position);
            starts[index] = place;
            place += (uint)wordTokens[wordOf[index]];
        }
    }
}
