using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Blocking;
using Regalia.Incidents.Linking.Judging;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Storage;
using static System.FormattableString;

namespace Regalia.Incidents.Tests.Linking;

/// <summary>The real files linked: what blocking proposes of the pairs that people judged, and how many links there are.</summary>
public sealed class CorpusLinkingTests
{
    private static readonly (string Source, string File)[] Files =
    [
        ("cfr", "cfr/cfr_2023-02.csv"),
        ("cissm", "cissm/CISSM-export_through_2023-03_from_RData.csv"),
        ("csis", "csis/parsed_incidents.csv"),
        ("dcid", "dcid/DCID_2.0_Release_update_February_2023.xlsx"),
        ("eurepoc", "eurepoc_1.3/eurepoc_global_dataset_1_3.xlsx"),
    ];

    [Fact]
    public void Blocking_proposes_most_pairs_that_are_links_and_links_stay_few()
    {
        using StoreTrial trial = new();
        using IncidentStore store = trial.Open();
        foreach ((string source, string file) in Files)
        {
            _ = StoreTrial.Import(store, IncidentSources.Find(source)!, "one", new SourceFile(Corpus.Path(file)));
        }
        ParallelOptions options = new() { MaxDegreeOfParallelism = 2 };
        PreparedRecords prepared = PreparedRecords.Read(store, LinkedSet.Of(store.Snapshots).Snapshots, options);
        Blocks blocks = Blocks.Build(prepared, BlockingBounds.Usual, options);
        HashSet<ulong> proposed = [.. CandidatePairs.Find(prepared, blocks, BlockingBounds.Usual, options)];
        LinkedRecords linked = RecordLinker.Link(
            store,
            store.Snapshots,
            DecisionFile.None,
            TestContext.Current.CancellationToken
        );
        Dictionary<RecordReference, int> places = [];
        foreach (RecordReference record in linked.Records)
        {
            places.Add(record, places.Count);
        }
        int links = 0;
        int found = 0;
        foreach (JudgedPair pair in JudgedPairs.Shipped())
        {
            if (
                pair.Relation.IsLink()
                && places.TryGetValue(pair.First, out int a)
                && places.TryGetValue(pair.Second, out int b)
            )
            {
                links++;
                found += proposed.Contains(((ulong)Math.Min(a, b) << 32) | (uint)Math.Max(a, b)) ? 1 : 0;
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine(Invariant($"{found} of {links}; {linked.Links.Length} links"));
        foreach (string line in BySources(linked))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(line);
        }

        Assert.Equal(proposed.Count, linked.Compared);
        Assert.True(found >= links * 0.8, Invariant($"{found} of {links}"));
        // Inside a source hardly any two records are of one event, though thousands are in nearly the same words.
        Assert.InRange(linked.Links.Count(link => link.Relation.IsLink() && !IsInside(link)), 1_500, 4_000);
        Assert.InRange(linked.Links.Count(link => link.Relation.IsLink() && IsInside(link)), 0, 800);

        bool IsInside(RecordLink link) =>
            string.Equals(
                linked.Records[link.First].Source,
                linked.Records[link.Second].Source,
                StringComparison.Ordinal
            );
    }

    private static IEnumerable<string> BySources(LinkedRecords linked) =>
        linked
            .Links.GroupBy(link =>
                (linked.Records[link.First].Source, linked.Records[link.Second].Source, link.Relation)
            )
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Key.Item1} {group.Key.Item2} {group.Key.Relation.Word()} {group.Count()}");
}
