namespace Regalia.Incidents.Storage;

/// <summary>Facts that were used last, so that a server reads them once and not for every page.</summary>
internal sealed class FactsMemory
{
    // Some 60 bytes a record: a quarter of a gigabyte at most, and all of the sources of today many times over.
    private const long MostRecords = 4_000_000;

    private readonly List<(string File, RecordFacts Facts)> kept = [];
    private readonly Lock turn = new();

    internal RecordFacts? Find(string file, RecordJudge judge)
    {
        lock (turn)
        {
            int found = kept.FindIndex(entry =>
                string.Equals(entry.File, file, StringComparison.Ordinal)
                && string.Equals(entry.Facts.RulesDigest, judge.RulesDigest, StringComparison.Ordinal)
            );
            if (found < 0)
            {
                return null;
            }
            (string File, RecordFacts Facts) entry = kept[found];
            kept.RemoveAt(found);
            kept.Add(entry);
            return entry.Facts;
        }
    }

    internal RecordFacts Keep(string file, RecordFacts facts)
    {
        lock (turn)
        {
            kept.Add((file, facts));
            while (kept.Count > 1 && kept.Sum(static entry => (long)entry.Facts.Count) > MostRecords)
            {
                kept.RemoveAt(0);
            }
        }
        return facts;
    }
}
