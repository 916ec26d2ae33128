using Regalia.Technology.Results;
using Regalia.Technology.Tests.Shards;

namespace Regalia.Technology.Tests.Results;

/// <summary>A results folder says what it is of, and is not read where it is damaged.</summary>
public sealed class StoredResultsTests
{
    [Fact]
    public void It_says_what_it_is_of()
    {
        using ScanTrial trial = new();
        TechnologyResults results = TechnologyResults.Open(trial.Merged([1], 1, 1000, "a"));
        Assert.Equal(["alpha", "beta", "gamma", "never"], results.Technologies.Select(t => t.Id));
        Assert.Equal("research and innovation", results.Technologies[0].Stage);
        Assert.True(results.IsSynthetic);
        Assert.Equal(new DateOnly(1970, 1, 4), results.AsOf);
        Assert.Equal(Enumerable.Range(2003, 6), results.Years);
        Assert.Empty(results.IncompleteParts);
        Assert.Matches("^[0-9a-f]{64}$", results.Digest);
        Assert.Same(FactBlock.Empty, results.Read(0, 1999));
        Assert.Same(FactBlock.Empty, results.Read(3, 2003));
        Assert.Throws<IndexOutOfRangeException>(() => results.Read(4, 2003));
    }

    [Fact]
    public void Equal_digits_have_equal_digests_and_other_ones_other()
    {
        using ScanTrial trial = new();
        using ScanTrial other = new(seed: 2);
        string digest = StoredResults.Open(trial.Merged([1], 1, 1000, "a")).Digest;
        Assert.Equal(digest, StoredResults.Open(trial.Merged([2, 1], 2, 9000, "b")).Digest);
        Assert.NotEqual(digest, StoredResults.Open(other.Merged([1], 1, 1000, "a")).Digest);
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        using ScanTrial trial = new();
        string folder = trial.Merged([1], 1, 1000, "a");
        string facts = Path.Combine(folder, "facts/alpha.facts");
        byte[] good = File.ReadAllBytes(facts);
        for (int at = 8; at < good.Length; at += 1 + (good.Length / 60))
        {
            byte[] bad = [.. good];
            bad[at] ^= 1;
            File.WriteAllBytes(facts, bad);
            Assert.Contains(facts + ": is damaged", Fault(folder), StringComparison.Ordinal);
        }
        File.WriteAllBytes(facts, good[..^1]);
        Assert.Contains(facts + ": is damaged", Fault(folder), StringComparison.Ordinal);
        File.Delete(facts);
        Assert.Contains(facts + ": is missing", Fault(folder), StringComparison.Ordinal);
        File.WriteAllBytes(facts, good);
        File.AppendAllText(Path.Combine(folder, "institutions.csv"), "I1,One,XA\n");
        Assert.Contains("institutions.csv: is not the file", Fault(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_json_that_was_changed_by_hand_is_refused()
    {
        using ScanTrial trial = new();
        string folder = trial.Merged([1], 1, 1000, "a");
        string path = Path.Combine(folder, "results.json");
        string text = File.ReadAllText(path);
        foreach (
            string changed in new[]
            {
                text.Replace("\"from_year\": 2003", "\"from_year\": 2004", StringComparison.Ordinal),
                text.Replace("alphaalpha", "alphabeta", StringComparison.Ordinal),
                text.Replace("regalia-technology-results", "else", StringComparison.Ordinal),
                text[..^20],
                "[]",
            }
        )
        {
            File.WriteAllText(path, changed);
            Assert.Contains(path + ": expected results of a scan", Fault(folder), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_that_holds_no_results_is_refused()
    {
        using ScanTrial trial = new();
        trial.Scan("shard", new(1, 2));
        Assert.Contains(
            "holds one shard or a scan that has not ended",
            Fault(trial.In("shard")),
            StringComparison.Ordinal
        );
        Assert.Contains("holds no results", Fault(trial.Snapshot), StringComparison.Ordinal);
        Assert.Throws<DirectoryNotFoundException>(() => TechnologyResults.Open(trial.In("none")));
    }

    [Fact]
    public void Several_threads_may_read()
    {
        using ScanTrial trial = new();
        TechnologyResults results = TechnologyResults.Open(trial.Merged([1], 1, 1000, "a"));
        long[] sums = new long[64];
        Parallel.For(0, sums.Length, i => sums[i] = results.Read(i % 2, 2003 + (i % 3)).Shares.Sum());
        for (int i = 0; i < sums.Length; i++)
        {
            Assert.Equal(results.Read(i % 2, 2003 + (i % 3)).Shares.Sum(), sums[i]);
        }
    }

    private static string Fault(string folder) =>
        Assert
            .Throws<InvalidDataException>(() =>
            {
                TechnologyResults results = TechnologyResults.Open(folder);
                _ = results.Institutions;
                foreach (int year in results.Years)
                {
                    _ = results.Read(0, year);
                }
            })
            .Message;
}
