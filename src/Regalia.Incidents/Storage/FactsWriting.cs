using Regalia.Incidents.Classification;

namespace Regalia.Incidents.Storage;

/// <summary>Writes facts that are in memory to a Parquet file.</summary>
internal static class FactsWriting
{
    internal static void Write(string path, RecordFacts facts)
    {
        using FactsWriter writer = new(path);
        Judgement[] row = new Judgement[facts.Criteria.Length];
        for (int i = 0; i < facts.Count; i++)
        {
            for (int c = 0; c < row.Length; c++)
            {
                row[c] = facts.Judgements[(c * facts.Count) + i];
            }
            writer.Add(
                facts.Levels[i],
                facts.StartYears[i],
                facts.DisclosureYears[i],
                facts.CountryListOf[i],
                FactsWriter.Pack(row)
            );
        }
        writer.Finish(facts.Criteria, facts.CountryLists);
    }
}
