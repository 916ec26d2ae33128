namespace Regalia.Incidents.Linking.Comparison;

/// <summary>How alike the words of two records are.</summary>
internal static class WordLikeness
{
    /// <summary>Cosine of the vectors of tf * idf, 0 to 1; 0 where a record has no words.</summary>
    internal static double Cosine(ComparedRecord a, ComparedRecord b, TermWeights words)
    {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.Words.Length && j < b.Words.Length)
        {
            uint left = a.Words[i];
            uint right = b.Words[j];
            if (left == right)
            {
                double idf = words.Idf(left);
                sum += idf * idf * a.Frequency(i) * b.Frequency(j);
            }
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return sum == 0 ? 0 : Math.Min(1, sum / (words.Length(a) * words.Length(b)));
    }
}
