using System.Globalization;
using Microsoft.Data.Sqlite;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;

namespace Regalia.Incidents.Storage;

/// <summary>One snapshot as a row of the catalogue.</summary>
internal static class CatalogueEntry
{
    internal const string Selection = """
        SELECT number, source, vintage, digest, files, reader_version, records, rejected, imported_at, file, file_bytes,
            file_sha256, title, publisher, address, level, unit_warning, date_warning, licence, may_be_passed_on
        FROM snapshots ORDER BY source, number
        """;

    private const string Insertion = """
        INSERT INTO snapshots (number, source, vintage, digest, files, reader_version, records, rejected, imported_at, file,
            file_bytes, file_sha256, title, publisher, address, level, unit_warning, date_warning, licence, may_be_passed_on)
        VALUES ($number, $source, $vintage, $digest, $files, $reader_version, $records, $rejected, $imported_at, $file,
            $file_bytes, $file_sha256, $title, $publisher, $address, $level, $unit_warning, $date_warning, $licence,
            $may_be_passed_on)
        RETURNING number
        """;

    internal static StoredSnapshot Read(SqliteDataReader row, string path, Func<IncidentReader> reader)
    {
        Snapshot snapshot = new(
            new IncidentSource(
                row.GetString(1),
                row.GetString(12),
                row.GetString(13),
                row.IsDBNull(14) ? null : row.GetString(14),
                RecordLevelWords.Find(row.GetString(15))
                    ?? throw CatalogueFault.Damaged(path, "a snapshot has no level"),
                row.GetString(16),
                row.GetString(17),
                row.GetString(18),
                row.GetBoolean(19),
                reader
            )
            {
                IdsArePlaces = IncidentSources.Find(row.GetString(1))?.IdsArePlaces ?? false,
            },
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetInt32(5),
            row.GetInt32(6),
            row.GetInt32(7),
            DateTimeOffset.TryParseExact(
                row.GetString(8),
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateTimeOffset importedAt
            )
                ? importedAt
                : throw CatalogueFault.Damaged(path, "a snapshot has no time of import")
        );
        return new StoredSnapshot(row.GetInt64(0), snapshot, row.GetString(9), row.GetInt64(10), row.GetString(11));
    }

    /// <summary>Writes a snapshot; a number of 0 asks for the next.</summary>
    internal static long Write(SqliteConnection connection, StoredSnapshot stored)
    {
        if (stored.Number != 0)
        {
            using SqliteCommand removal = connection.CreateCommand();
            removal.CommandText = "DELETE FROM snapshots WHERE number = $number";
            _ = removal.Parameters.AddWithValue("$number", stored.Number);
            _ = removal.ExecuteNonQuery();
        }
        Snapshot snapshot = stored.Snapshot;
        IncidentSource source = snapshot.Source;
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = Insertion;
        Set(command, "$number", stored.Number == 0 ? null : stored.Number);
        Set(command, "$source", source.Name);
        Set(command, "$vintage", snapshot.Vintage);
        Set(command, "$digest", snapshot.Digest);
        Set(command, "$files", snapshot.Files);
        Set(command, "$reader_version", snapshot.ReaderVersion);
        Set(command, "$records", snapshot.Records);
        Set(command, "$rejected", snapshot.Rejected);
        Set(command, "$imported_at", snapshot.ImportedAt.ToString("O", CultureInfo.InvariantCulture));
        Set(command, "$file", stored.File);
        Set(command, "$file_bytes", stored.Bytes);
        Set(command, "$file_sha256", stored.Sha256);
        Set(command, "$title", source.Title);
        Set(command, "$publisher", source.Publisher);
        Set(command, "$address", source.Address);
        Set(command, "$level", source.Level.Word());
        Set(command, "$unit_warning", source.UnitWarning);
        Set(command, "$date_warning", source.DateWarning);
        Set(command, "$licence", source.Licence);
        Set(command, "$may_be_passed_on", source.MayBePassedOn ? 1 : 0);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    internal static void Write(SqliteConnection connection, long number, IReadOnlyList<RejectedRecord> rejected)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "INSERT INTO rejected (snapshot, file, number, line, reason) VALUES ($snapshot, $file, $number, $line, $reason)";
        foreach (RejectedRecord record in rejected)
        {
            command.Parameters.Clear();
            Set(command, "$snapshot", number);
            Set(command, "$file", record.File);
            Set(command, "$number", record.Number);
            Set(command, "$line", record.Line);
            Set(command, "$reason", record.Reason);
            _ = command.ExecuteNonQuery();
        }
    }

    private static void Set(SqliteCommand command, string name, object? value) =>
        command.Parameters.AddWithValue(name, value ?? DBNull.Value);
}
