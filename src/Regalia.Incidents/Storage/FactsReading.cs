using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parquet;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Storage;

/// <summary>Reads facts from a Parquet file, several groups at a time.</summary>
internal static class FactsReading
{
    /// <summary>Reads facts.</summary>
    /// <exception cref="InvalidDataException">The file is of other criteria or another number of records.</exception>
    internal static RecordFacts Read(
        string path,
        Snapshot snapshot,
        RecordJudge judge,
        Func<ImmutableArray<string>> ids
    )
    {
        int count = snapshot.Records;
        RecordLevel[] levels = new RecordLevel[count];
        short[] starts = new short[count];
        short[] disclosures = new short[count];
        int[] listOf = new int[count];
        Judgement[] judgements = new Judgement[count * judge.Criteria.Length];
        (int groups, string[] lists) = Notes(path, count, judge);
        _ = Parallel.For(
            0,
            groups,
            group =>
            {
                int start = group * FactsColumns.Group;
                int rows = Math.Min(FactsColumns.Group, count - start);
                using FileStream file = OpenFile(path);
                ParquetRowGroupReader columns = Open(file).OpenRowGroupReader(group);
                columns.ReadAsync<int>(FactsColumns.CountryList, listOf.AsMemory(start, rows)).Done();
                int[] numbers = new int[rows];
                columns.ReadAsync<int>(FactsColumns.Level, numbers).Done();
                for (int i = 0; i < rows; i++)
                {
                    levels[start + i] = (RecordLevel)numbers[i];
                }
                columns.ReadAsync<int>(FactsColumns.StartYear, numbers).Done();
                Narrow(numbers, starts.AsSpan(start, rows));
                columns.ReadAsync<int>(FactsColumns.DisclosureYear, numbers).Done();
                Narrow(numbers, disclosures.AsSpan(start, rows));
                long[] bits = new long[rows];
                columns.ReadAsync<long>(FactsColumns.Judgements, bits).Done();
                for (int c = 0; c < judge.Criteria.Length; c++)
                {
                    Unpack(bits, 2 * c, judgements.AsSpan((c * count) + start, rows));
                }
            }
        );
        return new RecordFacts
        {
            Snapshot = snapshot,
            RulesDigest = judge.RulesDigest,
            IdReading = ids,
            Levels = ImmutableCollectionsMarshal.AsImmutableArray(levels),
            StartYears = ImmutableCollectionsMarshal.AsImmutableArray(starts),
            DisclosureYears = ImmutableCollectionsMarshal.AsImmutableArray(disclosures),
            Judgements = ImmutableCollectionsMarshal.AsImmutableArray(judgements),
            Criteria = judge.Criteria,
            CountryLists = ImmutableCollectionsMarshal.AsImmutableArray(lists),
            CountryListOf = ImmutableCollectionsMarshal.AsImmutableArray(listOf),
        };
    }

    private static (int Groups, string[] CountryLists) Notes(string path, int count, RecordJudge judge)
    {
        using FileStream file = OpenFile(path);
        ParquetReader parquet = Open(file);
        int rows = 0;
        for (int group = 0; group < parquet.RowGroupCount; group++)
        {
            rows += checked((int)parquet.OpenRowGroupReader(group).RowCount);
        }
        Dictionary<string, string> notes = parquet.CustomMetadata;
        return
            rows == count
            && notes.TryGetValue(FactsColumns.Criteria, out string? criteria)
            && string.Equals(criteria, string.Join('\n', judge.Criteria), StringComparison.Ordinal)
            && notes.TryGetValue(FactsColumns.CountryLists, out string? lists)
            ? (parquet.RowGroupCount, lists.Split('\n'))
            : throw new InvalidDataException("facts of another snapshot");
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);

    private static ParquetReader Open(FileStream file) =>
        ParquetReader.CreateAsync(new StraightStream(file), ParquetCalls.Options).Done();

    private static void Narrow(int[] numbers, Span<short> into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = (short)numbers[i];
        }
    }

    private static void Unpack(long[] bits, int shift, Span<Judgement> into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = (Judgement)(int)((bits[i] >> shift) & 3);
        }
    }
}
