using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Regalia.Incidents.Reading;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Which snapshots there are. The journal is SQLite's rollback journal and not its write-ahead log: at rest a store is one
/// catalogue file that can be copied, and after a kill the next to open it rolls the half-written change back.
/// </summary>
internal sealed class Catalogue : IDisposable
{
    // What is stored is not read again from its files; and one object, so that equal snapshots are equal.
    private static readonly Func<IncidentReader> NoReader = static () =>
        throw new StoreException(
            "a stored source has no reader; take the source of the same name from the list of sources"
        );

    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly Lock turn = new();
    private ImmutableArray<StoredSnapshot> known;
    private long knownVersion = -1;

    private Catalogue(string path, SqliteConnection connection)
    {
        this.path = path;
        this.connection = connection;
    }

    /// <summary>Opens a catalogue, or makes an empty one.</summary>
    /// <exception cref="StoreException">It is damaged, of a newer program, or none.</exception>
    internal static Catalogue Open(string path, bool create)
    {
        SqliteConnectionStringBuilder where = new()
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        };
        Catalogue catalogue = new(path, new SqliteConnection(where.ConnectionString));
        try
        {
            catalogue.Begin(create);
            return catalogue;
        }
        catch (SqliteException e)
        {
            catalogue.Dispose();
            throw CatalogueFault.Of(path, e);
        }
        catch
        {
            catalogue.Dispose();
            throw;
        }
    }

    /// <summary>All snapshots, by source and then by the order of import; those of other programs too, as soon as they are there.</summary>
    internal ImmutableArray<StoredSnapshot> Snapshots =>
        Guarded(() =>
        {
            long version = Number("PRAGMA data_version");
            if (version != knownVersion)
            {
                known = Read();
                knownVersion = version;
            }
            return known;
        });

    /// <summary>What an import could not read.</summary>
    internal ImmutableArray<RejectedRecord> Rejected(StoredSnapshot snapshot) =>
        Guarded(() =>
        {
            using SqliteCommand command = Command(
                "SELECT file, number, line, reason FROM rejected WHERE snapshot = $number ORDER BY rowid"
            );
            _ = command.Parameters.AddWithValue("$number", snapshot.Number);
            using SqliteDataReader row = command.ExecuteReader();
            ImmutableArray<RejectedRecord>.Builder rejected = ImmutableArray.CreateBuilder<RejectedRecord>();
            while (row.Read())
            {
                int? line = row.IsDBNull(2) ? null : row.GetInt32(2);
                rejected.Add(new RejectedRecord(row.GetString(0), row.GetInt32(1), line, row.GetString(3)));
            }
            return rejected.DrainToImmutable();
        });

    /// <summary>Enters a snapshot, in one transaction; in place of the one of its number, if it has one.</summary>
    internal void Enter(StoredSnapshot snapshot, IReadOnlyList<RejectedRecord> rejected) =>
        _ = Guarded(() =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            long number = CatalogueEntry.Write(connection, snapshot);
            CatalogueEntry.Write(connection, number, rejected);
            transaction.Commit();
            knownVersion = -1; // data_version tells of other connections' changes only
            return true;
        });

    public void Dispose() => connection.Dispose();

    private void Begin(bool create)
    {
        connection.Open();
        Execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON");
        if (Number("PRAGMA user_version") == 0 && create)
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            // Another program may have made it while this one waited for its turn.
            if (Number("PRAGMA user_version") == 0)
            {
                if (Number("SELECT count(*) FROM sqlite_schema") > 0)
                {
                    throw Foreign();
                }
                Execute(CatalogueSchema.Tables);
                Execute(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"PRAGMA application_id = {CatalogueSchema.ApplicationId}; PRAGMA user_version = {CatalogueSchema.Version}"
                    )
                );
            }
            transaction.Commit();
        }
        long version = Number("PRAGMA user_version");
        if (version == 0 || Number("PRAGMA application_id") != CatalogueSchema.ApplicationId)
        {
            throw Foreign();
        }
        if (version != CatalogueSchema.Version)
        {
            throw new StoreException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: is of version {version}, expected {CatalogueSchema.Version}; open it with the Regalia that wrote it, or import into a new folder"
                )
            );
        }
        using SqliteCommand check = Command("PRAGMA quick_check('snapshots')");
        if (check.ExecuteScalar() is not "ok")
        {
            throw CatalogueFault.Damaged(path, "its pages do not fit together");
        }
        _ = Snapshots;
    }

    private StoreException Foreign() =>
        new(
            path
                + ": is not the catalogue of an incident store; name the folder of a store, or a new one to import into"
        );

    private ImmutableArray<StoredSnapshot> Read()
    {
        using SqliteCommand command = Command(CatalogueEntry.Selection);
        using SqliteDataReader row = command.ExecuteReader();
        ImmutableArray<StoredSnapshot>.Builder snapshots = ImmutableArray.CreateBuilder<StoredSnapshot>();
        while (row.Read())
        {
            snapshots.Add(CatalogueEntry.Read(row, path, NoReader));
        }
        return snapshots.DrainToImmutable();
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = Command(sql);
        _ = command.ExecuteNonQuery();
    }

    private long Number(string sql)
    {
        using SqliteCommand command = Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private SqliteCommand Command(string sql)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // every text given here is a constant of this program
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    // One connection, many threads (pages of a server): one at a time.
    private T Guarded<T>(Func<T> work)
    {
        lock (turn)
        {
            try
            {
                return work();
            }
            catch (SqliteException e)
            {
                throw CatalogueFault.Of(path, e);
            }
        }
    }
}
