using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>Compares two records of one set by all features.</summary>
internal static class PairComparison
{
    /// <summary>Added to the share of words so that none at all is a number too.</summary>
    internal const double LeastShare = 0.05;
    private const int ManyEnough = 3;

    /// <summary>The features of a pair.</summary>
    internal static PairFeatures Compare(ComparedRecord a, ComparedRecord b, TermWeights words)
    {
        PairFeatures features = default;
        CompareWords(a, b, words, ref features);
        DateComparison.Compare(a, b, ref features);
        features[PairFeature.SharedReport] = SharedReport(a.Addresses, b.Addresses, words);
        features[PairFeature.OtherCountries] = IsOther(a.Countries, b.Countries) ? 1 : 0;
        features[PairFeature.OtherSponsors] = IsOther(a.Sponsors, b.Sponsors) ? 1 : 0;
        features[PairFeature.KindOfVictim] = a.NamesKindOfVictim || b.NamesKindOfVictim ? 1 : 0;
        features[PairFeature.ListsApart] = Math.Abs(Math.Log(a.ListedVictims) - Math.Log(b.ListedVictims));
        features[PairFeature.WordsOfMany] = Math.Min(ManyEnough, Math.Max(a.WordsOfMany, b.WordsOfMany));
        return features;
    }

    private static void CompareWords(ComparedRecord a, ComparedRecord b, TermWeights words, ref PairFeatures features)
    {
        Span<bool> inB = stackalloc bool[a.Words.Length];
        Span<bool> inA = stackalloc bool[b.Words.Length];
        inB.Clear();
        inA.Clear();
        bool titleNamesVictim = false;
        int i = 0;
        int j = 0;
        while (i < a.Words.Length && j < b.Words.Length)
        {
            uint left = a.Words[i];
            uint right = b.Words[j];
            if (left == right)
            {
                inB[i] = true;
                inA[j] = true;
                titleNamesVictim |= NamesVictim(a, b, a.Marks[i], b.Marks[j]);
            }
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        SharedPart first = SharedPart.Of(a, words, inB);
        SharedPart second = SharedPart.Of(b, words, inA);
        features[PairFeature.SharedWords] = Math.Log(
            LeastShare + (first.SharedIdf / Math.Max(1, Math.Min(first.Idf, second.Idf)))
        );
        features[PairFeature.VictimNamed] =
            a.VictimNames.Length + b.VictimNames.Length == 0 ? double.NaN : Math.Max(first.Victim, second.Victim);
        features[PairFeature.TitleFound] =
            first.HasTitle || second.HasTitle ? Math.Max(first.Title, second.Title) : double.NaN;
        features[PairFeature.NamesMissing] = Math.Min(first.MissingName, second.MissingName) / words.Highest;
        bool isFirst = IsOneVictim(a, b);
        bool isOne = isFirst || IsOneVictim(b, a);
        bool hasTitle = isFirst ? second.HasTitle : first.HasTitle;
        features[PairFeature.OneVictim] = isOne ? 1 : 0;
        features[PairFeature.VictimNotInTitle] = isOne && hasTitle && !titleNamesVictim ? 1 : 0;
    }

    /// <summary>Whether one is of what one named organisation suffered, and the other is of another level.</summary>
    internal static bool IsOneVictim(ComparedRecord one, ComparedRecord other) =>
        one.Level == RecordLevel.VictimImpact && other.Level != RecordLevel.VictimImpact && one.NamedVictims > 0;

    private static bool NamesVictim(ComparedRecord a, ComparedRecord b, WordMarks left, WordMarks right) =>
        (IsOneVictim(a, b) && left.HasFlag(WordMarks.Victim) && right.HasFlag(WordMarks.Title))
        || (IsOneVictim(b, a) && right.HasFlag(WordMarks.Victim) && left.HasFlag(WordMarks.Title));

    private static double SharedReport(ulong[] a, ulong[] b, TermWeights words)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return double.NaN;
        }
        int fewest = int.MaxValue;
        int i = 0;
        int j = 0;
        while (i < a.Length && j < b.Length)
        {
            ulong left = a[i];
            ulong right = b[j];
            if (left == right)
            {
                fewest = Math.Min(fewest, words.RecordsCiting(left));
            }
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return fewest == int.MaxValue ? 0 : 1.0 / Math.Max(1, fewest - 1);
    }

    private static bool IsOther(ushort[] a, ushort[] b) => a.Length > 0 && b.Length > 0 && !a.AsSpan().ContainsAny(b);
}
