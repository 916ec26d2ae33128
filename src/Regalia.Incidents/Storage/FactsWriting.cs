using Parquet;
using Regalia.Incidents.Classification;

namespace Regalia.Incidents.Storage;

/// <summary>Writes facts to a Parquet file.</summary>
internal static class FactsWriting
{
    internal static void Write(string path, RecordFacts facts)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        ParquetWriter parquet = ParquetWriter
            .CreateAsync(FactsColumns.Schema, new StraightStream(file), ParquetCalls.Options)
            .Done();
        for (int start = 0; start < facts.Count; start += FactsColumns.Group)
        {
            WriteGroup(parquet, facts, start, Math.Min(FactsColumns.Group, facts.Count - start));
        }
        parquet.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FactsColumns.Criteria] = string.Join('\n', facts.Criteria),
            [FactsColumns.CountryLists] = string.Join('\n', facts.CountryLists),
        };
        parquet.DisposeAsync().Done();
        file.Flush(flushToDisk: true);
    }

    private static void WriteGroup(ParquetWriter parquet, RecordFacts facts, int start, int count)
    {
        int[] levels = new int[count];
        int[] starts = new int[count];
        int[] disclosures = new int[count];
        long[] judgements = new long[count];
        for (int i = 0; i < count; i++)
        {
            levels[i] = (int)facts.Levels[start + i];
            starts[i] = facts.StartYears[start + i];
            disclosures[i] = facts.DisclosureYears[start + i];
            judgements[i] = Pack(facts, start + i);
        }
        using ParquetRowGroupWriter group = parquet.CreateRowGroup();
        group.WriteAsync<int>(FactsColumns.Level, levels).Done();
        group.WriteAsync<int>(FactsColumns.StartYear, starts).Done();
        group.WriteAsync<int>(FactsColumns.DisclosureYear, disclosures).Done();
        group.WriteAsync<int>(FactsColumns.CountryList, facts.CountryListOf.AsMemory().Slice(start, count)).Done();
        group.WriteAsync<long>(FactsColumns.Judgements, judgements).Done();
    }

    private static long Pack(RecordFacts facts, int record)
    {
        ulong bits = 0;
        for (int c = facts.Criteria.Length - 1; c >= 0; c--)
        {
            Judgement judgement = facts.Judgements[(c * facts.Count) + record];
            bits = (bits << 2) | (uint)judgement;
        }
        return unchecked((long)bits);
    }
}
