using Parquet;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>Writes facts to a Parquet file, a group at a time: memory does not grow with the number of records.</summary>
internal sealed class FactsWriter : IDisposable
{
    private readonly FileStream file;
    private readonly ParquetWriter parquet;
    private readonly List<int> levels = [];
    private readonly List<int> starts = [];
    private readonly List<int> disclosures = [];
    private readonly List<int> lists = [];
    private readonly List<long> judgements = [];

    internal FactsWriter(string path)
    {
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        try
        {
            parquet = ParquetWriter
                .CreateAsync(FactsColumns.Schema, new StraightStream(file), ParquetCalls.Options)
                .Done();
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds a record.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="started">Year of its start; 0 for none.</param>
    /// <param name="disclosed">Year in which it became known; 0 for none.</param>
    /// <param name="countryList">Number of its list of victim countries.</param>
    /// <param name="bits">Its judgements: see <see cref="Pack"/>.</param>
    internal void Add(RecordLevel level, short started, short disclosed, int countryList, long bits)
    {
        levels.Add((int)level);
        starts.Add(started);
        disclosures.Add(disclosed);
        lists.Add(countryList);
        judgements.Add(bits);
        if (levels.Count == FactsColumns.Group)
        {
            WriteGroup();
        }
    }

    /// <summary>Judgements in two bits each, the first lowest.</summary>
    internal static long Pack(ReadOnlySpan<Judgement> row)
    {
        ulong bits = 0;
        for (int c = row.Length - 1; c >= 0; c--)
        {
            bits = (bits << 2) | (uint)row[c];
        }
        return unchecked((long)bits);
    }

    /// <summary>Writes what is left and what the numbers stand for, and waits until the disk has them.</summary>
    internal void Finish(IEnumerable<string> criteria, IEnumerable<string> countryLists)
    {
        if (levels.Count > 0)
        {
            WriteGroup();
        }
        parquet.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FactsColumns.Criteria] = string.Join('\n', criteria),
            [FactsColumns.CountryLists] = string.Join('\n', countryLists),
        };
        parquet.DisposeAsync().Done();
        file.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        try
        {
            file.Dispose();
        }
        catch (IOException)
        {
            // A full disk has no room for what is left in the buffer either; facts without a footer are thrown away.
        }
    }

    private void WriteGroup()
    {
        using ParquetRowGroupWriter group = parquet.CreateRowGroup();
        Write(group, FactsColumns.Level, levels);
        Write(group, FactsColumns.StartYear, starts);
        Write(group, FactsColumns.DisclosureYear, disclosures);
        Write(group, FactsColumns.CountryList, lists);
        Write(group, FactsColumns.Judgements, judgements);
    }

    private static void Write<T>(ParquetRowGroupWriter group, Parquet.Schema.DataField column, List<T> values)
        where T : struct
    {
        group.WriteAsync<T>(column, values.ToArray()).Done();
        values.Clear();
    }
}
