using System.Collections.Immutable;
using System.Globalization;
using Parquet;
using Parquet.Schema;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Comparison;

namespace Regalia.Incidents.Storage;

/// <summary>Writes links and words to Parquet files, and reads them.</summary>
internal static class LinkTables
{
    internal static void WriteLinks(string path, MachineLinks links, int records)
    {
        Write(
            path,
            LinkColumns.Links,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [LinkColumns.Compared] = links.Compared.ToString(CultureInfo.InvariantCulture),
                [LinkColumns.Skipped] = links.Skipped.ToString(CultureInfo.InvariantCulture),
                [LinkColumns.Count] = records.ToString(CultureInfo.InvariantCulture),
            },
            group => WritePairs(group, links.Links),
            group => WritePairs(group, links.Candidates)
        );
    }

    internal static void WriteWords(string path, TermWeights weights)
    {
        (ulong Word, int Records)[] words =
        [
            .. weights.Words.Select(static word => ((ulong)word.Word, word.Records)).Order(),
        ];
        (ulong Address, int Records)[] cited = [.. weights.CitedAgain.Order()];
        Write(
            path,
            LinkColumns.Words,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [LinkColumns.Count] = weights.Count.ToString(CultureInfo.InvariantCulture),
            },
            group => WriteTerms(group, words),
            group => WriteTerms(group, cited)
        );
    }

    /// <summary>Reads links.</summary>
    /// <exception cref="InvalidDataException">They are of another number of records.</exception>
    internal static MachineLinks ReadLinks(string path, int records, TermWeights weights)
    {
        using FileStream file = OpenFile(path);
        ParquetReader parquet = Open(file, records);
        return new MachineLinks(
            ReadPairs(parquet.OpenRowGroupReader(0)),
            ReadPairs(parquet.OpenRowGroupReader(1)),
            Number(parquet, LinkColumns.Compared),
            Number(parquet, LinkColumns.Skipped),
            weights
        );
    }

    /// <summary>Reads words.</summary>
    /// <exception cref="InvalidDataException">They are of another number of records.</exception>
    internal static TermWeights ReadWords(string path, int records)
    {
        using FileStream file = OpenFile(path);
        ParquetReader parquet = Open(file, records);
        return TermWeights.Kept(
            records,
            ReadTerms(parquet.OpenRowGroupReader(0)).Select(static term => ((uint)term.Term, term.Records)),
            ReadTerms(parquet.OpenRowGroupReader(1))
        );
    }

    private static void WritePairs(ParquetRowGroupWriter group, ImmutableArray<RecordLink> pairs)
    {
        int[] firsts = [.. pairs.Select(static pair => pair.First)];
        int[] seconds = [.. pairs.Select(static pair => pair.Second)];
        int[] relations =
        [
            .. pairs.Select(static pair => (int)pair.Relation + (pair.FirstIsWhole ? LinkColumns.FirstIsWhole : 0)),
        ];
        double[] scores = [.. pairs.Select(static pair => pair.Score)];
        group.WriteAsync<int>(LinkColumns.First, firsts).Done();
        group.WriteAsync<int>(LinkColumns.Second, seconds).Done();
        group.WriteAsync<int>(LinkColumns.Relation, relations).Done();
        group.WriteAsync<double>(LinkColumns.Score, scores).Done();
    }

    private static ImmutableArray<RecordLink> ReadPairs(ParquetRowGroupReader group)
    {
        int count = checked((int)group.RowCount);
        int[] firsts = new int[count];
        int[] seconds = new int[count];
        int[] relations = new int[count];
        double[] scores = new double[count];
        if (count > 0)
        {
            group.ReadAsync<int>(LinkColumns.First, firsts).Done();
            group.ReadAsync<int>(LinkColumns.Second, seconds).Done();
            group.ReadAsync<int>(LinkColumns.Relation, relations).Done();
            group.ReadAsync<double>(LinkColumns.Score, scores).Done();
        }
        ImmutableArray<RecordLink>.Builder pairs = ImmutableArray.CreateBuilder<RecordLink>(count);
        for (int i = 0; i < count; i++)
        {
            pairs.Add(
                new RecordLink(
                    firsts[i],
                    seconds[i],
                    (LinkRelation)(relations[i] % LinkColumns.FirstIsWhole),
                    relations[i] >= LinkColumns.FirstIsWhole,
                    scores[i],
                    Decided: false
                )
            );
        }
        return pairs.MoveToImmutable();
    }

    private static void WriteTerms(ParquetRowGroupWriter group, (ulong Term, int Records)[] terms)
    {
        long[] words = [.. terms.Select(static term => unchecked((long)term.Term))];
        int[] records = [.. terms.Select(static term => term.Records)];
        group.WriteAsync<long>(LinkColumns.Word, words).Done();
        group.WriteAsync<int>(LinkColumns.Records, records).Done();
    }

    private static IEnumerable<(ulong Term, int Records)> ReadTerms(ParquetRowGroupReader group)
    {
        int count = checked((int)group.RowCount);
        long[] words = new long[count];
        int[] records = new int[count];
        if (count > 0)
        {
            group.ReadAsync<long>(LinkColumns.Word, words).Done();
            group.ReadAsync<int>(LinkColumns.Records, records).Done();
        }
        return words.Select((word, i) => (unchecked((ulong)word), records[i]));
    }

    private static void Write(
        string path,
        ParquetSchema schema,
        Dictionary<string, string> notes,
        params Action<ParquetRowGroupWriter>[] groups
    )
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        ParquetWriter parquet = ParquetWriter
            .CreateAsync(schema, new StraightStream(file), ParquetCalls.Options)
            .Done();
        foreach (Action<ParquetRowGroupWriter> write in groups)
        {
            using ParquetRowGroupWriter group = parquet.CreateRowGroup();
            write(group);
        }
        parquet.CustomMetadata = notes;
        parquet.DisposeAsync().Done();
        file.Flush(flushToDisk: true);
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);

    private static ParquetReader Open(FileStream file, int records)
    {
        ParquetReader parquet = ParquetReader.CreateAsync(new StraightStream(file), ParquetCalls.Options).Done();
        return Number(parquet, LinkColumns.Count) == records
            ? parquet
            : throw new InvalidDataException("links of other records");
    }

    private static long Number(ParquetReader parquet, string note) =>
        long.Parse(parquet.CustomMetadata[note], CultureInfo.InvariantCulture);
}
