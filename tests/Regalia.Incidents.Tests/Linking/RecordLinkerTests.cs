using System.Collections.Immutable;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Tests.Reading.Tables;
using Regalia.Incidents.Tests.Storage;
using static System.FormattableString;

namespace Regalia.Incidents.Tests.Linking;

public sealed class RecordLinkerTests : IDisposable
{
    private const int Events = 300;

    private readonly StoreTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public void Events_told_twice_are_linked_and_hardly_any_others()
    {
        LinkedRecords linked = Link();

        Assert.Equal(["one@v", "two@v"], linked.Snapshots.Select(s => s.Name));
        Assert.Equal(Events + (Events / 3), linked.Records.Length);
        (int right, int wrong) = (
            linked.Links.Count(link => link.Relation.IsLink() && IsOneEvent(linked, link)),
            linked.Links.Count(link => link.Relation.IsLink() && !IsOneEvent(linked, link))
        );
        Assert.True(right >= Events / 3 * 9 / 10, Invariant($"{right} of {Events / 3}, and {wrong} wrong"));
        Assert.True(wrong <= Events / 20, Invariant($"{wrong} wrong"));
        Assert.InRange(linked.Compared, right, (long)linked.Records.Length * 32);
    }

    [Fact]
    public void Neither_the_order_of_import_nor_that_of_naming_nor_threads_matter()
    {
        LinkedRecords expected = Link();
        foreach (int threads in (int[])[1, 2, 7])
        {
            using StoreTrial other = new();
            using IncidentStore store = other.Open();
            Import(store, "two");
            Import(store, "one");
            LinkedRecords linked = RecordLinker.Link(
                store,
                [.. store.Snapshots.Reverse()],
                DecisionFile.None,
                new ParallelOptions { MaxDegreeOfParallelism = threads }
            );
            AssertSame(expected, linked);
        }
    }

    [Fact]
    public void Kept_links_are_those_that_were_made_and_nothing_is_written_again()
    {
        LinkedRecords made = Link();
        (string Name, DateTime Time)[] files = [.. KeptFiles().Select(f => (f, File.GetLastWriteTimeUtc(f)))];

        AssertSame(made, Link());

        Assert.Equal(2, files.Length);
        Assert.Equal(files, KeptFiles().Select(f => (f, File.GetLastWriteTimeUtc(f))));
    }

    [Fact]
    public void Candidates_are_kept_apart_from_links()
    {
        RecordLink link = new(0, 5, LinkRelation.PartOf, FirstIsWhole: true, .93, Decided: false);
        RecordLink candidate = new(1, 6, LinkRelation.Same, FirstIsWhole: false, .71, Decided: false);
        LinkedSet set;
        using (IncidentStore store = OpenFilled())
        {
            set = LinkedSet.Of(store.Snapshots);
            _ = store.LinkFiles.Keep(
                set,
                new MachineLinks([link], [candidate], 3, 4, RecordLinker.Weights(store, set, new ParallelOptions()))
            );
        }

        using IncidentStore again = trial.Open();
        MachineLinks kept = Assert.IsType<MachineLinks>(again.LinkFiles.FindLinks(set));

        Assert.Equal([link], kept.Links);
        Assert.Equal([candidate], kept.Candidates);
    }

    [Fact]
    public void Candidates_are_of_two_sources_no_links_and_likely_by_the_model()
    {
        LinkedRecords linked = Link();
        HashSet<(int, int)> links = [.. linked.Links.Select(l => (l.First, l.Second))];

        Assert.All(linked.Candidates, c => Assert.DoesNotContain((c.First, c.Second), links));
        Assert.All(linked.Candidates, c => Assert.True(c.Relation.IsLink() && !c.Decided && c.Score >= 0.5));
        Assert.All(
            linked.Candidates,
            c => Assert.NotEqual(linked.Records[c.First].Source, linked.Records[c.Second].Source)
        );
    }

    [Fact]
    public void Progress_goes_forward_to_the_number_of_records_and_kept_links_have_none()
    {
        using IncidentStore store = OpenFilled();
        List<int> done = [];
        void Watch(int some, int all)
        {
            Assert.Equal(store.Snapshots.Sum(s => s.Records), all);
            done.Add(some);
        }

        _ = RecordLinker.Link(store, store.Snapshots, DecisionFile.None, Watch, Cancel);

        Assert.Equal(done.Order(), done);
        Assert.Equal(store.Snapshots.Sum(s => s.Records), done[^1]);
        done.Clear();
        _ = RecordLinker.Link(store, store.Snapshots, DecisionFile.None, Watch, Cancel);
        Assert.Empty(done);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(0.9)]
    public void Kept_links_that_are_damaged_are_made_anew(double where)
    {
        LinkedRecords made = Link();
        foreach (string kept in KeptFiles())
        {
            byte[] bytes = File.ReadAllBytes(kept);
            bytes[(int)(where * (bytes.Length - 1))] ^= 4;
            File.WriteAllBytes(kept, bytes);
        }
        AssertSame(made, Link());
        Assert.Equal(2, KeptFiles().Length);
    }

