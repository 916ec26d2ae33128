using System.Runtime.InteropServices;

namespace Regalia.Incidents.Linking.Comparison;

/// <summary>How telling each word is among the records of a set: idf = ln((N + 1) / (n + 1)), n of N records have it.</summary>
/// <remarks>Filled by one thread, then read by many. A record belongs to one set: what is asked for is kept in it.</remarks>
internal sealed class TermWeights
{
    private readonly Dictionary<uint, int> records = [];
    private readonly Dictionary<ulong, int> citations = [];

    /// <summary>Number of records.</summary>
    internal int Count { get; private set; }

    /// <summary>All words with the number of records that have each, in no order.</summary>
    internal IEnumerable<(uint Word, int Records)> Words =>
        records.Select(static pair => (Word: pair.Key, Records: pair.Value));

    /// <summary>Addresses that several records cite, with their number, in no order.</summary>
    internal IEnumerable<(ulong Address, int Records)> CitedAgain =>
        citations.Where(static pair => pair.Value > 1).Select(static pair => (Address: pair.Key, Records: pair.Value));

    /// <summary>Weights that were kept: of so many records, so many with each word and address.</summary>
    internal static TermWeights Kept(
        int count,
        IEnumerable<(uint Word, int Records)> words,
        IEnumerable<(ulong Address, int Records)> cited
    )
    {
        TermWeights weights = new() { Count = count };
        foreach ((uint word, int records) in words)
        {
            weights.records.Add(word, records);
        }
        foreach ((ulong address, int records) in cited)
        {
            weights.citations.Add(address, records);
        }
        return weights;
    }

    /// <summary>idf of a word of no record, at least 1.</summary>
    internal double Highest => Math.Max(1, Math.Log(Count + 1.0));

    /// <summary>Counts the words and addresses of one more record.</summary>
    internal void Add(ComparedRecord record)
    {
        Count++;
        foreach (uint word in record.Words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(records, word, out _)++;
        }
        foreach (ulong address in record.Addresses)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(citations, address, out _)++;
        }
    }

    /// <summary>Records with a word.</summary>
    internal int RecordsWith(uint word) => records.GetValueOrDefault(word);

    /// <summary>Records that cite an address.</summary>
    internal int RecordsCiting(ulong address) => citations.GetValueOrDefault(address);

    /// <summary>idf of a word; that of a word of no record is the highest.</summary>
    internal double Idf(uint word) => Math.Log((Count + 1.0) / (RecordsWith(word) + 1.0));

    /// <summary>idf of each word of a record.</summary>
    internal float[] Of(ComparedRecord record)
    {
        if (record.Idf is { } known)
        {
            return known;
        }
        float[] idf = new float[record.Words.Length];
        for (int i = 0; i < idf.Length; i++)
        {
            idf[i] = (float)Idf(record.Words[i]);
        }
        return record.Idf = idf;
    }

    /// <summary>Length of the vector of tf * idf of a record, tf = 1 + ln(times).</summary>
    internal double Length(ComparedRecord record)
    {
        if (record.VectorLength > 0)
        {
            return record.VectorLength;
        }
        double sum = 0;
        float[] idf = Of(record);
        for (int i = 0; i < idf.Length; i++)
        {
            double weight = idf[i] * record.Frequency(i);
            sum += weight * weight;
        }
        return record.VectorLength = (float)Math.Sqrt(sum);
    }
}
