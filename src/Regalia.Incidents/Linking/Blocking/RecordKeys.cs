using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Linking.Blocking;

/// <summary>
/// The keys of one record after another: who shares one with it is looked at. Rare words, two common words together, a common word
/// in one quarter of a year, an address, a victim's name, an actor with a country in one quarter. For one thread.
/// </summary>
/// <remarks>The lowest bits of a key are what sharing it weighs; 0 if that depends on how many share it.</remarks>
internal sealed class RecordKeys(TermWeights weights, BlockingBounds bounds)
{
    private const int WeightBits = 11;

    // Whether it is made of two: there are so many of them that each gets smaller blocks.
    private const ulong IsOfTwo = 1UL << WeightBits;

    private const double WeightUnit = 1 / 128.0; // idf of a word in a set of a million reaches 14
    private const int Quarter = 91;

    // Of k common words that two records share, each stands in k - 1 keys.
    private const double TwoWordsShare = 0.4;

    private readonly List<(int Records, uint Word)> words = [];
    private readonly int[] quarters = new int[4];
    private ulong[] keys = new ulong[256];
    private int count;

    // What a key is of, so that a word is never taken for a name.
    private enum Kind : ulong
    {
        Word = 1,
        TwoWords,
        WordInQuarter,
        Address,
        Victim,
        Actor,
    }

    /// <summary>What sharing a key weighs: the idf of its words, as the model weighs them.</summary>
    /// <param name="key">The key.</param>
    /// <param name="sharing">Records that share it.</param>
    internal double Weight(ulong key, int sharing)
    {
        ulong code = key & ((1UL << WeightBits) - 1);
        if (code > 0)
        {
            return code * WeightUnit;
        }

        // A name or an address says about twice what a word as rare says.
        return 2 * Math.Log((weights.Count + 1.0) / (sharing + 1.0));
    }

    /// <summary>Most members of a block of a key.</summary>
    internal int Largest(ulong key) => (key & IsOfTwo) == 0 ? bounds.LargestBlock : bounds.LargestOfTwo;

    /// <summary>The keys of a record, with repeats. They are overwritten by the next.</summary>
    internal ReadOnlySpan<ulong> Of(ComparedRecord record)
    {
        count = 0;
        if (record.Level == RecordLevel.Actor)
        {
            return []; // whoever acts is no event
        }
        int dated = Quarters(record);
        AddWords(record, dated);
        AddNames(Kind.Address, record.Addresses);
        AddNames(Kind.Victim, record.Victims);
        foreach (ulong actor in record.Actors.AsSpan(0, Math.Min(record.Actors.Length, bounds.Names)))
        {
            for (int c = 0; c < Math.Min(record.Countries.Length, 4); c++)
            {
                for (int q = 0; q < dated; q++)
                {
                    Add(Kind.Actor, actor, ((ulong)record.Countries[c] << 32) | (uint)quarters[q], 0);
                }
            }
        }
        return keys.AsSpan(0, count);
    }

    private void AddWords(ComparedRecord record, int dated)
    {
        words.Clear();
        foreach (uint word in record.Words)
        {
            int records = weights.RecordsWith(word);
            if (records > 1)
            {
                words.Add((records, word));
            }
        }
        words.Sort();
        int most = Math.Min(words.Count, bounds.Words);
        int common = 0;
        while (common < most && words[common].Records <= bounds.LargestBlock)
        {
            Add(Kind.Word, words[common].Word, 0, weights.Idf(words[common].Word));
            common++;
        }
        while (common < words.Count && words[common].Records <= bounds.LargestBlock)
        {
            common++;
        }
        int paired = Math.Min(words.Count, common + bounds.PairedWords);
        for (int i = common; i < paired; i++)
        {
            double idf = weights.Idf(words[i].Word);
            for (int j = i + 1; j < paired; j++)
            {
                Add(Kind.TwoWords, words[i].Word, words[j].Word, TwoWordsShare * (idf + weights.Idf(words[j].Word)));
            }
            for (int q = 0; q < dated && i < common + bounds.DatedWords; q++)
            {
                Add(Kind.WordInQuarter, words[i].Word, (ulong)quarters[q], idf / 2);
            }
        }
    }

    private void AddNames(Kind kind, ulong[] names)
    {
        foreach (ulong name in names.AsSpan(0, Math.Min(names.Length, bounds.Names)))
        {
            Add(kind, name, 0, 0);
        }
    }

    // Each date counts for its quarter and for the next, so that two dates less than a quarter apart always share one.
    private int Quarters(ComparedRecord record)
    {
        int first = int.MaxValue;
        int last = 0;
        foreach (DayInterval date in record.Dates)
        {
            first = Math.Min(first, date.First);
            last = Math.Max(last, date.Last);
        }
        if (last == 0)
        {
            return 0;
        }
        int found = 0;
        foreach (int quarter in (ReadOnlySpan<int>)[first / Quarter, last / Quarter])
        {
            for (int q = quarter; q <= quarter + 1; q++)
            {
                if (!quarters.AsSpan(0, found).Contains(q))
                {
                    quarters[found++] = q;
                }
            }
        }
        return found;
    }

    private void Add(Kind kind, ulong first, ulong second, double weight)
    {
        if (count == keys.Length)
        {
            Array.Resize(ref keys, 2 * count);
        }
        ulong code =
            weight == 0 ? 0 : (ulong)Math.Clamp((int)Math.Round(weight / WeightUnit), 1, (1 << WeightBits) - 1);
        ulong hash = unchecked(Mixed(Mixed(first + ((ulong)kind << 60)) ^ second));
        ulong ofTwo = kind is Kind.TwoWords or Kind.WordInQuarter or Kind.Actor ? IsOfTwo : 0;
        keys[count++] = (Mixed(hash) << (WeightBits + 1)) | ofTwo | code;
    }

    // A step of SplitMix64: spreads what differs in one bit over all.
    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