    [Fact]
    public void What_killed_and_older_programs_left_is_swept_and_a_file_in_the_way_does_no_harm()
    {
        string links = Path.Combine(trial.Folder, "links");
        using (trial.Open()) { }
        File.WriteAllText(links, "a file in the way");
        LinkedRecords made = Link();
        File.Delete(links);
        _ = Directory.CreateDirectory(links);
        File.WriteAllText(Path.Combine(links, "00000000-1-a-links.1-1.partial"), "half");
        File.WriteAllText(Path.Combine(links, "00000000-1-a-links-0123456789ab.parquet"), "old");
        AssertSame(made, Link());
        Assert.Equal(2, KeptFiles().Length);
        Assert.All(KeptFiles(), file => Assert.DoesNotContain("00000000", file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_judgement_is_that_of_the_link_and_its_score_is_the_same_under_exchange()
    {
        LinkedRecords linked = Link();
        using IncidentStore store = trial.Open();
        RecordLink[] some = [.. linked.Links.Take(50)];
        (RecordReference First, RecordReference Second)[] pairs =
        [
            .. some.Select(link => (linked.Records[link.First], linked.Records[link.Second])),
        ];

        ImmutableArray<PairJudgement> judged = Judge(store, pairs);
        ImmutableArray<PairJudgement> exchanged = Judge(store, [.. pairs.Select(pair => (pair.Second, pair.First))]);

        Assert.Equal(some.Select(l => (l.Relation, l.Score)), judged.Select(j => (j.Relation, j.Score)));
        Assert.Equal(judged.Select(j => (j.Relation, j.Score)), exchanged.Select(j => (j.Relation, j.Score)));
        Assert.Equal(
            judged[0].Score,
            RecordLinker.Judge(store, store.Snapshots, pairs[0].First, pairs[0].Second).Score
        );
    }

    [Fact]
    public void Judging_alone_weighs_words_as_linking_does()
    {
        using IncidentStore store = OpenFilled();
        PairJudgement alone = RecordLinker.Judge(
            store,
            store.Snapshots,
            new RecordReference("one", "1"),
            new RecordReference("two", "1")
        );
        LinkedRecords linked = RecordLinker.Link(store, store.Snapshots, DecisionFile.None, Cancel);

        Assert.Equal(linked.Links.Single(link => link.First == 0 && link.Second == Events).Score, alone.Score);
    }

    [Fact]
    public void Two_vintages_of_one_source_and_records_that_are_not_there_are_refused()
    {
        using IncidentStore store = OpenFilled();
        Import(store, "one", "w", Events - 1);

        Assert.Contains(
            "one@v and one@w",
            Assert
                .Throws<StoreException>(() => RecordLinker.Link(store, store.Snapshots, DecisionFile.None, Cancel))
                .Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "one:nowhere: no such record in one@v",
            Assert
                .Throws<StoreException>(() =>
                    RecordLinker.Judge(
                        store,
                        [store.Find("one@v")!],
                        new RecordReference("one", "nowhere"),
                        new RecordReference("one", "1")
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "two:1: no snapshot of two",
            Assert
                .Throws<StoreException>(() =>
                    RecordLinker.Judge(
                        store,
                        [store.Find("one@v")!],
                        new RecordReference("two", "1"),
                        new RecordReference("one", "1")
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_is_linked_to_nothing()
    {
        using IncidentStore store = trial.Open();
        LinkedRecords linked = RecordLinker.Link(store, [], DecisionFile.None, Cancel);
        Assert.Empty(linked.Records);
        Assert.Empty(linked.Links);
    }

    [Fact]
    public void What_is_cancelled_keeps_nothing()
    {
        using IncidentStore store = OpenFilled();
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            RecordLinker.Link(store, store.Snapshots, DecisionFile.None, cancelled.Token)
        );
        Assert.Empty(KeptFiles());
    }

    internal static void AssertSame(LinkedRecords expected, LinkedRecords actual)
    {
        Assert.Equal(expected.Records.AsEnumerable(), actual.Records);
        Assert.Equal(expected.Links.AsEnumerable(), actual.Links);
        Assert.Equal(expected.Candidates.AsEnumerable(), actual.Candidates);
        Assert.Equal((expected.Compared, expected.Skipped), (actual.Compared, actual.Skipped));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ImmutableArray<PairJudgement> Judge(
        IncidentStore store,
        IReadOnlyList<(RecordReference First, RecordReference Second)> pairs
    ) => RecordLinker.Judge(store, store.Snapshots, pairs, Cancel);

    private static bool IsOneEvent(LinkedRecords linked, RecordLink link) =>
        linked.Records[link.First].Id == linked.Records[link.Second].Id;

    private LinkedRecords Link()
    {
        using IncidentStore store = OpenFilled();
        return RecordLinker.Link(store, store.Snapshots, DecisionFile.None, Cancel);
    }

    private IncidentStore OpenFilled()
    {
        IncidentStore store = trial.Open();
        Import(store, "one");
        Import(store, "two");
        return store;
    }

    private static void Import(IncidentStore store, string source, string vintage = "v", int events = Events)
    {
        using TableFile file = new(source, source + events.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _ = StoreTrial.Import(store, ToldEvents.Source(source, ToldEvents.Of(source, events)), vintage, file.Source);
    }

    private string[] KeptFiles()
    {
        string links = Path.Combine(trial.Folder, "links");
        return Directory.Exists(links) ? [.. Directory.GetFiles(links).Order(StringComparer.Ordinal)] : [];
    }
}
