using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>Which of two records is the whole of which the other is a part.</summary>
internal static class WholeOfTwo
{
    /// <summary>Whether the first is; of two that are alike in everything neither is.</summary>
    internal static bool IsFirst(ComparedRecord a, ComparedRecord b)
    {
        // What one organisation suffered is never the whole of an incident, however long its list of subsidiaries.
        int byLevel = PairComparison.IsOneVictim(b, a).CompareTo(PairComparison.IsOneVictim(a, b));
        int byVictims = byLevel != 0 ? byLevel : a.ListedVictims.CompareTo(b.ListedVictims);
        int byKind = byVictims != 0 ? byVictims : Breadth(a.Level).CompareTo(Breadth(b.Level));
        int byWords = byKind != 0 ? byKind : a.WordsOfMany.CompareTo(b.WordsOfMany);
        int byLength = byWords != 0 ? byWords : a.Words.Length.CompareTo(b.Words.Length);
        return (byLength != 0 ? byLength : a.Words.AsSpan().SequenceCompareTo(b.Words)) > 0;
    }

    private static int Breadth(RecordLevel level) =>
        level switch
        {
            RecordLevel.VictimImpact => 0,
            RecordLevel.Report => 1,
            RecordLevel.Incident => 2,
            RecordLevel.Campaign => 3,
            _ => 4,
        };
}
