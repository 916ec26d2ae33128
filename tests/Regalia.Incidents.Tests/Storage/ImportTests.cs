using System.Security.Cryptography;
using Regalia.Incidents.Importing;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>What an import takes, refuses and says.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly StoreTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public void The_same_file_twice_is_refused_for_its_records_would_count_twice()
    {
        SourceFile file = trial.File(100, 1);
        string copy = Path.Combine(trial.Root, "copy.txt");
        File.Copy(file.Path, copy);
        using IncidentStore store = trial.Open();
        string message = Assert
            .Throws<UnreadableFileException>(() =>
                StoreTrial.Import(store, MadeUpSource.Plain, "a", file, new SourceFile(copy))
            )
            .Message;
        Assert.Contains("copy.txt: is the same file as", message, StringComparison.Ordinal);
        Assert.Empty(store.Snapshots);
    }

    [Fact]
    public void A_store_that_may_not_be_written_to_says_what_to_do()
    {
        using IncidentStore store = trial.Open();
        _ = Directory.CreateDirectory(Path.Combine(trial.Folder, "import.lock"));
        Assert.Contains(
            "may not be written to; name a folder of your own",
            Assert
                .Throws<UnauthorizedAccessException>(() =>
                    StoreTrial.Import(store, MadeUpSource.Plain, "a", trial.File(100, 1))
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Records_come_back_as_the_reader_gave_them_and_in_their_order()
    {
        SourceFile file = trial.File(7_000, 1);
        ImportOutcome outcome = trial.Import(MadeUpSource.Plain, "2026-01", file);
        Assert.True(outcome.IsNew);
        Assert.Null(outcome.Difference);

        using IncidentStore store = IncidentStore.Open(trial.Folder, create: false);
        Snapshot snapshot = Assert.Single(store.Snapshots);
        Assert.Equal(outcome.Snapshot, snapshot);
        Assert.Equal("madeup@2026-01", snapshot.Name);
        Assert.Equal(StoreTrial.Noon, snapshot.ImportedAt);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path))), snapshot.Digest);
        Assert.Equal((MadeUpReader.Readable(7_000), 72), (snapshot.Records, snapshot.Rejected));
        IncidentRecord[] given = Given(file);
        IncidentRecord[] stored = [.. store.Records(snapshot)];
        Assert.Equal(given.Length, stored.Length);
        foreach ((IncidentRecord expected, IncidentRecord actual) in given.Zip(stored))
        {
            SameRecord.Assert(expected, actual);
        }
    }

    [Fact]
    public void What_could_not_be_read_is_told_and_kept()
    {
        ImportOutcome outcome = trial.Import(MadeUpSource.Plain, "a", trial.File(200, 1));
        Assert.Equal([97, 194], outcome.Rejected.Select(r => r.Number));
        using IncidentStore store = trial.Open();
        Assert.Equal(outcome.Rejected, store.Rejected(outcome.Snapshot));
    }

    [Fact]
    public void The_same_files_again_change_nothing_whatever_they_are_called()
    {
        SourceFile file = trial.File(500, 1);
        Snapshot first = trial.Import(MadeUpSource.Plain, "a", file).Snapshot;
        (string, DateTime)[] before = [.. trial.SnapshotFiles().Select(f => (f, File.GetLastWriteTimeUtc(f)))];
        byte[] catalogue = File.ReadAllBytes(trial.Catalogue);

        ImportOutcome again = trial.Import(MadeUpSource.Plain, "a", file);
        ImportOutcome renamed = trial.Import(MadeUpSource.Plain, "b", trial.File(500, 1));

        Assert.Equal((false, false), (again.IsNew, renamed.IsNew));
        Assert.Equal((first, first), (again.Snapshot, renamed.Snapshot));
        Assert.Equal(5, again.Rejected.Length);
        Assert.Equal(before, trial.SnapshotFiles().Select(f => (f, File.GetLastWriteTimeUtc(f))));
        Assert.Equal(catalogue, File.ReadAllBytes(trial.Catalogue));
    }

    [Fact]
    public void The_order_in_which_files_are_named_is_no_part_of_them()
    {
        SourceFile one = trial.File(10, 1);
        SourceFile two = trial.File(20, 2);
        using IncidentStore store = trial.Open();
        IncidentSource source = GivenSource.Of([GivenSource.Record("1")]);
        Snapshot first = StoreTrial.Import(store, source, "a", one, two).Snapshot;
        Assert.False(StoreTrial.Import(store, source, "a", two, one).IsNew);
        Assert.NotEqual(first.Digest, StoreTrial.Import(store, source, "b", one).Snapshot.Digest);
    }

    [Fact]
    public void A_vintage_of_other_files_is_refused_by_name()
    {
        _ = trial.Import(MadeUpSource.Plain, "a", trial.File(500, 1));
        StoreException e = Assert.Throws<StoreException>(() =>
            trial.Import(MadeUpSource.Plain, "a", trial.File(501, 1))
        );
        Assert.Contains(
            "madeup@a: is in the store already, with other files (file1.txt); name another vintage",
            e.Message
        );
        Assert.Single(trial.SnapshotFiles());
    }

    [Fact]
    public void A_better_reader_makes_another_snapshot_of_the_same_files()
    {
        SourceFile file = trial.File(500, 1);
        _ = trial.Import(MadeUpSource.Plain, "a", file);
        IncidentSource better = MadeUpSource.Named("madeup", mayBePassedOn: true, readerVersion: 2);
        StoreException e = Assert.Throws<StoreException>(() => trial.Import(better, "a", file));
        Assert.Contains("as version 1 of the reader read it, and this is version 2", e.Message);
        ImportOutcome outcome = trial.Import(better, "a-2", file);
        Assert.True(outcome.IsNew);
        Assert.Equal(495, outcome.Difference!.Kept.Count);
        Assert.Equal(2, trial.SnapshotFiles().Length);
    }

    [Fact]
    public void A_vintage_is_compared_with_the_last_of_its_source()
    {
        ReadItem Item(string id, string title) => GivenSource.Record(id, title);
        using IncidentStore store = trial.Open();
        ImportOutcome Take(string vintage, int edition, params ReadItem[] items) =>
            StoreTrial.Import(store, GivenSource.Of(items), vintage, trial.File(1, edition));

        _ = Take("1", 1, Item("z", "old"));
        _ = trial.Import(MadeUpSource.Plain, "other", trial.File(10, 1));
        _ = Take("2", 2, Item("a", "t"), Item("b", "t"), Item("c", "t"), Item("d", "t"));
        ReadRecord mended = new(GivenSource.Record("a", "t").Record with { Repairs = ["a blank"] });
        VintageDifference difference = Take("3", 3, Item("e", "t"), Item("d", "t"), Item("b", "u"), mended).Difference!;

        Assert.Equal("given@2", difference.Before);
        Assert.Equal(["d", "a"], difference.Kept);
        Assert.Equal(["b"], difference.Changed);
        Assert.Equal(["e"], difference.New);
        Assert.Equal(["c"], difference.Gone);
        VintageDifference back = store.Difference(store.Find("given@3")!, store.Find("given@2")!);
        Assert.Equal(["c"], back.New);
        Assert.Equal(["e"], back.Gone);
        Assert.Equal("given@3", store.Find("given")!.Name);
        Assert.Null(store.Find("given@9"));
        Assert.Equal(["given@1", "given@2", "given@3", "madeup@other"], store.Snapshots.Select(s => s.Name));
        StoreException e = Assert.Throws<StoreException>(() =>
            store.Difference(store.Find("given")!, store.Find("madeup")!)
        );
        Assert.Contains("of two sources", e.Message);
    }

    [Fact]
    public void Of_two_records_with_one_id_the_first_is_kept_and_the_other_counted()
    {
        ReadItem[] items =
        [
            GivenSource.Record("1", "a"),
            new RejectedRecord("x", 2, null, "no"),
            GivenSource.Record("1", "a"),
            GivenSource.Record("1", "b"),
            GivenSource.Record("2"),
            GivenSource.Record(" "),
        ];
        ImportOutcome outcome = trial.Import(GivenSource.Of(items), "a", trial.File(1, 1));
        Assert.Equal(items.Length, outcome.Snapshot.Records + outcome.Rejected.Length);
        Assert.Equal([2, 3, 4, 6], outcome.Rejected.Select(r => r.Number));
        Assert.Contains("with the same content", outcome.Rejected[1].Reason);
        Assert.Contains("with other content", outcome.Rejected[2].Reason);
        Assert.Contains("no id", outcome.Rejected[3].Reason);
        using IncidentStore store = trial.Open();
        Assert.Equal(["a", null], store.Records(outcome.Snapshot).Select(r => r.Title));
    }

    [Fact]
    public void Half_a_character_becomes_the_sign_of_a_lost_one_and_costs_no_record()
    {
        ImportOutcome outcome = trial.Import(
            GivenSource.Of([GivenSource.Record("1", "a\ud83d")]),
            "a",
            trial.File(1, 1)
        );
        using IncidentStore store = trial.Open();
        Assert.Equal("a\uFFFD", Assert.Single(store.Records(outcome.Snapshot)).Title);
    }

    [Fact]
    public void A_file_without_a_record_is_refused_with_the_first_reasons()
    {
        ReadItem[] items = [.. Enumerable.Range(1, 9).Select(i => new RejectedRecord("x", i, null, "reason " + i))];
        StoreException e = Assert.Throws<StoreException>(() =>
            trial.Import(GivenSource.Of(items), "a", trial.File(1, 1))
        );
        Assert.Contains(
            "none of 9 records could be read (record 1: reason 1; record 2: reason 2; record 3: reason 3)",
            e.Message
        );
        StoreException empty = Assert.Throws<StoreException>(() =>
            trial.Import(GivenSource.Of([]), "a", trial.File(1, 1))
        );
        Assert.Contains("has no record", empty.Message);
        Assert.Empty(trial.SnapshotFiles());
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a@b")]
    [InlineData("a b")]
    [InlineData("2023-02\n")]
    [InlineData("-a")]
    public void A_vintage_that_is_no_name_is_refused(string vintage)
    {
        StoreException e = Assert.Throws<StoreException>(() =>
            trial.Import(MadeUpSource.Plain, vintage, trial.File(10, 1))
        );
        Assert.Contains("2023-02", e.Message);
        Assert.Empty(trial.SnapshotFiles());
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        UnreadableFileException e = Assert.Throws<UnreadableFileException>(() =>
            trial.Import(MadeUpSource.Plain, "a", new SourceFile(Path.Combine(trial.Root, "none.csv")))
        );
        Assert.Contains("none.csv: there is no such file", e.Message);
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_refused()
    {
        SourceFile file = trial.File(10, 1);
        IEnumerable<ReadItem> Items()
        {
            yield return GivenSource.Record("1");
            File.AppendAllText(file.Path, "more");
        }
        StoreException e = Assert.Throws<StoreException>(() => trial.Import(GivenSource.Of(Items()), "a", file));
        Assert.Contains("changed while it was read", e.Message);
        Assert.Empty(trial.SnapshotFiles());
    }

    [Fact]
    public void An_import_that_is_called_off_leaves_the_store_as_it_was()
    {
        using CancellationTokenSource enough = new();
        IEnumerable<ReadItem> Items()
        {
            for (int i = 0; ; i++)
            {
                if (i == 10_000)
                {
                    enough.Cancel();
                }
                yield return GivenSource.Record("r" + i);
            }
        }
        using IncidentStore store = trial.Open();
        SourceFile file = trial.File(1, 1);
        _ = Assert.Throws<OperationCanceledException>(() =>
            store.Import(GivenSource.Of(Items()), "a", [file], StoreTrial.Time, enough.Token)
        );
        Assert.Empty(store.Snapshots);
        Assert.Empty(trial.SnapshotFiles());
    }

    [Fact]
    public void A_reader_that_gives_up_leaves_the_store_as_it_was()
    {
        IEnumerable<ReadItem> Items()
        {
            yield return GivenSource.Record("1");
            throw new UnreadableFileException("x.zip: unpacks to too much");
        }
        _ = Assert.Throws<UnreadableFileException>(() => trial.Import(GivenSource.Of(Items()), "a", trial.File(1, 1)));
        Assert.Empty(trial.SnapshotFiles());
    }

    [Fact]
    public void A_second_import_meanwhile_is_sent_away_and_readers_are_not()
    {
        _ = trial.Import(MadeUpSource.Plain, "a", trial.File(100, 1));
        StoreException? said = null;
        int seen = 0;
        IEnumerable<ReadItem> Items()
        {
            yield return GivenSource.Record("1");
            said = Assert.Throws<StoreException>(() => trial.Import(MadeUpSource.Plain, "b", trial.File(200, 1)));
            using IncidentStore reading = trial.Open();
            seen = reading.Records(reading.Find("madeup")!).Count();
        }
        _ = trial.Import(GivenSource.Of(Items()), "a", trial.File(1, 1));
        Assert.Contains("another import is writing to this store", said!.Message);
        Assert.Equal(MadeUpReader.Readable(100), seen);
        Assert.True(trial.Import(MadeUpSource.Plain, "b", trial.File(200, 1)).IsNew);
    }

    [Fact]
    public async Task A_backup_that_reads_the_store_for_a_moment_is_waited_for()
    {
        _ = trial.Import(MadeUpSource.Plain, "a", trial.File(100, 1));
        FileStream[] reading =
        [
            .. Directory.EnumerateFiles(trial.Folder, "*", SearchOption.AllDirectories).Select(File.OpenRead),
        ];
        Task<bool> importing = Task.Run(
            () => trial.Import(MadeUpSource.Plain, "b", trial.File(200, 1)).IsNew,
            TestContext.Current.CancellationToken
        );
        Task moment = Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        Assert.Same(moment, await Task.WhenAny(importing, moment));
        Assert.All(reading, r => r.Dispose());
        Assert.True(await importing);
    }

    [Fact]
    public void A_store_that_is_open_sees_what_another_program_imports()
    {
        using IncidentStore open = trial.Open();
        Assert.Empty(open.Snapshots);
        _ = trial.Import(MadeUpSource.Plain, "a", trial.File(100, 1));
        Assert.Equal("madeup@a", Assert.Single(open.Snapshots).Name);
    }

    internal static IncidentRecord[] Given(SourceFile file) =>
        [.. new MadeUpReader("madeup", 1).Read([file]).OfType<ReadRecord>().Select(r => r.Record)];
}
