using Microsoft.Data.Sqlite;

namespace Regalia.Incidents.Storage;

/// <summary>What SQLite's error numbers mean to whoever has a store, and how to mend it.</summary>
internal static class CatalogueFault
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    internal static Exception Of(string path, SqliteException e) =>
        e.SqliteErrorCode switch
        {
            Busy or Locked => new StoreException(
                path + ": another program is writing to it; try again when that has ended"
            ),
            ReadOnly => new UnauthorizedAccessException(
                path + ": may not be written; choose a folder that you may write",
                e
            ),
            Full => new IOException(path + ": the disk is full; make room and try again. The store is as before", e),
            InputOutput => new IOException(
                path + ": could not be read or written; check the disk. The store is as before",
                e
            ),
            Corrupt or NotADatabase => Damaged(path, "it is not a whole SQLite file"),
            CannotOpen => new UnauthorizedAccessException(
                path + ": cannot be opened; check that the folder is there and that you may read and write it",
                e
            ),
            _ => Damaged(path, e.Message),
        };

    internal static StoreException Damaged(string path, string found) =>
        new(path + ": is damaged (" + found + "); put back a copy of it, or import the files into a new folder");
}
