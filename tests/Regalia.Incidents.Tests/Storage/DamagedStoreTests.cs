using Regalia.Incidents.Importing;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>What is damaged is said, with the file and how to mend it, and costs nothing else.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private readonly StoreTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Theory]
    [InlineData("cut short")]
    [InlineData("made longer")]
    [InlineData("gone")]
    [InlineData("empty")]
    [InlineData("first byte")]
    [InlineData("middle byte")]
    [InlineData("last byte")]
    public void A_snapshot_that_is_not_what_was_written_is_refused_and_made_anew_from_its_files(string damage)
    {
        SourceFile file = trial.File(500, 1);
        Snapshot snapshot = trial.Import(MadeUpSource.Plain, "a", file).Snapshot;
        _ = trial.Import(MadeUpSource.Plain, "b", trial.File(500, 2));
        Damage(trial.SnapshotFiles()[0], damage);

        using (IncidentStore store = trial.Open())
        {
            foreach (
                Action use in new Action[]
                {
                    () => Assert.Empty(store.Records(snapshot)),
                    () => store.Record(snapshot, "m1"),
                    () => store.Difference(snapshot, store.Find("madeup@b")!),
                    () => store.Facts(snapshot, StoreTrial.Judge('a', "state")),
                }
            )
            {
                StoreException e = Assert.Throws<StoreException>(use);
                Assert.Contains(Path.Combine("snapshots", "madeup"), e.Message);
                Assert.Contains("is damaged (", e.Message);
                Assert.Contains("import the files of this vintage again", e.Message);
            }
            Assert.Equal(495, store.Records(store.Find("madeup@b")!).Count());
        }

        ImportOutcome mended = trial.Import(MadeUpSource.Plain, "a", file);
        Assert.True(mended.IsNew);
        Assert.Null(mended.Difference);
        using (IncidentStore store = trial.Open())
        {
            Assert.Equal(["madeup@a", "madeup@b"], store.Snapshots.Select(s => s.Name));
            Assert.Equal(495, store.Records(mended.Snapshot).Count());
            Assert.Equal([97, 194, 291, 388, 485], store.Rejected(mended.Snapshot).Select(r => r.Number));
        }
        Assert.False(trial.Import(MadeUpSource.Plain, "a", file).IsNew);
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("first byte")]
    [InlineData("all bytes")]
    public void A_catalogue_that_is_damaged_is_refused(string damage)
    {
        _ = trial.Import(MadeUpSource.Plain, "a", trial.File(500, 1));
        Damage(trial.Catalogue, damage);
        StoreException e = Assert.Throws<StoreException>(() =>
        {
            using IncidentStore store = trial.Open();
            return store.Snapshots.Length;
        });
        Assert.Contains("catalogue.sqlite", e.Message);
        Assert.Contains("damaged", e.Message);
        Assert.Contains("put back a copy", e.Message);
    }

    // Whatever byte is hit: the store opens as it was, or says what is wrong. No other error comes out.
    [Fact]
    public void No_damage_to_a_catalogue_ends_in_another_error()
    {
        _ = trial.Import(MadeUpSource.Plain, "a", trial.File(500, 1));
        byte[] whole = File.ReadAllBytes(trial.Catalogue);
        for (int i = 0; i < whole.Length; i += 293)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0xA5;
            File.WriteAllBytes(trial.Catalogue, damaged);
            try
            {
                using IncidentStore store = trial.Open();
                foreach (Snapshot snapshot in store.Snapshots)
                {
                    _ = store.Rejected(snapshot).Length;
                    _ = store.Records(snapshot).Count();
                }
            }
            catch (StoreException) { }
        }
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("empty")]
    public void Snapshots_whose_catalogue_is_lost_are_not_swept_away(string damage)
    {
        _ = trial.Import(MadeUpSource.Plain, "a", trial.File(500, 1));
        Damage(trial.Catalogue, damage);
        _ = Assert.Throws<StoreException>(() => trial.Import(MadeUpSource.Plain, "b", trial.File(500, 2)));
        Assert.Single(trial.SnapshotFiles());
    }

    [Fact]
    public void What_a_killed_import_left_is_swept_up_and_nothing_else()
    {
        _ = trial.Import(MadeUpSource.Plain, "a", trial.File(100, 1));
        string snapshots = Path.Combine(trial.Folder, "snapshots", "madeup");
        string facts = Path.Combine(trial.Folder, "facts", "madeup");
        _ = Directory.CreateDirectory(facts);
        string[] left =
        [
            Path.Combine(snapshots, "b-0123456789ab.parquet.partial"),
            Path.Combine(snapshots, "b-0123456789ab.parquet"),
            Path.Combine(facts, "b.1-1.partial"),
        ];
        string[] own = [Path.Combine(snapshots, "notes.txt"), Path.Combine(snapshots, "mine.parquet")];
        foreach (string file in left.Concat(own))
        {
            File.WriteAllText(file, "x");
        }
        _ = trial.Import(MadeUpSource.Plain, "c", trial.File(100, 2));
        Assert.DoesNotContain(left, File.Exists);
        Assert.All(own, file => Assert.True(File.Exists(file)));
        Assert.Equal(2 + own.Length, trial.SnapshotFiles().Length);
    }

    [Fact]
    public void What_is_no_store_is_not_made_one()
    {
        StoreException none = Assert.Throws<StoreException>(() => IncidentStore.Open(trial.Folder, create: false));
        Assert.Contains("holds no incident store", none.Message);
        Assert.False(Directory.Exists(trial.Folder));

        _ = trial.File(1, 1);
        StoreException foreign = Assert.Throws<StoreException>(() => IncidentStore.Open(trial.Root, create: true));
        Assert.Contains("holds other files", foreign.Message);

        string file = Path.Combine(trial.Root, "file1.txt");
        Assert.Contains(
            "is a file",
            Assert.Throws<StoreException>(() => IncidentStore.Open(file, create: true)).Message
        );
    }

    [Theory]
    [InlineData("PRAGMA user_version = 2", "is of version 2, expected 1")]
    [InlineData("PRAGMA application_id = 1", "is not the catalogue of an incident store")]
    public void A_catalogue_of_another_program_is_refused(string change, string said)
    {
        trial.Open().Dispose();
        using (Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={trial.Catalogue};Pooling=False"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = change;
            _ = command.ExecuteNonQuery();
        }
        Assert.Contains(said, Assert.Throws<StoreException>(() => trial.Open().Dispose()).Message);
    }

    private static void Damage(string path, string damage)
    {
        byte[] bytes = File.ReadAllBytes(path);
        switch (damage)
        {
            case "gone":
                File.Delete(path);
                return;
            case "empty":
                bytes = [];
                break;
            case "cut short":
                bytes = bytes[..(bytes.Length / 2)];
                break;
            case "made longer":
                bytes = [.. bytes, 0];
                break;
            case "first byte":
                bytes[0] ^= 1;
                break;
            case "middle byte":
                bytes[bytes.Length / 2] ^= 1;
                break;
            case "last byte":
                bytes[^1] ^= 1;
                break;
            case "all bytes":
                Array.Fill(bytes, (byte)'x');
                break;
            default:
                throw new ArgumentException(damage, nameof(damage));
        }
        File.WriteAllBytes(path, bytes);
    }
}
