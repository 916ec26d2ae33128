using System.Collections.Concurrent;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Judges the records of an import on a second core while the first reads on, so that the first trend over many records need not wait
/// for it. Facts are kept to save time only: whatever goes wrong here, there are none and the import goes on.
/// </summary>
internal sealed class FactsIntake : IDisposable
{
    private const int Batch = 256;
    private const int BatchesWaiting = 4;

    private readonly string path;
    private readonly RecordJudge judge;
    private readonly BlockingCollection<List<IncidentRecord>> waiting = new(BatchesWaiting);
    private readonly Thread judging;
    private List<IncidentRecord> batch = new(Batch);
    private volatile bool isWhole;

    internal FactsIntake(string path, RecordJudge judge)
    {
        this.path = path;
        this.judge = judge;
        judging = new Thread(JudgeAll) { IsBackground = true, Name = "judging" };
        judging.Start();
    }

    /// <summary>The file, under a temporary name.</summary>
    internal string Path => path;

    internal void Add(IncidentRecord record)
    {
        batch.Add(record);
        if (batch.Count == Batch)
        {
            waiting.Add(batch);
            batch = new(Batch);
        }
    }

    /// <summary>Waits for the last; whether the file has the facts of all records.</summary>
    internal bool Finish()
    {
        waiting.Add(batch);
        End();
        return isWhole;
    }

    public void Dispose()
    {
        End();
        waiting.Dispose();
        StoreFolder.Remove(path); // if it was not moved to its place
    }

    private void End()
    {
        waiting.CompleteAdding();
        judging.Join();
    }

    private void JudgeAll()
    {
        try
        {
            using FactsWriter writer = new(path);
            CountryLists lists = new();
            Judgement[] judgements = new Judgement[judge.Criteria.Length];
            foreach (List<IncidentRecord> records in waiting.GetConsumingEnumerable())
            {
                foreach (IncidentRecord record in records)
                {
                    FactsRow row = FactsRow.Of(record, judge, judgements);
                    writer.Add(
                        row.Level,
                        row.StartYear,
                        row.DisclosureYear,
                        lists.NumberOf(row.Countries),
                        FactsWriter.Pack(judgements)
                    );
                }
            }
            writer.Finish(judge.Criteria, lists.All);
            isWhole = true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Who adds must not wait for one that has given up.
            foreach (List<IncidentRecord> _ in waiting.GetConsumingEnumerable()) { }
        }
    }
}
