using Regalia.Incidents.Linking.Comparison;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>What of the words of a record another has too, and what it lacks.</summary>
/// <param name="Idf">Sum of idf of all its words.</param>
/// <param name="SharedIdf">Sum of idf of those that the other has.</param>
/// <param name="Title">Share of its title, by idf, that the other has; 0 without a title.</param>
/// <param name="HasTitle">Whether it has a title.</param>
/// <param name="Victim">Share of the name of a victim, by idf, that the other has: the best of its victims.</param>
/// <param name="MissingName">Highest idf of a name that the other lacks; 0 if it lacks none.</param>
internal readonly record struct SharedPart(
    double Idf,
    double SharedIdf,
    double Title,
    bool HasTitle,
    double Victim,
    double MissingName
)
{
    /// <summary>The part of a record.</summary>
    internal static SharedPart Of(ComparedRecord record, TermWeights words, ReadOnlySpan<bool> isShared)
    {
        float[] idf = words.Of(record);
        double all = 0;
        double shared = 0;
        double title = 0;
        double titleShared = 0;
        double missing = 0;
        for (int i = 0; i < idf.Length; i++)
        {
            double weight = idf[i];
            double found = isShared[i] ? weight : 0;
            all += weight;
            shared += found;
            WordMarks marks = record.Marks[i];
            if ((marks & WordMarks.Title) != WordMarks.None)
            {
                title += weight;
                titleShared += found;
            }
            if ((marks & WordMarks.Name) != WordMarks.None && !isShared[i])
            {
                missing = Math.Max(missing, weight);
            }
        }
        return new SharedPart(
            all,
            shared,
            titleShared / Math.Max(1, title),
            title > 0,
            BestVictim(record, idf, isShared),
            missing
        );
    }

    private static double BestVictim(ComparedRecord record, float[] idf, ReadOnlySpan<bool> isShared)
    {
        double best = 0;
        int at = 0;
        foreach (ushort end in record.VictimNameEnds)
        {
            double all = 0;
            double shared = 0;
            for (; at < end; at++)
            {
                ushort word = record.VictimNames[at];
                all += idf[word];
                shared += isShared[word] ? idf[word] : 0;
            }
            best = Math.Max(best, all > 0 ? shared / all : 0);
        }
        return best;
    }
}
