using System.Collections.Immutable;
using Regalia.Technology.Results;
using Regalia.Technology.Shards;
using Regalia.Technology.Snapshots;

namespace Regalia.Technology.Merging;

/// <summary>Puts the shards of a scan together. The results do not depend on how many there are, nor on their order.</summary>
public static class ResultsMerge
{
    /// <summary>Bytes of facts held at once; with what goes with them about three times that.</summary>
    internal const long UsualWindow = 12 << 20;

    /// <summary>Merges into an empty folder.</summary>
    /// <param name="shards">Folders of all shards.</param>
    /// <param name="folder">Where the results go.</param>
    /// <param name="cancellation">Ends it; then there are no results.</param>
    /// <exception cref="SnapshotException">The folders are not all shards of one scan.</exception>
    /// <exception cref="InvalidDataException">A part result is damaged.</exception>
    /// <exception cref="IOException">The folder is not empty or cannot be written.</exception>
    public static ResultsManifest Merge(IReadOnlyList<string> shards, string folder, CancellationToken cancellation)
    {
        ShardSet set = ShardSet.Open(shards);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new IOException(folder + ": is not empty; choose another folder");
        }
        try
        {
            return Merge(set, folder, UsualWindow, cancellation);
        }
        catch
        {
            Empty(folder);
            throw;
        }
    }

    // It was empty before, and half of a merge is of no use to anybody.
    private static void Empty(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Why the merge failed is what has to be said.
        }
    }

    /// <summary>Makes results of a scan of one shard, beside its part results.</summary>
    /// <exception cref="InvalidDataException">A part result is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static ResultsManifest MergeWithin(string folder, CancellationToken cancellation) =>
        Merge(ShardSet.Open([folder]), folder, UsualWindow, cancellation);

    internal static ResultsManifest Merge(
        ShardSet shards,
        string folder,
        long windowBytes,
        CancellationToken cancellation
    )
    {
        Directory.CreateDirectory(Path.Combine(folder, "facts"));

        // Until all is written there are no results: half of old and half of new ones would pass for whole.
        File.Delete(Path.Combine(folder, ResultsManifest.FileName));
        InstitutionTable institutions = InstitutionTable.Of(shards.Results);
        WindowFacts facts = new();
        long matched = 0;
        List<ResultsFile> files = [];
        ImmutableArray<long> works;
        using (FactSpill spill = new(Path.Combine(folder, "facts.spill.partial")))
        {
            WindowCells cells = new(shards.Fingerprint.Technologies.Length, institutions, spill);
            foreach ((long first, long last) in WorkWindows.Of(shards.Results, windowBytes))
            {
                cancellation.ThrowIfCancellationRequested();
                facts.Gather(shards, first, last);
                matched += cells.Spill(facts);
            }
            (InstitutionName[] used, int[] positions) = institutions.Used();
            works = WriteFacts(shards, folder, spill, positions, files, cancellation);
            files.Add(
                ResultsFile.Write(folder, ResultsManifest.InstitutionsName, to => InstitutionsCsv.Write(to, used))
            );
        }
        PartCounters counters = new();
        foreach (PartResult part in shards.Results)
        {
            counters.Add(part.Counters);
        }
        files.Add(
            ResultsFile.Write(folder, ResultsManifest.CompletenessName, to => ResultsTables.Completeness(to, counters))
        );
        files.Add(ResultsFile.Write(folder, ResultsManifest.ProblemsName, to => ResultsTables.Problems(to, shards)));
        ResultsManifest manifest = new(
            shards.Fingerprint,
            shards.SnapshotName,
            AsOf(counters.Latest),
            ScanCounts.Of(counters),
            matched,
            facts.Superseded,
            facts.Deleted,
            works,
            shards.Failed,
            [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)]
        );
        ResultsJson.Write(folder, manifest);
        return manifest;
    }

    private static ImmutableArray<long> WriteFacts(
        ShardSet shards,
        string folder,
        FactSpill spill,
        int[] positions,
        List<ResultsFile> files,
        CancellationToken cancellation
    )
    {
        ImmutableArray<MatchedTechnology> technologies = shards.Fingerprint.Technologies;
        long[] works = new long[technologies.Length];
        Dictionary<int, IGrouping<int, SpilledChunk>> chunks = spill.ByTechnology().ToDictionary(g => g.Key);
        ResultsFile histogram = ResultsFile.Write(
            folder,
            ResultsManifest.HistogramName,
            to =>
            {
                CsvLine line = new(to);
                line.Text("technology").Text("year").Text("citations").Text("works").End();
                for (int i = 0; i < technologies.Length; i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    string id = technologies[i].Id;
                    IEnumerable<SpilledChunk> own = chunks.TryGetValue(i, out var found) ? found : [];
                    files.Add(
                        ResultsFile.Write(
                            folder,
                            ResultsManifest.FactsName(id),
                            facts =>
                            {
                                FactFileWriter writer = new(facts, spill, positions)
                                {
                                    Citations = (year, all) => ResultsTables.Histogram(line, id, year, all),
                                };
                                writer.Write(own);
                                works[i] = writer.Years.Sum(y => (long)y.Works);
                            }
                        )
                    );
                }
            }
        );
        files.Add(histogram);
        return [.. works];
    }

    private static DateOnly? AsOf(long microseconds)
    {
        // A clock that was wrong by ages must not end a merge.
        long days = microseconds / 86_400_000_000;
        long most = DateOnly.MaxValue.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return microseconds <= 0 ? null : DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)Math.Min(days, most));
    }
}
