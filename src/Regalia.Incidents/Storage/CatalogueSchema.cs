namespace Regalia.Incidents.Storage;

/// <summary>The tables of the catalogue.</summary>
internal static class CatalogueSchema
{
    /// <summary>Raised with every change of the tables or of the stored JSON: an older program refuses a newer store.</summary>
    internal const int Version = 1;

    /// <summary>"RGLI": tells a catalogue from any other SQLite file.</summary>
    internal const int ApplicationId = 0x52474C49;

    internal const string Tables = """
        CREATE TABLE snapshots (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            source TEXT NOT NULL,
            vintage TEXT NOT NULL,
            digest TEXT NOT NULL,
            files TEXT NOT NULL,
            reader_version INTEGER NOT NULL,
            records INTEGER NOT NULL,
            rejected INTEGER NOT NULL,
            imported_at TEXT NOT NULL,
            file TEXT NOT NULL UNIQUE,
            file_bytes INTEGER NOT NULL,
            file_sha256 TEXT NOT NULL,
            title TEXT NOT NULL,
            publisher TEXT NOT NULL,
            address TEXT,
            level TEXT NOT NULL,
            unit_warning TEXT NOT NULL,
            date_warning TEXT NOT NULL,
            licence TEXT NOT NULL,
            may_be_passed_on INTEGER NOT NULL,
            UNIQUE (source, vintage)
        ) STRICT;
        CREATE TABLE rejected (
            snapshot INTEGER NOT NULL REFERENCES snapshots (number) ON DELETE CASCADE,
            file TEXT NOT NULL,
            number INTEGER NOT NULL,
            line INTEGER,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX rejected_of ON rejected (snapshot);
        """;
}
